# Occupations and the map of states: news, changes, orders, refusals, reasons.

## News
chronicle-handed-over = { $by } hands { $country } over to its own government; { $men } go home
chronicle-bad-beginning = The first weeks of independence go badly in { $country }
chronicle-incident = { $kind ->
    [protest] Crowds outside the commandant's office in { $province }
    [strike] The works stand still in { $province }
   *[sabotage] A line blown up in { $province }
 }
chronicle-ambush = Ambush in { $province }: { $men } of the garrison lost
chronicle-rising = { $province } rises under { $faction }; the garrison is driven out, { $men } lost
chronicle-rising-beaten = A rising of { $faction } in { $province } is shot down; { $men } of the garrison lost
chronicle-put-down = Columns of { $by } retake { $province }; { $men } lost
chronicle-requisition-raised = { $by } raises its deliveries from { $country } to { $percent } of the revenue
chronicle-requisition-lowered = { $by } lowers its deliveries from { $country } to { $percent } of the revenue
chronicle-garrison-more = { $by } sends { $men } into { $country }
chronicle-garrison-less = { $by } withdraws { $men } from { $country }
chronicle-favoured = The administration of { $country } works with { $faction }
chronicle-purged-local = { $by } has { $faction } purged in { $country }
chronicle-amnesty-local = Amnesty in { $country }
chronicle-ended-into = { $country } is no more; what was its own is now of { $into }
chronicle-ended = { $country } is no more
chronicle-united = { $from } is joined to { $into }
chronicle-ceded = { $n ->
    [one] { $from } gives a province to { $to }
   *[other] { $from } gives { $n } provinces to { $to }
 }
chronicle-vote-called = { $country } will vote on its independence on { $day }
chronicle-vote-called-union = { $country } will vote on union with { $with } on { $day }
chronicle-vote-carried = { $country } votes for independence: { $percent } ayes
chronicle-vote-lost = { $country } votes against independence: { $percent } ayes
chronicle-vote-union-carried = { $country } votes for union with { $with }: { $percent } ayes
chronicle-vote-union-lost = { $country } votes against union with { $with }: { $percent } ayes
chronicle-state-recognised = { $by } recognises { $country }
chronicle-defected = { $country } turns from { $from } and goes its own way
chronicle-rival = { $country } has grown too strong for the comfort of { $to }
chronicle-minority = { $of } live on as a minority in { $country }

## Changes
change-requisition = Deliveries from { $country }
change-garrison = Garrison of { $country }
change-discharge = Soldiers of { $country } sent home
change-shift = Men from { $from } to { $to }
change-favour = The administration of { $country } works with { $faction }
change-terror = Fear in { $country }
change-mercy = Pardons in { $country }
change-cadre = Local cadre in { $country }
change-hand-over = { $country } goes to its own government; free troops
change-unite = { $from } becomes part of { $into }
change-vote-independence = { $country } votes on independence
change-vote-union = { $country } votes on union with { $with }
change-defect = { $country } turns from its patron
change-crisis = Independence begins with a crisis in { $country }

## Orders
order-requisition = Take { $percent } of the revenue of { $country }
order-garrison-more = Send { $men } men into { $country }
order-garrison-less = Withdraw { $men } men from { $country }
order-shift = Move { $men } men from { $from } to { $to }
order-favour = Work with { $faction }
order-purge-local = Have { $faction } purged
order-amnesty = Amnesty in { $country }
order-hand-over = Hand { $country } over to its own government
order-release = Proclaim { $country }
order-cede = Give { $places } to { $to }
order-unite = Join { $from } to { $into }
order-ask-independence = Ask { $country } whether it would be independent
order-ask-union = Ask { $country } whether it would join { $with }

## Refusals
refusal-not-administered = You do not administer that country.
refusal-taken-already = So much is taken already.
refusal-no-men-named = Say how many men.
refusal-no-army = You have no army to send.
refusal-not-so-many-men = That takes { $need } thousand men; there are { $have }.
refusal-not-under-one-administration = Both places must lie under one administration.
refusal-no-local-party = There is no such party in that country.
refusal-favoured-already = You work with them already.
refusal-heads-its-government = It heads the government there; take another, or hand nothing over.
refusal-pardoned-lately = The last amnesty is still fresh.
refusal-nobody-to-hand-over-to = Nobody governs there to whom it could be handed over.
refusal-not-ready = A local government must be ready to { $need }; this one is at { $have }.
refusal-exists-already = That state exists.
refusal-nobody-drew-it = No borders have been drawn for such a state.
refusal-land-not-in-hand = That land is not in your hands.
refusal-nothing-would-be-left = Nothing would be left of the country; unite it instead.
refusal-no-common-border = They have no common border.
refusal-not-with-itself = A country cannot be joined to itself, nor your own be given away.
refusal-country-not-there = There is no such country today.
refusal-not-asked = No army of yours holds it; its people must have voted for it first.
refusal-asked-lately = They are being asked, or were asked within the last two years.

## Reasons
why-size-of-the-nation = Size of the nation
why-nation-first = The nation first: { $what }
why-favoured-party = Works with { $what }
why-cadre = Trained local people
why-requisition = Deliveries
why-terror = Fear of the last purge
why-mercy = The last amnesty
why-nationalism = Nationalism
why-collaboration = Collaboration
why-people-to-watch = People to watch over
why-resistance = Resistance
why-party-strength = Following of { $what }
why-order = Order in the country
why-where-it-begins = A government set up by others
why-line-on-the-question = { $what }: the patron's line or not
why-dependence = Lives on the patron's money
why-own-house = Years in its own house
why-relation = Relations with the patron
why-ambition = Ambition of { $what }
why-own-strength = Own strength
why-unreliable = An unreliable government
why-garrisons-abroad = Too many men in garrisons abroad

## Conditions and values
asked-satellite-of = { $country } set up as independent by { $patron }
value-readiness = readiness of the government of { $what }
value-reliability = reliability of the government of { $what }
value-resistance = resistance in { $what }
value-nationalism = nationalism in { $what }
value-garrison = foreign men in { $what }
value-stretch = soldiers of { $what } in garrisons abroad
value-strength = strength of { $a } against that of { $b }

## Thoughts of AI seats
thought-independence = A government that can stand alone
thought-peoples = Peoples asked
thought-garrison = Men where they are needed
thought-requisition = Deliveries against quiet
thought-friends = Friends in the country
thought-rivals-abroad = No neighbour too strong
