# Explanations. One line for each term of a published value; { $what } is the law, country or faction meant.

## Of months: authority, money, cohesion, members, force, standing, unrest, relations
why-law = Law: { $what }
why-modifier = { $what }
why-limit = Held at the limit

why-apparatus = An apparatus at all
why-head-of-government = Head of the government
why-partner-in-government = Partner in government
why-following = Following in the country
why-cohesion = Cohesion of the ranks
why-not-kept = Lapses with the month
why-month-of-authority = The new month's authority

why-dues = Members' dues
why-deputies = Deputies' pay
why-patron = From abroad: { $what }
why-paid-by = Paid by { $what }
why-offices-of-state = Offices of state
why-apparatus-costs = Upkeep of the apparatus
why-arms-and-pay = Arms and soldiers' pay
why-subsidy = Paid to { $what }

why-return-to-rest = Settles by itself
why-burden-of-office = The burden of office
why-outside-the-law = Outside the law
why-leader = The leader's hand
why-no-leader = Nobody leads
why-follow-the-following = Followers join, or drift off
why-recruits = Recruits from the ranks
why-unpaid = Unpaid men go home

why-taxes = Taxes
why-tribute = Taken by { $what }
why-revenue = Revenue
why-tribute-received = Tribute received
why-administration = Administration and debt
why-money-abroad = Paid to friends in { $what }
why-budget-army = Army
why-budget-police = Police
why-budget-welfare = Welfare
why-budget-reconstruction = Reconstruction
why-budget-propaganda = Propaganda
why-budget-foreign = Foreign affairs

why-unrest = Unrest in the country
why-weariness = War weariness
why-majority = A majority in the chamber
why-no-majority = No majority in the chamber
why-police = Police
why-debt = The state is in debt
why-following-of-government = Following of those who govern
why-foreign-rule = Under foreign rule
why-war = War in the country
why-peace = A month of peace

why-rest = What no government can still
why-outlaws = Following of outlawed forces
why-estranged = People without a part in the government
why-war-near = War next door
why-legitimacy = Standing of the government
why-welfare = Welfare
why-repression = Repression
why-land-hunger = Land hunger

why-rulers-alike = How alike those who rule are
why-one-overlord = Under one overlord
why-acts = What each has done to the other

## Of franchise and turnout
why-adults = Of voting age and class
why-barred = Kept from the roll
why-custom-of-voting = Custom of voting
why-unaligned = People who follow nobody
why-nobody-to-vote-for = People whose party does not stand
why-close-race = A close race
why-one-list = Only one list
why-by-election = Only a by-election
why-second-round = A second round

## Of a share's last move
cause-members = Members at work
cause-funds = Money
cause-patron = A patron's money
cause-cohesion = Cohesion of the ranks
cause-leader = The leader
cause-government = Record in government
cause-office-wear = Wear of office
cause-welfare = Welfare
cause-propaganda = State propaganda
cause-overlord = The occupier's favour
cause-appeal = Mood of the hour
cause-clamp = Held at the most a day allows
cause-endorsement = Voices lent by institutions
cause-local-unrest = Anger at the government
cause-repression = Repression
cause-martyrs = Sympathy with the persecuted
cause-held = Armed hold of the place
cause-local-appeal = Work on the spot
cause-local-appeal-of = Work on the spot: { $modifiers }
cause-diminishing-returns = Harder to win, harder to lose
cause-neighbours = Talk with the neighbours
cause-across-borders = Talk across the border
cause-custom = Old custom of the place
cause-floor = Nobody left to lose
cause-crowded-out = No room beside the others
cause-events = Events and orders since

## Of what an AI seat chose
thought-abroad = Friends and foes abroad
thought-authority = Authority
thought-author = Temper of the hour
thought-budget = The budget
thought-cohesion = Cohesion
thought-force = Force
thought-lasting = What will last
thought-law = The law
thought-legitimacy = Legitimacy
thought-money = Money
thought-office = Office
thought-others = What others gain or lose
thought-some = Part of it
thought-stability = Stability
thought-standing = Standing before the law
thought-support = Following
thought-treasury = The treasury
thought-unrest = Unrest
thought-voices = Voices lent
thought-weariness = War weariness
thought-whim = A whim

## Of a condition
verdict-holds = holds: { $asked }
verdict-holds-now = holds: { $asked } (now { $now })
verdict-fails = does not hold: { $asked }
verdict-fails-now = does not hold: { $asked } (now { $now })

## Conditions in words
asked-it = it
asked-or = or
asked-all = All of these
asked-any = One of these at least
asked-none = None of these
asked-not-all = Not all of these together
asked-always = always
asked-never = never
asked-not = not: { $what }
asked-at-least = { $value } at least { $n }
asked-at-most = { $value } at most { $n }
asked-above = { $a } above { $b }
asked-below = { $a } below { $b }
asked-flag = { $flag }: { $value }
asked-flag-of = { $what }, { $flag }: { $value }
asked-law = law of { $country }: { $law }
asked-form = form of { $country }: { $form }
asked-governs = { $faction } at the head of the government
asked-in-coalition = { $faction } in the government
asked-status = { $faction } before the law: { $status }
asked-movement = line of { $faction }: { $movement }
asked-exists = there to act: { $what }
asked-holds-office = { $character } in the post of { $office }
asked-active = { $character } in public life
asked-owns = { $province } belonging to { $country }
asked-controls = { $province } under the control of { $country }
asked-held-by = { $province } in the hands of { $faction }
asked-subject = { $country } under { $over }
asked-conflict = fighting goes on: { $conflict }
asked-player = your own seat: { $what }
asked-happened = it has come to pass: { $event }
asked-chose = { $event }: { $option }
asked-from = from { $day } on
asked-until = until { $day }
asked-modifier = in force for { $what }: { $modifier }
asked-same = { $a } one with { $b }
asked-fraud-known = known: how the last vote of { $country } was tampered with
asked-one-list = one list only in { $country }
asked-any-province = a province of { $country } with { $what }
asked-every-province = every province of { $country } with { $what }
asked-any-faction = a faction of { $country } with { $what }
asked-every-faction = every faction of { $country } with { $what }
asked-any-country = a country with { $what }

value-authority = authority of { $what }
value-money = funds of { $what }
value-force = men under arms of { $what }
value-cohesion = cohesion of { $what }
value-members = members of { $what }
value-support = following of { $what }
value-seats = seats of { $what }
value-seat-share = part of the seats of { $what }
value-reach = reach of { $what }
value-held-provinces = provinces held by { $what }
value-patron-share = money from abroad in the purse of { $what }
value-stability = stability of { $what }
value-legitimacy = legitimacy of { $what }
value-weariness = war weariness of { $what }
value-treasury = treasury of { $what }
value-revenue = revenue of { $what }
value-coalition-seats = seats of the government of { $what }
value-coalition-share = part of the seats behind the government of { $what }
value-franchise = franchise in { $what }
value-turnout = last turnout in { $what }
value-vote-share = last vote of { $what }
value-days-to-election = days to the next vote in { $what }
value-unrest = unrest in { $what }
value-population = people of { $what }
value-support-of = following of all { $movement } in { $what }
value-allegiance-in = following of { $what } in { $province }
value-allegiance-here = following of { $what } there
value-relation = relations of { $a } and { $b }
value-tally = { $counter } ({ $what })
value-count-provinces = provinces of { $what } with { $where }
value-count-factions = factions of { $what } with { $where }
value-count-countries = countries with { $where }
value-times = { $n } times { $value }
value-less = { $a }, less { $b }
