scenario-stronghold_abroad = A broken scenario
    .about = It has a fault.
