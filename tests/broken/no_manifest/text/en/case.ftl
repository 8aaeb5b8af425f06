scenario-no_manifest = A broken scenario
    .about = It has a fault.
