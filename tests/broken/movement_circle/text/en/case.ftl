scenario-movement_circle = A broken scenario
    .about = It has a fault.
