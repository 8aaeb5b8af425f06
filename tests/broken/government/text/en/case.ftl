scenario-government = A broken scenario
    .about = It has a fault.
