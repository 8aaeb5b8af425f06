scenario-missing_comma_between_entries = A broken scenario
    .about = It has a fault.
character-first = First
character-second = Second
