scenario-unclosed_text = A broken scenario
    .about = It has a fault.
character-first = First
character-second = Second
