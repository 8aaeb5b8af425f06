scenario-ill_formed_ids = A broken scenario
    .about = It has a fault.
