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

## Of a share's last move
cause-members = Members at work
cause-funds = Money
cause-patron = A patron's money
cause-cohesion = Cohesion of the ranks
cause-leader = The leader
cause-government = Record in government
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
