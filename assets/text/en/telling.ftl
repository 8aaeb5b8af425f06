# The world in words: lists and articles, words for standing and form, the chronicle, changes, orders and their cost.

## Lists, places, time
list-and = { $first } and { $last }
places-many = { $n } provinces
countries-many = { $n } countries
factions-many = { $n } factions
days = { $n ->
    [one] 1 day
   *[other] { $n } days
 }
in-days = { $n ->
    [0] today
    [one] in 1 day
   *[other] in { $n } days
 }
a-month = { $money } a month
points = { $n } pts
estimate = about { $value } ± { $error }

# Last words that want "the" inside a sentence: of factions, of countries.
article-nouns = Administration Agency Alliance Army Assembly Association Bazaar Bloc Brotherhood Bureau Cabinet Centre Chamber Chief Church Circle Class Clique Coalition Command Commission Committee Communists Company Condominium Confederation Congress Convention Corps Council Court Crown Directorate Elite Entente Falange Federation Fleet Force Front Garrison Government Government-General Group Guard Hierarchy House Imamate Independents Institute Junta Kuomintang League Left Legion Liberation Mafia Makhzen Militia Minority Mission Monarchy Movement Navy Opposition Organisation Palace Party Patriarchate Phalanx Police Presidency Press Princes Rally Regency Regiment Residency Resident Right Rising Sangha Section Security Service Society Staff State Station Sultan Sultanate Throne Treasury Trust Tudeh Ulama Ulema Union Unions Vanguard Wafd Wing Workers Zaibatsu
article-lands = Antilles Bahamas Coast Colony Comoros Commonwealth Confederation Congo Dominion Emirates Empire Federation Gambia Hebrides Indies Islands Isles Kingdom Maldives Mandate Netherlands Philippines Protectorate Republic Seychelles States Sudan Territories Territory Union Zone

# A faction where its country is not named beside it, and the names (parted by ";") that more than one country has.
faction-at-large = { $adjective } { $faction }
names-everywhere = Administration; Agrarians; Army; Autonomists; Bishops; Brotherhoods; Chamber of Commerce; Chambers of Commerce; Chiefs; Christian Democrats; Christian Union; Church; Colonial service; Communist Party; Communists; Confederation; Congress; Conservatives; Council of Chiefs; Court; Crown; Democratic Alliance; Democratic Front; Democrats; Emirs; Estate owners; Farmers; Garrison; Government-General; Governor's men; Guard; Hierarchy; Indep. Communists; Independent Communists; Independent press; Independents; Labour; Labour Party; Left; Left Opposition; Left wing; Liberal Party; Liberals; Merchants; Missions; Monarchists; National Bloc; National Democrats; National Party; National Union; Nationalists; Nationals; Native chiefs; Northern chiefs; Notables; Opposition; Orthodox Church; Palace; Party press; Patriots; Peasants; People's Party; Planters; Popular Front; Popular Socialists; Populists; Press; Progressive Party; Progressives; Radicals; Rally; Republicans; Reserve chiefs; Residency; Resident; Revolutionary Party; Right; Royalists; Settlers; Smallholders; Social Democrats; Social democrats; Socialist Party; Socialists; State security; Sugar estates; Sultans; Syndicalists; Trade unions; Trades Union Congress; Tukhachevskists; Unionists; Unions; United Party; Workers; Youth Club; Youth League

## Standing before the law
status-legal = Legal
status-harassed = Harassed
status-banned = Banned
status-underground = Underground

## Bonds to an overlord
bond-military-administration = Military administration
bond-colony = Colony
bond-protectorate = Protectorate
bond-mandate = Mandate
bond-dominion = Dominion
bond-autonomy = Autonomy

## Kinds of faction
kind-party = Party
kind-militia = Militia
kind-protest = Protest movement
kind-army = Army
kind-security = Security service
kind-union = Trade union
kind-church = Church
kind-press = Press
kind-business = Business
kind-administration = Administration

