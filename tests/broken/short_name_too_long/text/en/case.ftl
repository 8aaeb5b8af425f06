scenario-short_name_too_long = A broken scenario
    .about = It has a fault.
faction-alba_left = Labour Party of Alba
    .short = The Labour Party of Alba and the Hills
