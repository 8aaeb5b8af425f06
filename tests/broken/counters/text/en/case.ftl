scenario-counters = A broken scenario
    .about = It has a fault.
