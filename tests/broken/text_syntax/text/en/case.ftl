scenario-text_syntax = A broken scenario
    .about = It has a fault.
faction-alba_left Labour
    .short = L
country-alba = Alba { $name
    .adjective = Alban
character-ana_brand =
law-press_freedom = } Freedom
    .about = About.
