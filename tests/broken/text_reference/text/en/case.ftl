scenario-text_reference = A broken scenario
    .about = It has a fault.
country-alba = The { country-albania } lands
    .adjective = { -alban }
