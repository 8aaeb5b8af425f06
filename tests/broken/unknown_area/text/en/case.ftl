scenario-unknown_area = A broken scenario
    .about = It has a fault.
