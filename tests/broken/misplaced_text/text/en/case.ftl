scenario-misplaced_text = A broken scenario
    .about = It has a fault.
