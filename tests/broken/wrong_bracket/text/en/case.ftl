scenario-wrong_bracket = A broken scenario
    .about = It has a fault.
faction-a = Faction a
    .short = a
character-first = First
