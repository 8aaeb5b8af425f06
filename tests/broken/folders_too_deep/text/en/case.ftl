scenario-folders_too_deep = A broken scenario
    .about = It has a fault.
