# The panels: dossiers, front page, explanations.

panel-page-strength = Strength
panel-page-voices = Voices
panel-page-character = Character
panel-page-decisions = Decisions
panel-page-decisions-count = Decisions { $count }
panel-page-parties = Parties
panel-page-budget = Budget
panel-page-laws = Laws
panel-page-posts = Posts
panel-page-abroad = Abroad

panel-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
panel-open-dossier = Open its dossier

# Factions
panel-faction-gone = It does not exist, or not yet.
panel-standing = { $place } · { $kind } · { $movement }
panel-standing-governs = Governs
panel-standing-partner = In the government
panel-standing-opposition = In opposition
panel-standing-armed = In the hills
panel-support = Support
panel-reach = Reach
panel-seats = Seats
panel-members = Members
panel-cohesion = Cohesion
panel-force = Under arms

panel-counters = Kept count of
panel-counter-of = { $now } / { $most }
panel-counter-in = { $counter }, { $country }
panel-reshape = The map of states
panel-settle = The seat abroad
panel-money = Money
panel-money-patrons = patron: { $names }
panel-money-dues = dues { $sum }
panel-money-deputies = deputies { $sum }
panel-money-state = state { $sum }
panel-money-allies = friends { $sum }
panel-money-other = other { $sum }
panel-money-stops = { $days ->
    [0] { $country } stops paying it any day now: it answered “{ $answer }”.
    [one] { $country } stops paying it tomorrow: it answered “{ $answer }”.
   *[other] { $country } stops paying it within { $days } days: it answered “{ $answer }”.
}
panel-money-would-stop = { $country } stops paying it within { $days } days should it answer “{ $answer }”.
panel-money-held = In hand { $sum }
panel-money-month = { $sum } a month

panel-provinces = Support by province
panel-provinces-reach = Reach by province
panel-provinces-since = since { $date }
panel-provinces-day = last day
panel-provinces-more = { $count ->
    [one] One more province
   *[other] { $count } more provinces
}
panel-provinces-fewer = The eight strongest

panel-voices = Institutions
panel-voices-count = { $count ->
    [0] none speaks for it
    [one] one speaks for it
   *[other] { $count } speak for it
}
panel-voices-reach = reach { $reach }
panel-voices-none = No institution here speaks for anyone.
panel-voices-about = { $name }. In its views { $distance } apart from this faction; beyond 45 it never speaks for it.
panel-voices-backs = Speaks for
panel-voices-backs-none = It speaks for nobody.

panel-leader = Leader
panel-leader-skill = skill { $skill }
panel-leader-none = Nobody leads it.
panel-stance = Where it stands
panel-nearest = Nearest to it
panel-nearest-note = distance · support

# Orders
panel-order-propaganda = Campaign in provinces …
panel-order-propaganda-go = Begin the campaign
panel-order-propaganda-here = Campaign here
panel-order-rally = Rally the members
panel-order-arm = Raise armed people
panel-order-crackdown = Crack down on it …
panel-order-crackdown-go = Order the crackdown
panel-order-crackdown-here = Crack down on { $faction }
panel-order-ban = Ban it
panel-order-legalise = Make it legal
panel-order-endorse = Win the voice of { $voice }
panel-order-withdraw = Silence { $voice }
panel-order-decide = Decide it
panel-order-pass = Pass this law
panel-order-repeal = Repeal this law
panel-order-appoint = Appoint { $name }
panel-order-dismiss = Dismiss { $name }
panel-fund = Money a month
panel-fund-sum = { $sum }
panel-fund-none = You pay it nothing
panel-fund-paid = You pay it { $sum } a month
panel-fund-stop = Stop paying it
panel-fund-pay = Pay it { $sum } a month

panel-effects-none = Changes nothing by itself
panel-effects-others = Who gains, who resents it
panel-effects-more = and { $count } more

panel-decisions = Open to you
panel-decisions-none = Nothing lies open to you now.
panel-decisions-closed = not yet

panel-choose-propaganda = Where to campaign
panel-choose-propaganda-about = The places where a campaign moves most people come first.
panel-choose-crackdown = Where to strike { $faction }
panel-choose-crackdown-about = The places with most of its followers come first. Unrest rises where you strike.
panel-choose-provinces = Provinces
panel-choose-count = { $count } of at most { $most }
panel-choose-place = { $share } of { $people }
panel-choose-running = under way · { $share } of { $people }
panel-choose-leave = Leave it

