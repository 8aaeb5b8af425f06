scenario-unknown_name = A broken scenario
    .about = It has a fault.
faction-a = Faction a
    .short = a
