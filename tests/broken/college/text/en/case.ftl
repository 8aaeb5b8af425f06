scenario-college = A broken scenario
    .about = It has a fault.
