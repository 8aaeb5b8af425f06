scenario-extends_unknown = A broken scenario
    .about = It has a fault.
