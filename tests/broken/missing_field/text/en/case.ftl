scenario-missing_field = A broken scenario
    .about = It has a fault.
faction-a = Faction a
    .short = a
character-b = B