# Countries
panel-country-gone = No such state exists now.
panel-country-under = { $form } · { $bond } of { $over }
panel-stability = Stability
panel-legitimacy = Legitimacy
panel-weariness = Weariness
panel-treasury = Treasury
panel-government = Government
panel-government-since = since { $date }
panel-government-alone = governs alone
panel-government-partners = { $count ->
    [one] with one partner
   *[other] with { $count } partners
}
panel-government-none = nobody governs
panel-parties = Parties and movements
panel-parties-vote = votes { $date }
panel-column-seats = seats
panel-column-today = today
panel-column-support = support
panel-institutions = Institutions
panel-column-provinces = holds
panel-column-force = force
panel-column-losses = lost

panel-budget = Budget
panel-budget-cost = each change { $cost }
panel-budget-revenue = Revenue a month
panel-budget-tribute = Tribute from subjects
panel-budget-administration = Administration and debt
panel-budget-forecast = Forecast
panel-budget-treasury = Treasury
panel-budget-month = Next month
panel-budget-year = In a year, as things are
panel-budget-empty = { $months ->
    [0] This month cannot be paid without borrowing.
    [one] In a month it cannot be paid without borrowing.
   *[other] In { $months } months it cannot be paid without borrowing.
}
panel-budget-about-army = What the army eats. Force is raised by orders, not here.
panel-budget-about-police = Police keep unrest down and stability up, and add to repression.
panel-budget-about-welfare = Welfare keeps unrest down and wins people for those who govern.
panel-budget-about-reconstruction = Clears damage, the faster the more is spent.
panel-budget-about-propaganda = Wins people for those who govern; its head may spend part of it.
panel-budget-about-foreign = Missions and friends abroad; its head may spend part of it.

panel-laws = Laws
panel-laws-count = { $count } in force
panel-laws-force = in force
panel-laws-not = not in force
panel-laws-for = For it: { $names }
panel-laws-against = Against it: { $names }

panel-posts = Offices
panel-posts-none = This country has no offices to fill.
panel-posts-empty = vacant
panel-posts-nobody = no party
panel-posts-person = { $name } · { $party } · skill { $skill }

panel-bonds = Bonds
panel-bonds-over = Under { $country }
panel-relations = Relations
panel-relations-scale = −100 to +100
panel-relations-none = It has no neighbours by land.
panel-pays = Pays
panel-pays-note = a month
panel-conflict-days = day { $days }
panel-conflict-helper = Troops of { $country }

# Provinces
panel-people = People
panel-unrest = Unrest
panel-output = Output
panel-damage = Damage
panel-place-held = held by { $faction }
panel-place-controlled = under { $country }
panel-following = Whom they follow
panel-unaligned = Unaligned
panel-heard = Who is heard here
panel-heard-note = of the people
panel-in-force = In force here
panel-in-force-for = { $name }, for { $faction }
panel-ground = The ground

# Watching
panel-watching = You watch. Choose a country or a province on the map.
panel-governments = Governments of the great
panel-governments-note = stability

# Events
panel-event-canon = As told
panel-event-closed = Closed now:
panel-event-wire = By wire
panel-event-edition = Late edition
panel-event-yours = Your answer
panel-event-theirs = { $faction } will answer
panel-event-until = answer by { $date } · { $count ->
    [0] the last day
    [one] one day left
   *[other] { $count } days left
}
panel-event-default = then { $letter }
panel-event-sign = Sign { $letter }
panel-event-sign-none = Sign
panel-event-choose = Choose an answer first.
panel-event-away = Put it away
panel-event-foot = pins why this happens · chances are drawn on the day, never before
panel-figure-chamber = { $country }: the chamber
panel-figure-government = Government
panel-figure-against = Against
panel-figure-empty = Empty
panel-figure-all = All seats
panel-figure-needed = Needed for a majority
panel-figure-provinces = All provinces
panel-figure-days = Day of the war