## Posts
lot-free = in public life
lot-retired = in retirement
lot-watched = watched in retirement
lot-exiled = in exile
lot-arrested = under arrest
lot-dead = dead
lot-unknown = not heard of yet
field-politics = Politics
field-administration = Administration
field-command = Command
field-intrigue = Intrigue
somebody = somebody
role-head-of-state = Head of state
role-head-of-government = Head of government
role-minister = Minister
role-commander = Commander
role-speaker = Speaker
role-governor = Governor

## The state's budget
budget-army = Army
budget-police = Police
budget-welfare = Welfare
budget-reconstruction = Reconstruction
budget-propaganda = Propaganda
budget-foreign = Foreign affairs

## Patterns on the map
pattern-plain = Plain
pattern-diagonal = Hatched
pattern-dots = Dotted
pattern-lines = Lined

## How votes become seats
method-dhondt = D'Hondt
method-sainte-lague = Sainte-Laguë
method-modified-sainte-lague = Sainte-Laguë, first divisor 1.4
method-hare = Largest remainder
method-droop = Largest remainder, Droop quota
method-plurality = First past the post
method-two-round = Majority in two ballots

## Where one stands
axis-economy = Economy
axis-economy-low = planned
axis-economy-middle = mixed
axis-economy-high = market
axis-authority = Authority
axis-authority-low = liberty
axis-authority-middle = law
axis-authority-high = order
axis-nation = Nation
axis-nation-low = internationalist
axis-nation-middle = patriotic
axis-nation-high = nationalist
axis-change = Change
axis-change-low = tradition
axis-change-middle = reform
axis-change-high = revolution
axis-moscow = Moscow
axis-moscow-low = hostile to Moscow
axis-moscow-middle = indifferent to Moscow
axis-moscow-high = loyal to Moscow

## The chronicle
chronicle-event-of = { $subject }: { $headline }
chronicle-event-answered = { $headline } – { $option }
chronicle-decision = { $faction }: { $decision }
chronicle-government-formed = New government in { $country }: { $faction }
chronicle-government-formed-coalition = New government in { $country }: { $faction }, with { $partners }
chronicle-government-fell = Government of { $faction } falls in { $country }
chronicle-march-begun = { $n } march in { $place }, called by { $faction }
chronicle-march-faded = The march of { $faction } in { $place } ends, unanswered
chronicle-march-conceded = The government of { $country } gives way to those who marched in { $place } with { $faction }
chronicle-march-dispersed = Clubs in { $place }: the march of { $faction } is broken up
chronicle-strike-begun = { $n } down tools in { $place }, called by { $faction }
chronicle-strike-faded = Back to work in { $place }: the strike of { $faction } has run out
chronicle-strike-conceded = The government of { $country } meets the strikers of { $faction } in { $place }
chronicle-strike-dispersed = Pickets cleared in { $place }: the strike of { $faction } is broken
chronicle-counter-march = Counter-march of { $faction } in { $place } against { $against }
chronicle-counter-march-clash = Blows in { $place }: { $faction } against { $against }
chronicle-riot = Riot in { $place }; nobody called it
chronicle-leak = Papers against { $faction } go from desk to desk in { $country }
chronicle-leak-exposed = Who took the papers against { $faction } out of their drawer is known: the trail leads to { $by }
chronicle-majority-lost = { $country }: the government is left with { $seats } seats of the { $needed } it needs
chronicle-election-called = { $country } will vote on { $day }
chronicle-election-held = { $country } votes: { $results }
chronicle-upper-house = { $country } renews its second chamber: { $seats ->
    [one] one seat
   *[other] { $seats } seats
 }
