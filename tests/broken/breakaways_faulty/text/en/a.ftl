scenario-breakaways_faulty = Faulty breakaways
    .about = Broken on purpose.
question-who_pays = who pays
question-who_pays-we = for ourselves
question-who_pays-they = for the others
