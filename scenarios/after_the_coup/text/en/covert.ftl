# Acts of secret services, and what they leave behind.

modifier-foreign_gold = Money of unknown origin
modifier-whispers = A campaign of whispers
modifier-friends_at_court = Friends of a foreign power in office
modifier-wreckage = Wrecked plant
modifier-compromised = Shown to be in foreign pay
modifier-narrow_search = Loyalty files on those in the state's employ
modifier-broad_search = Pursuit of editors and union men

modifier-spy_fever = Spy fever

event-covert_spy_trial = A courier with two passports
    .deck = The police have the man, the money and a notebook that nobody can read.
    .body = He gave his trade as commercial traveller and could not say in what. The prosecutor wants the largest court; the Foreign Ministry would sooner have one of our own people back for him; a friend of the Minister asks whether the notebook must be read at all.
    .dateline = From our court reporter
event-covert_spy_trial-open_court = Try him in open court
event-covert_spy_trial-exchange = Exchange him at the frontier
event-covert_spy_trial-say_nothing = Put him on a train and say nothing

act-rumours = Whispers in the cafés
    .about = Barbers, tram conductors and one good story a week. Nobody knows who began it.
act-secret_funds = A suitcase for the treasurer
    .about = Used notes, no receipt. They know who their friends are, and so will the police if the courier talks.
act-forged_papers = Letters over a forged signature
    .about = A typewriter of the right make, a clerk's hand, an editor who does not ask. Disproved in a month, and half believed for a year.
act-gun_running = Crates marked agricultural machinery
    .about = Rifles that have lost their numbers, landed at night. Useful to those who fight already.
act-bring_out = Out by the back door
    .about = A laundry van, a second passport, a fishing boat. For one who is kept under guard.
act-provocateurs = Voices from within
    .about = Speakers who are angrier than the rest, and paid for it. A party that quarrels breaks the sooner.
act-friends_in_office = Friends in office
    .about = Under-secretaries who dine well and draft kindly. Files about us go to the bottom of the tray.
act-wrecking = Sand in the bearings
    .about = A transformer, a crane, a rolling mill. The largest city of the district will feel it.
act-man_in_the_service = A man in their service
    .about = He reads what they know of us before they do. It takes a year to place him and a day to lose him.
act-officers_plot = An understanding with the officers
    .about = Recognition promised by telephone, money through a bank in a third country. They move, or they hang.