chronicle-president-elected = { $country } elects a president: { $faction }, with { $percent }
chronicle-president-electors = { $country } has a president: { $faction }, with { $electors } of { $all } electors
chronicle-ballots = The chamber of { $country } ballots for a president: { $ballots }
chronicle-ballots-by-delegations = Nobody has a majority of the electors in { $country }: the delegations vote, one vote each: { $ballots }
chronicle-president-chosen = The chamber of { $country } elects a president: { $faction }
chronicle-second-round = No majority in { $country }: { $a } and { $b } meet again on { $day }
chronicle-by-election-held = { $country }, by-election in { $province }: { $to } hold the seat
chronicle-by-election-lost = { $country }, by-election in { $province }: { $to } take the seat from { $from }
chronicle-pact = One list in { $country }: { $factions }
chronicle-fraud-exposed = Ballot scandal in { $country }: { $faction } tampered with { $percent } of the votes
chronicle-election-annulled = Vote declared void in { $country }
chronicle-split = Split in { $from }: { $percent } leave as { $to }
chronicle-merged = Merger in { $country }: { $from } and { $into } now one
chronicle-founded = Founded in { $country }: { $faction }
chronicle-movement-changed = { $faction }: the line is now { $movement }
chronicle-banned = { $country } bans { $faction }
chronicle-banned-by = { $country } bans { $faction }
chronicle-legalised = { $country } gives { $faction } the law's protection
chronicle-law-passed = Law passed in { $country }: { $law }
chronicle-law-repealed = Law repealed in { $country }: { $law }
chronicle-form-changed = New order in { $country }: { $form }
chronicle-leader-changed = { $character } now leads { $faction }
chronicle-appointed = { $character } appointed { $office }
chronicle-vacated = Post falls vacant: { $office }
chronicle-retired = { $character } leaves public life
chronicle-died = { $character } is dead
chronicle-fell-ill = { $character } is gravely ill
chronicle-watched = { $character } withdraws from public life and is watched
chronicle-watched-by = { $character } is watched in retirement, by order of { $by }
chronicle-exiled = { $character } goes into exile
chronicle-exiled-by = { $character } is driven into exile by { $by }
chronicle-arrested = { $character } is arrested
chronicle-arrested-by = { $character } is arrested by { $by }
chronicle-set-free = { $character } returns to public life
chronicle-set-free-by = { $character } is let back into public life by { $by }
chronicle-passed-over = { $character } is passed over for { $by }, who leads { $faction }
chronicle-came-up = A new name among { $faction }: { $character }
chronicle-came-up-alone = A new name in { $country }: { $character }
chronicle-heir-chosen = { $character } is spoken of as the next to lead { $faction }
chronicle-went-over = { $character } goes over to { $faction }
chronicle-owned = { $province } passes from { $from } to { $to }
chronicle-occupied = { $province } under the control of { $country }
chronicle-seized = { $province } falls to { $faction }
chronicle-retaken = The government retakes { $province }
chronicle-retaken-from = The government retakes { $province } from { $faction }
chronicle-conflict-ended = The guns fall silent: { $conflict }
chronicle-truce = Truce between { $a } and { $b }
chronicle-overlord-changed = { $bond ->
    [military-administration] { $country } put under the military administration of { $over }
    [colony] { $country } becomes a colony of { $over }
    [protectorate] { $country } becomes a protectorate of { $over }
    [mandate] { $country } becomes a mandate of { $over }
    [dominion] { $country } becomes a dominion under { $over }
   *[autonomy] { $country } becomes autonomous under { $over }
 }
chronicle-freed = { $country } is independent
chronicle-released = A new state: { $country }, governed by { $faction }
chronicle-funded = { $country } pays { $faction } { $money } a month
chronicle-funding-ended = { $country } stops paying { $faction }
chronicle-crackdown = { $country }: police move against { $faction } in { $n ->
    [one] one province
   *[other] { $n } provinces
 }
chronicle-campaign = Campaign of { $faction } in { $n ->
    [one] one province
   *[other] { $n } provinces
 }
chronicle-bankrupt = { $country } can borrow no more
chronicle-objective-open = Still open: { $objective }
chronicle-objective-won = Achieved: { $objective }
chronicle-objective-lost = Failed: { $objective }

## What an order or an answer will do
odds-chance = Chance
odds-otherwise = Otherwise
reaction-gains = { $faction }
reaction-resents = { $faction }