# Why
panel-why-pin = T pin
panel-why-sum = It comes to
panel-why-next-month = Next month
panel-why-last-day = The last day
panel-why-total = Together
panel-why-level = Level it goes to
panel-why-goes = a part of the way each month
panel-why-daily = moves every day
panel-why-moves = moves { $date }
panel-why-from = Last day, from { $before }
panel-why-of-money = { $whose } · thousands of dollars
panel-why-share = Why { $now } in { $place }?
panel-why-share-of = { $faction } · points of a hundred
panel-why-share-nowhere = It has no following in { $place }.
panel-why-support = Why { $now } in the country?
panel-why-authority = Authority { $now }: what comes in
panel-why-money = Money { $now }: what comes and goes
panel-why-cohesion = Cohesion { $now }: why it moves
panel-why-members = { $now } members: why they come and go
panel-why-force = Force { $now }: why it moves
panel-why-stability = Stability { $now }: why it moves
panel-why-legitimacy = Legitimacy { $now }: why it moves
panel-why-weariness = Weariness { $now }: why it moves
panel-why-treasury = Treasury { $now }: what comes and goes
panel-why-revenue = Revenue { $now }: where it comes from
panel-why-soldiers = Soldiers { $now } a month: where they stand
panel-why-unrest = Unrest { $now }: where it goes
panel-why-relation = { $a } and { $b }
panel-why-relation-scale = From −100 to +100
panel-asked-now = { $asked } (now { $now })
panel-why-event = What it takes to happen
panel-why-event-on = It falls on { $date }
panel-why-event-window = Between { $from } and { $to }, { $pace }
panel-why-event-when = Once its conditions hold, { $pace }
panel-why-event-hook = It follows on something that happens
panel-why-event-called = Another event calls it
panel-why-event-happened = { $count ->
    [one] It has happened once, on { $date }
   *[other] It has happened { $count } times, last on { $date }
}
panel-why-event-rests = It must rest before it can happen again
panel-why-event-at-once = at once
panel-why-event-mean = after { $days } days in the mean
panel-why-event-half = half have happened after { $days } days
panel-why-event-told = part of the history as told

# An election: the night, the count, the account of a place.
log-opens-record = Press to open the count.
night-title = { $country } votes
night-title-today = If { $country } voted today
night-when = { $day }, { $hour } ·{" "}
night-when-today = { $day } ·{" "}
night-declared = { $declared } of { $places } places declared
night-complete = all { $places } places declared
night-poll = every place as its people stand
night-others = Others
night-of-seats = of { $seats } seats declared
night-to-come = { $seats } to come
night-outgoing = Outgoing government { $seats }
night-government = Government { $seats }
night-to-win = { $seats } to win
night-head-party = Party
night-head-votes = votes
night-head-share = share
night-head-swing = swing
night-head-gain = gain
night-head-seats = seats so far
night-head-seats-won = seats
night-head-before = before
night-head-won = seats
night-head-last = its last seat
night-head-next = its next
night-head-quotas = whole quotas
night-head-remainder = left over
night-new = new
night-counted = Counted
night-all = All votes
night-place-and = { $first } and { $count } more
night-waiting = The boxes are closed
night-no-box = No place has declared yet.
night-counting = Its votes are still being counted.
night-counting-short = counting
night-wire = Wire
night-finish = All results
night-leave = Leave the count
night-wire-first = { $place }: { $party } first, { $won } of { $seats }
night-wire-seat = { $place }: { $party } takes the seat
night-wire-declared = { $place } declared
night-wire-rigged = { $place }: { $votes } false ballots, by { $party }
night-wire-cowed = { $place }: { $votes } kept from the booths, by { $party }
night-wire-majority = { $party }: a majority alone
night-wire-returned = The government is returned
night-account = { $place }: who won the { $nth } seat, and why
night-account-one = { $place }: who won the seat, and why
night-account-none = { $place }: no seat
night-nth-st = { $n }st
night-nth-nd = { $n }nd
night-nth-rd = { $n }rd
night-nth-th = { $n }th
night-next = next
night-seats = { $seats ->
    [one] 1 seat
   *[other] { $seats } seats
}
night-votes = { $votes } votes
night-place-turnout = turnout { $share }
night-turnout = Turnout { $share } of { $electors } electors
night-turnout-first = Turnout { $share } of { $electors } electors · no earlier vote on record: gains are in seats
night-foul = { $places ->
    [one] { $votes } votes false or forced, in one place
   *[other] { $votes } votes false or forced, in { $places } places
 }
