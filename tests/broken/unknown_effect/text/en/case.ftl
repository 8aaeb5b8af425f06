scenario-unknown_effect = A broken scenario
    .about = It has a fault.
event-muddle = Headline
    .deck = Deck.
    .body = Body.
    .dateline = Somewhere
event-muddle-first = Choose
event-muddle-second = Choose
