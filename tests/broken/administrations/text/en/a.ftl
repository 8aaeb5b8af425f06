scenario-administrations = A broken scenario
    .about = It has a fault.
country-delta = Delta
    .adjective = Deltan
country-echo = Echo
    .adjective = Echoan
