scenario-missing_text = A broken scenario
    .about = It has a fault.
faction-a = Faction A
character-frist = First
event-x = Headline
    .deck = Deck.
    .body = Body.
    .dateline = Somewhere
