scenario-money_matters = A broken scenario
    .about = It has a fault.
