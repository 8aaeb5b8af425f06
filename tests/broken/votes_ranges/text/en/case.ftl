scenario-votes_ranges = A broken scenario
    .about = It has a fault.