change-faction-authority = { $faction }: authority
change-faction-money = { $faction }: funds
change-faction-force = { $faction }: under arms
change-faction-cohesion = { $faction }: cohesion
change-faction-members = { $faction }: members
change-own-authority = Our authority
change-own-money = Our funds
change-own-force = Our men under arms
change-own-cohesion = Our cohesion
change-own-members = Our members
change-own-following = Our following
change-own-following-in = Our following in { $places }
change-country-stability = { $country }: stability
change-country-legitimacy = { $country }: legitimacy
change-country-weariness = { $country }: war weariness
change-country-treasury = { $country }: treasury
change-following = { $faction }: following
change-following-in = { $faction }: following ({ $places })
change-unrest = { $country }: unrest
change-unrest-in = Unrest in { $places }
change-modifier = { $modifier } ({ $where }): { $brings }
change-lift = Ends: { $modifier } ({ $where })
change-owner = { $places } to { $country }
change-controller = { $places } under the control of { $country }
change-holder = { $places } in the hands of { $faction }
change-holder-government = { $places } back with the government
change-counter-on = { $counter } ({ $where })
change-remembered = This will be remembered
change-relation = { $a } and { $b }: relations
change-relation-with = Relations with { $other }
change-relation-motive = { $a } and { $b }: { $motive }
change-law-passed = Law in { $country }: { $law }
change-law-repealed = Repealed in { $country }: { $law }
change-budget = { $country }, of revenue: { $line }
change-status = { $faction } before the law
change-movement = { $faction }: new line
change-lot-free = { $character } returns to public life
change-lot-retired = { $character } leaves public life
change-lot-watched = { $character } is kept away and watched
change-lot-exiled = { $character } goes into exile
change-lot-arrested = { $character } is arrested
change-lot-dead = { $character } dies
change-person-ambition = Ambition of { $character }
change-person-loyalty = Loyalty of { $character }
change-person-health = Health of { $character }
change-person-grievance = Grievance of { $character }
change-tie-apart = { $a } and { $b } drift apart
change-tie-nearer = { $a } and { $b } draw nearer
change-go-over = { $character } goes over to { $faction }
change-heir = { $character } is to lead { $faction } next
change-leader = { $character } leads { $faction }
change-patron = { $country } pays { $faction }
change-patron-ends = { $country } stops paying { $faction }
change-subsidy = { $payer }: money for { $faction }
change-subsidy-ends = { $payer }: no more money for { $faction }
change-endorse = Voice of { $voice } for { $faction }
change-withdraw = { $voice } silent on { $faction }
change-split = Split in { $from }: go with { $to }
change-merge = { $from } absorbed by { $into }
change-found = Founded: { $faction }
change-government = Government of { $country }: { $faction }
change-government-coalition = Government of { $country }: { $faction }, with { $partners }
change-form = { $country }: new order
change-election = { $country } votes
change-pact = One list: { $factions }
change-expose-fraud = { $country }: what was done to the ballots comes out
change-annul-election = { $country }: the last vote void, a new one
change-appoint = { $office }: { $character }
change-vacate = { $office }: vacant
change-overlord = { $bond ->
    [military-administration] { $country } under military administration of { $over }
    [colony] { $country } a colony of { $over }
    [protectorate] { $country } a protectorate of { $over }
    [mandate] { $country } a mandate of { $over }
    [dominion] { $country } a dominion under { $over }
   *[autonomy] { $country } autonomous under { $over }
 }
change-free = { $country } independent
change-release = A new state: { $country }, under { $faction }
change-end-conflict = The fighting ends: { $conflict }
change-truce = Truce: { $a } and { $b }
change-protest-begins = { $kind ->
    [strike] { $people } strike in { $places }, called by { $faction }
   *[march] { $people } march in { $places }, called by { $faction }
 }
change-protest-ends = The protest of { $faction } is over
change-queue-many = In { $days } days, sequels
change-queue = { $n ->
    [0] A sequel at once
    [one] In 1 day, a sequel
   *[other] In { $n } days, a sequel
 }

## What a modifier or a law brings
brings-appeal = appeal { $size }
brings-appeal-of = appeal of { $faction } { $size }
brings-government-appeal = the government's appeal { $size }
brings-cohesion = cohesion { $size } a month
brings-authority = authority { $size } a month
brings-money = { $size } a month
brings-members = members { $size } % a month
brings-force = { $size } under arms a month
brings-stability = stability { $size } a month
brings-legitimacy = legitimacy { $size } a month
brings-weariness = war weariness { $size } a month
brings-unrest = unrest { $size }
brings-repression = repression { $size }
brings-output = output { $size } %
brings-franchise = franchise { $size } points
brings-turnout = turnout { $size } points
brings-ballots = followers at the polls { $size } %
brings-cowing = others' voters kept away { $size } %
brings-rigging = false ballots { $size } %

