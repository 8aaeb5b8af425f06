scenario-named_circle = A broken scenario
    .about = It has a fault.
event-x = Headline
    .deck = Deck.
    .body = Body.
    .dateline = Somewhere
event-x-one = Choose
