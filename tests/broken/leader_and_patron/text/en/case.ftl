scenario-leader_and_patron = A broken scenario
    .about = It has a fault.
