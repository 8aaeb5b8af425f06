scenario-not_utf8 = A broken scenario
    .about = It has a fault.
