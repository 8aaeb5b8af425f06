scenario-remove_with_fields = A broken scenario
    .about = It has a fault.
