scenario-after_the_list = A broken scenario
    .about = It has a fault.
character-first = First
character-second = Second
