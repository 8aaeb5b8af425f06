scenario-several_missing = A broken scenario
    .about = It is broken.
# No texts.
