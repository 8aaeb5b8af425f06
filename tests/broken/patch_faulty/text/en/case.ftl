scenario-patch_faulty = A broken scenario
    .about = It has a fault.
