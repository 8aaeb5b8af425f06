scenario-no_faction = A broken scenario
    .about = It has a fault.
