scenario-seats = A broken scenario
    .about = It has a fault.