night-verdict-rigged = { $party } put in { $votes } false ballots.
night-verdict-cowed = { $party } kept { $votes } from the booths.
night-hidden = { $count ->
    [one] 1 party under 2.5 % not shown
   *[other] { $count } parties under 2.5 % not shown
}
night-rule-quotients = Votes ÷ { $divisors } …; the { $seats } highest win
night-rule-quota = A seat for each { $quota } votes, the rest by what is left over
night-rule-first = The most votes win
night-figure-quotient = { $votes } ÷ { $by } = { $value }
night-figure-quota = a whole quota
night-figure-remainder = { $value } left over
night-figure-votes = { $value } votes
night-verdict-none = No seat is given here.
night-verdict-took = {" "}took it:{" "}
night-verdict-above = , above { $party } with { $figure }.
night-verdict-alone = , and nobody came near it.
night-verdict-votes = { $votes } more votes
night-verdict-changed = {" "}for { $party } would have changed it.
panel-poll-open = Every place, every seat
panel-chamber-under = of { $seats } govern · { $need } needed
panel-chamber-in = in the government
panel-chamber-out = in opposition
panel-chamber-bench = { $name }: { $seats } seats, { $place }.

# Majorities, divisions, people.
panel-forming = A majority
panel-forming-note = { $name } forms it · { $need } needed
panel-forming-carries = { $seats } seats, { $by } more than needed
panel-forming-short = { $seats } seats, { $by } short
panel-forming-forms = forms it
panel-division-for = For { $seats }
panel-division-open = undecided { $seats }
panel-division-against = Against { $seats }
panel-division-repeal = Repeal { $seats }
panel-division-keep = Keep { $seats }
panel-person-age = { $years } years old
panel-person-leads = leads { $faction }
panel-person-ability = Ability
panel-person-ambition = Ambition
panel-person-place = Place
panel-person-beside = Beside them
panel-person-alone = Nobody of name.
panel-forming-joins = would join { $points }
panel-forming-asks = for a law { $points }
panel-forming-refuses = refuses { $points }
panel-forming-promise-pass = wants { $law } passed
panel-forming-promise-line = wants another line abroad: { $doctrine }
panel-forming-promise-repeal = wants { $law } repealed
panel-power = Who rules
panel-power-note = part of all weight
panel-power-pressure = Presses against the government with { $pressure }. Chance of a move in a month { $hazard }, of its success { $odds }.
panel-mood-devoted = devoted
panel-mood-content = content
panel-mood-quiet = quiet
panel-mood-sullen = sullen
panel-mood-bitter = bitter
panel-bill-pass = Before the chamber: { $by } brought it in, the vote is on { $date }.
panel-bill-repeal = Its repeal is before the chamber: { $by } brought it in, the vote is on { $date }.
# What is known of others' secrets.
panel-money-comes = { $sum } a month
panel-known-authority = Authority { $now }: how well is it known?
panel-known-money = Money { $now }: how well is it known?
panel-known-cohesion = Cohesion { $now }: how well is it known?
panel-known-force = Force { $now }: how well is it known?
panel-known-error = Error, per cent at most
panel-known-next = A better ear: press, police, money, office
panel-field-politics = Politics
panel-field-administration = Administration
panel-field-command = Command
panel-field-intrigue = Intrigue
panel-lot-retired = Retired since { $date }.
panel-lot-watched = In retirement under watch since { $date }.
panel-lot-exiled = In exile since { $date }.
panel-lot-arrested = Under arrest since { $date }.
panel-lot-dead = Died on { $date }.
panel-lot-unknown = Not yet heard of.
panel-person-standing = Standing
panel-person-loyalty = Loyalty
panel-person-health = Health
panel-person-grievance = Grievance
panel-person-ties = Friends and rivals
panel-person-ties-note = −100 to 100
panel-person-friend = friend
panel-person-rival = rival
panel-why-standing = Why a standing of { $now }?

night-title-upper = { $country } renews its upper house
night-title-president = { $country } chooses a president
night-title-second = { $country }: the second round
night-title-by = { $country }: a by-election
night-account-districts = { $place }: { $seats } districts, the nearest races
night-rule-districts = The most votes win; the nearest first
night-district = District { $n }
night-head-winner = won by
night-head-second = second
night-head-lead = lead
panel-polls = Polls
panel-polls-note = last on { $date }
panel-polls-error = { $sample } asked. Nineteen in twenty such polls lie within { $error } points of the truth.
panel-elections = Past votes
panel-elections-none = No vote has been held since the first morning.
panel-election-line = { $what } · { $turnout } voted
panel-election-chamber = chamber
panel-election-upper = upper house
panel-election-president = president
panel-election-second = second round
panel-election-college = electors
panel-election-by = by-election

