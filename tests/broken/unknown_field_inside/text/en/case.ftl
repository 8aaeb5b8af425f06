scenario-unknown_field_inside = A broken scenario
    .about = It has a fault.
faction-a = Faction a
    .short = a
