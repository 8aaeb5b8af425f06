scenario-list_not_opened = A broken scenario
    .about = It has a fault.
character-first = First
