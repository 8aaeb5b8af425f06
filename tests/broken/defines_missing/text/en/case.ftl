scenario-defines_missing = A broken scenario
    .about = It has a fault.
