scenario-people = A broken scenario
    .about = It has a fault.
quality-upright = Upright
    .about = Of course.
quality-crooked = Crooked
office-borea_post = Minister of Borea
office-cordia_post = Minister of Cordia
