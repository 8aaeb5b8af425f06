scenario-facts = A broken scenario
    .about = It is broken.
# No texts.
