scenario-overlord_circle = A broken scenario
    .about = It has a fault.
