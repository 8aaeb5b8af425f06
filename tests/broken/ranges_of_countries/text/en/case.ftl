scenario-ranges_of_countries = A broken scenario
    .about = It has a fault.
