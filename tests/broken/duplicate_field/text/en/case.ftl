scenario-duplicate_field = A broken scenario
    .about = It has a fault.
faction-a = Faction a
    .short = a
