scenario-dormant_country = A broken scenario
    .about = It has a fault.
country-delta = Delta
    .adjective = Deltan
