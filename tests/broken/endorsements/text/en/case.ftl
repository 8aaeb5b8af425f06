scenario-endorsements = A broken scenario
    .about = It has a fault.
