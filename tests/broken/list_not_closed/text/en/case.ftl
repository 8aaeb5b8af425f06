scenario-list_not_closed = A broken scenario
    .about = It has a fault.
character-first = First
