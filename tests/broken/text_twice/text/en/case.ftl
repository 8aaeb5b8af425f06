scenario-text_twice = A broken scenario
    .about = It has a fault.
country-alba = Alba once
    .adjective = Alban
    .adjective = Albanian
