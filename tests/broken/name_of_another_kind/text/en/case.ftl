scenario-name_of_another_kind = A broken scenario
    .about = It has a fault.
faction-a = Faction a
    .short = a
