scenario-modifiers = A broken scenario
    .about = It has a fault.
modifier-a = A
modifier-b = B
modifier-c = C
modifier-e = E
law-d = D
    .about = D.
