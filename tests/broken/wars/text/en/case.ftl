scenario-wars = A broken scenario
    .about = It has a fault.
conflict-a = A
