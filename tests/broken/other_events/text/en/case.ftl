scenario-other_events = A broken scenario
    .about = It has a fault.
event-a = Headline
    .deck = Deck.
    .body = Body.
    .dateline = Somewhere
event-a-one = Choose
