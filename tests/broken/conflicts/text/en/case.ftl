scenario-conflicts = A broken scenario
    .about = It has a fault.
conflict-a = A
conflict-b = B
