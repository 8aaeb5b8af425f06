scenario-owned_twice = A broken scenario
    .about = It has a fault.
