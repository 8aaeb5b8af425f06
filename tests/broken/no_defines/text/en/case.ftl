scenario-no_defines = A broken scenario
    .about = It has a fault.
