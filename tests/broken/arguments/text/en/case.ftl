scenario-arguments = A broken scenario
    .about = It has a fault.
