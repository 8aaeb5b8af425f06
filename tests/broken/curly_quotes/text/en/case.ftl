scenario-curly_quotes = A broken scenario
    .about = It has a fault.
