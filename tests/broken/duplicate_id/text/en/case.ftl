scenario-duplicate_id = A broken scenario
    .about = It has a fault.
character-first = First
