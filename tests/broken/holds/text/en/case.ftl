scenario-holds = A broken scenario
    .about = It has a fault.
