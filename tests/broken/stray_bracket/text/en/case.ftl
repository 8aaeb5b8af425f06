scenario-stray_bracket = A broken scenario
    .about = It has a fault.
character-first = First
character-second = Second
