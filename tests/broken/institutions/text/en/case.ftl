scenario-institutions = Institutions
    .about = Power in two hands at once.
competence-courts = Courts
    .about = Who judges.
