scenario-no_value = A broken scenario
    .about = It has a fault.
character-first = First