# Inside a faction.
panel-wings = Wings
panel-wings-pressure = pressure to break { $pressure }
panel-wing-leads = { $name }, in the lead
panel-wing-leaderless = nobody of name
panel-wing-about = Led by { $leader }. Goodwill bought so far: { $goodwill }.
panel-column-share = share
panel-column-members = members
panel-column-arms = arms
panel-question = Question
panel-line = line: { $line }
panel-line-none = none yet
panel-order-declare = Declare { $answer }
panel-order-congress = Call a congress
panel-order-court = Court this wing
panel-order-expel = Expel this wing
panel-break = If it broke today
panel-break-dissent = as dissidents
panel-break-about = About { $share } would leave, { $answer }. Odds at its next meeting: { $odds }.
panel-break-now = now
panel-break-stays = stays
panel-break-goes = leaves
panel-why-pressure = Why is the pressure to break { $now }?
panel-why-pressure-total = Pressure

# What can be done about a faction
panel-page-moves = Moves
panel-moves-street = In the street
panel-moves-vote = Before the vote
panel-moves-about = Towards them
panel-moves-abroad = From abroad
panel-moves-quiet = No street to call out and no vote near.
panel-moves-elsewhere = Orders on other papers
panel-moves-elsewhere-note = as they stand today
panel-moves-from = from { $cost }
panel-moves-open = { $count } open
panel-moves-seats = { $seats } of { $of }
panel-moves-empty = { $count ->
    [one] one post empty
   *[other] { $count } posts empty
}
panel-moves-month = { $sum } a month
panel-moves-awaited = { $count ->
    [one] one waits for a word
   *[other] { $count } wait for a word
}
panel-moves-lands = Lands under occupation
panel-moves-held = { $count }
panel-moves-thin = { $count }, too few men in { $thin }
panel-moves-day = day { $days }
panel-moves-networks = { $count ->
    [one] one network
   *[other] { $count } networks
}
panel-moves-campaign = Campaign, rally, raise armed people
panel-moves-decisions = Decisions
panel-moves-majority = The majority and the parties
panel-moves-laws = Laws
panel-moves-posts = Posts, and who rules
panel-moves-money = Budget, taxes, loans
panel-moves-states = Treaties, embargoes, demands
panel-moves-covert = Covert work
panel-moves-none = Nothing can be done here for now.

panel-effects-follows = What follows

foresight-authority = Authority, a month
foresight-cohesion = Cohesion, a month
foresight-money = Our chest, a month
foresight-treasury = The treasury, a month
foresight-stability = Stability, a month
foresight-legitimacy = Legitimacy, a month
foresight-weariness = Weariness, a month
foresight-lasts = The treasury pays for
foresight-months = { $count ->
    [0] no month
    [one] a month
   *[other] { $count } months
}
foresight-a-year = a year
foresight-sold = Sold to { $country } a month
foresight-bought = Bought from { $country } a month

glance-franchise = May vote
glance-no-chamber = No chamber is elected.
glance-governs = Governed by
glance-drifts = Drifts to
glance-density = On a square kilometre
glance-by-head = By head, a month
glance-living = How people live
glance-used-to = What they are used to
glance-no-bloc = In no bloc
glance-leads = leads it
glance-held = Held by
glance-no-vote = No vote since the start
glance-turnout = Turnout
glance-closed = The question is not open.
glance-unconcerned = Nobody here is concerned.
glance-with = Follow the government
glance-against = Follow others
glance-no-money = No money from abroad
glance-peace = Nobody fights here.
glance-men = { $men } men
glance-odds = If all who touch it attacked
glance-nobody = No men in the field
glance-not-held = Under no administration
glance-resistance = Resistance
glance-garrison = Men in garrison
glance-of-need = Of the men it asks for
glance-toward = Toward { $country }
glance-feared = Feared in { $country }

foresight-from-to = { $from } to { $to }
foresight-ends = { $sum } to nothing

panel-effects-comes-off = That it comes off
panel-effects-comes-out = That it comes to light
foresight-ready = Readiness of its government
foresight-reliable = Reliability toward us
foresight-resistance = Resistance drifts to
