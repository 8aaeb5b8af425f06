scenario-votes = A broken scenario
    .about = It has a fault.