## Orders
order-begin = Take the seat of { $faction }
order-watch = Watch
order-answer = { $event }: { $option }
order-answered = Answer a matter already closed
order-decide = { $decision }
order-fund = Pay { $faction } { $money } a month
order-fund-end = Stop paying { $faction }
order-propaganda = Campaign in { $places }
order-crackdown = Send police against { $faction } in { $places }
order-ban = Ban { $faction }
order-legalise = Lift the ban on { $faction }
order-endorse = Win the voice of { $voice } for { $faction }
order-withdraw = Turn { $voice } away from { $faction }
order-budget = Set the budget for { $line } at { $percent }
order-pass = Pass the law: { $law }
order-repeal = Repeal the law: { $law }
order-appoint = Appoint { $character } { $office }
order-dismiss = Dismiss { $character }, { $office }
order-vacate = Leave vacant: { $office }
order-arrest = Arrest { $character }
order-exile = Drive { $character } into exile
order-watch-person = Retire { $character } under watch
order-set-free = Let { $character } return
order-promote = Favour { $character }
order-groom = Name { $character } as the next to lead
order-rally = Rally the ranks
order-arm = Raise troops
order-canvass = Canvass in { $places }
order-pact = One list with { $faction }
order-cow = Frighten voters in { $places }
order-rig = Rig the count in { $places }
order-inquire = Ask how the last vote was counted
order-march = March in { $places }
order-strike = Strike in { $places }
order-oppose = March against the { $kind } of { $faction } in { $places }
order-concede = Give way to the { $kind } of { $faction } in { $places }
order-disperse = Clear the streets of the { $kind } of { $faction } in { $places }
order-leak = Hand the press papers against { $faction }

cost-authority = { $n } authority
cost-money = { $n }
cost-force = { $n } under arms
cost-nothing = nothing

## Schism

