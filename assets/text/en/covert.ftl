# Covert work: changes, orders, refusals, what the papers hear, a service's own files, and the terms of odds.

## Changes
change-network = The network of { $runner } in { $country } is kept up
change-network-ends = The network of { $runner } in { $country } is let go
change-network-agents = Agents of { $runner } in { $country }
change-network-cover = Cover of { $runner } in { $country }
change-network-known = Known of { $runner } in { $country }
change-service = The secret service of { $country }
change-undertake = { $act }: { $target }
change-call-off = Called off: { $act }
change-search-narrow = { $country } has the state's own employ searched
change-search-broad = { $country } has newsrooms, unions and all others searched
change-search-closed = The search in { $country } is closed
brings-vigilance = secret service { $size }

## Orders
order-network = Keep a network in { $country } on { $money } a month
order-network-end = Let the network in { $country } go
order-undertake = { $act }: { $target }
order-call-off = Call off: { $act }
order-search-narrow = Search the state's own employ for secret agents
order-search-broad = Search newsrooms, unions and all others for secret agents
order-search-close = Close the search for secret agents
order-expel-diplomats = Send the diplomats of { $country } home

## Refusals
refusal-no-such-target = There is nothing there to aim at.
refusal-own-ground = One does not spy on oneself; for that there is the police.
refusal-network-too-shallow = This takes a network of depth { $need }; yours there has { $have }.
refusal-network-so-already = The network has that already.
refusal-network-unpaid = Three months of it are { $need }; there is { $have }.
refusal-act-unpaid = This takes { $need } from the chest; there is { $have }.
refusal-search-unpaid = The search costs the treasury { $need }; it has { $have }.
refusal-hands-full = The service has { $have } matters in hand, and that is all it can have.
refusal-under-way-already = That is under way already.
refusal-act-out-of-place = Things are not so that this would serve.
refusal-operation-over = That matter is closed.
refusal-operation-not-yours = That is another service's matter.
refusal-search-sits = Such a search sits already.
refusal-searched-lately = A search ended { $have } days ago; people must breathe for { $need }.
refusal-no-search-sits = No search sits.
refusal-nothing-proved = Nothing is proved against them; one cannot send an embassy home on a rumour.

## What the papers hear
chronicle-act-exposed = The hand of { $by } is seen in { $country }: { $act } ({ $target })
chronicle-agents-caught = { $n ->
    [one] { $country } catches an agent of { $by }
   *[other] { $country } catches { $n } agents of { $by }
 }
chronicle-agents-caught-nameless = { $n ->
    [one] { $country } catches a foreign agent; whose, nobody says
   *[other] { $country } catches { $n } foreign agents; whose, nobody says
 }
chronicle-search-narrow = { $country }: by order of { $by } the state's own employ is searched for secret agents
chronicle-search-broad = { $country }: by order of { $by } newsrooms and unions are searched for secret agents
chronicle-search-ended = { $n ->
    [0] The search for secret agents in { $country } is closed; it found nobody
    [one] The search for secret agents in { $country } is closed; it found one
   *[other] The search for secret agents in { $country } is closed; it found { $n }
 }
chronicle-expelled-diplomats = { $country } sends diplomats of { $of } home

## A service's own files
file-done = Done and not seen: { $act }, { $target }
file-done-exposed = Done, and it is in the papers: { $act }, { $target }
file-failed = Came to nothing: { $act }, { $target }
file-failed-exposed = Failed, and it is in the papers: { $act }, { $target }
file-abandoned = Given up: { $act }, { $target }
file-caught = People lost in { $country }

## The ledger
account-opening = Following on { $day }
account-bought = Bought by { $source } for { $spent }
account-won = Won by the acts of { $source }
account-ebbed = Gone back of what { $source } had bought
account-own = All else: its own ground
account-closing = Following on { $day }
purchase = { $faction } ({ $country }): bought { $bought }, gone back { $ebbed }, for { $spent } (ever { $ever }); $10 k a month more would bring { $next }

## Terms
why-tradition = What is handed down in the service
why-penetrated = Penetrated by others
why-search-sits = A search sits
why-recruited = Recruits
why-unpaid-agents = Unpaid agents leave
why-agents-in-place = What so many people can reach
why-files-grow-old = Files grow old
why-known-of-it = What is known of it
why-agents-abroad = Such is the trade
why-such-acts = Such acts as a rule
why-network = Depth of the network
why-own-service = Skill of one's own service: { $what }
why-their-service = Vigilance of { $what }
why-cover = Cover
why-narrow-search = A narrow search sits there
why-broad-search = A broad search sits there
why-own-agents = Our people there
why-bought = Bought by { $what }

## What an AI seat thinks of it
thought-covert = Secret work

## Conditions and values
asked-searching = { $country } searches for secret agents
value-network-depth = depth of the network of { $what } in { $country }
value-service-strength = strength of the secret service of { $what }
