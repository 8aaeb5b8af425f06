scenario-own_overlord = A broken scenario
    .about = It has a fault.
