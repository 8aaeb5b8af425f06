scenario-extends_outside = A broken scenario
    .about = It has a fault.
