scenario-founders = Founders
    .about = Broken on purpose.
international-the_circle = the Circle
