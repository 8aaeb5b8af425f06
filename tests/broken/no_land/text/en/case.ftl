scenario-no_land = A broken scenario
    .about = It has a fault.
