scenario-extends_itself = A broken scenario
    .about = It has a fault.
