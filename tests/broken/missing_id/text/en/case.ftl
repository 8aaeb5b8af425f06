scenario-missing_id = A broken scenario
    .about = It has a fault.
