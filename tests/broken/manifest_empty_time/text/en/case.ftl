scenario-manifest_empty_time = A broken scenario
    .about = It has a fault.
