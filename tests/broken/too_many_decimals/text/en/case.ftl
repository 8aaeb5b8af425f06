scenario-too_many_decimals = A broken scenario
    .about = It has a fault.
