scenario-support_over = A broken scenario
    .about = It has a fault.
