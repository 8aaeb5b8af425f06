scenario-defines_faulty = A broken scenario
    .about = It has a fault.