# The name by rule of a body that nobody wrote. $adjective, $country and $number stand ready as well.
breakaway = { $number ->
    [one] { $parent } ({ $movement })
   *[other] { $parent } ({ $movement }, { $numeral })
}
breakaway-short = { $number ->
    [one] { $movement } { $parent }
   *[other] { $movement } { $parent } { $numeral }
}
wing = { $movement } wing
wing-led = { $movement } wing of { $leader }
wing-numbered = wing { $n }
line-undecided = undecided
chronicle-split-over = Split in { $from }: { $percent }, { $answer }, leave as { $to }
chronicle-walkout = Walk-out in { $from }: { $percent }, { $answer }, leave the hall as { $to }
chronicle-expelled = Expulsions from { $from }: { $percent }, { $answer }, gather as { $to }
chronicle-question-put = The question of the day: { $question }
chronicle-question-settled = { $question }: the question is closed
chronicle-line-taken = { $faction } declare { $answer }
chronicle-left-international = { $faction } leave { $body }
chronicle-joined-international = { $faction } join { $body }
chronicle-settled = { $faction } move their seat from { $from } to { $to }
chronicle-recognised = { $faction } are recognised by { $country }
chronicle-denounced = { $faction } are denounced by { $country }
change-break = { $from }: leave for { $to }
change-break-dissidents = a party of their own
change-line = Line of { $faction } on { $question }
change-incline = { $faction } hear more { $answer }
change-incline-wing = { $faction }, { $wing }: more { $answer }
change-strain = Pressure to break in { $faction }
change-goodwill = { $faction }, { $wing }: goodwill
change-joins-body = { $faction } joins { $body }
change-leaves-body = { $faction } is struck from { $body }
change-settle = { $faction } moves its seat to { $country }
change-recognised = { $country } recognises { $faction }
change-denounced = { $country } denounces { $faction }
change-question-put = { $question }: the question is put
change-question-settled = { $question }: the question is closed
order-declare = Declare { $answer }
order-congress = Call a congress
order-court = Court the { $wing }
order-expel = Expel the { $wing }
order-absorb = Take in { $faction }
order-recognise = Recognise { $faction }
order-settle = Move the seat to { $country }
order-denounce = Denounce { $faction }
order-agents = Send agents to { $faction }
order-demand = Demand expulsions of { $faction }
## Governments, parliaments, institutions
chronicle-censure-carried = { $country }: the chamber withdraws its confidence from { $faction }, { $ayes } to { $noes }, on a motion of { $by }
chronicle-censure-lost = { $country }: a motion of no confidence fails, { $ayes } to { $noes }
chronicle-left = Out of the government of { $country }: { $faction }
chronicle-joined = Into the government of { $country }: { $faction }
chronicle-dissolved = { $country }: the chamber is dissolved by { $faction }
chronicle-bill-introduced = { $country }: bill before the chamber: { $law }
chronicle-bill-introduced-repeal = { $country }: repeal before the chamber: { $law }
chronicle-bill-carried = { $country }: the chamber carries a bill, { $ayes } to { $noes }: { $law }
chronicle-bill-lost = { $country }: the chamber rejects a bill, { $ayes } to { $noes }: { $law }
chronicle-repeal-carried = { $country }: the chamber votes repeal, { $ayes } to { $noes }: { $law }
chronicle-repeal-lost = { $country }: the chamber rejects repeal, { $ayes } to { $noes }: { $law }
chronicle-promised-pass = { $country }: promised to { $faction } for coming in: { $law }
chronicle-promised-repeal = { $country }: promised to { $faction } for coming in: repeal of { $law }
chronicle-promised-line = { $country }: promised to { $faction } for coming in: { $doctrine } abroad
chronicle-promise-kept = { $country }: the promise to { $faction } is kept: { $law }
chronicle-promise-line-kept = { $country } takes the line promised to { $faction }: { $doctrine }
chronicle-promise-line-broken = { $country } has not taken the line promised to { $faction }: { $doctrine }
chronicle-promise-broken = { $country }: the promise to { $faction } is broken: { $law }
chronicle-coup = Coup in { $country }: { $against } overthrown by { $faction }; power to { $head }
chronicle-coup-failed = { $country }: a rising of { $faction } against { $against } fails
chronicle-palace-shift = { $country }: a change at the top of { $faction }, forced by { $by }
chronicle-competence-moved = { $country }: { $competence } goes from { $from } to { $to }
chronicle-competence-given = { $country }: { $competence } goes to { $to }
chronicle-purged = { $country }: a purge of { $faction }

change-join = { $faction } in the government of { $country }
change-leave = { $faction } out of the government of { $country }
change-pledge-line = Promised to { $faction }: { $doctrine }
change-pledge-pass = Promised to { $faction }: { $law }
change-pledge-repeal = Promised to { $faction }: repeal of { $law }
change-motion = Motion of { $faction }: today { $ayes } for it, { $noes } against
change-bill-pass = Bill: { $law }. Today { $ayes } for it, { $noes } against
change-bill-repeal = Repeal: { $law }. Today { $ayes } for it, { $noes } against
change-competence = { $competence } to { $faction }
change-satisfaction = Content of { $faction }
change-weight = Weight of { $faction } in the state
change-coup-won = { $faction } takes the state
change-coup-lost = The rising of { $faction } fails

brings-liberties = civil liberties { $size }

order-invite = Ask { $faction } into the government
order-oust = Put { $faction } out of the government
order-leave = Leave the government
order-reshuffle = Look for another majority
order-propose = Offer a government with { $partners }
order-propose-alone = Offer a government alone
order-censure = Table a motion of no confidence
order-dissolve = Dissolve the chamber
order-transfer = Give { $competence } to { $faction }
order-purge = Purge { $faction }

rule-alone = { $first } outweighs all others
rule-first = { $first } stands first, above { $second }
rule-pair = { $first } and { $second } rule together
rule-troika = { $first }, { $second } and { $third } rule together
rule-many = Nobody rules alone: { $first } is heaviest
