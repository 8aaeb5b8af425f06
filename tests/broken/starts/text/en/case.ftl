scenario-starts = A broken scenario
    .about = It has a fault.
start-alba_left_wing = S
    .briefing = S.
start-alba_right = S
    .briefing = S.
start-nobody = S
    .briefing = S.
