scenario-verb_of_nothing = A broken scenario
    .about = It has a fault.
