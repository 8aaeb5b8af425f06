scenario-unknown_kind = A broken scenario
    .about = It has a fault.
character-b = B
