scenario-missing_comma_in_entry = A broken scenario
    .about = It has a fault.
character-first = First
