scenario-removed_but_needed = A broken scenario
    .about = It has a fault.
