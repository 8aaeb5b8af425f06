# Spain: papers, modifiers, events, decisions, objectives and the start.

paper-el_sol = El Sol
    .left = Morning edition, founded 1917
    .right = Price 30 céntimos
    .kind = Independent daily
paper-la_vanguardia = La Vanguardia
    .left = Barcelona, founded 1881
    .right = Price 30 céntimos
    .kind = Daily of notices and news
paper-mundo_obrero = Mundo Obrero
    .left = Workers of all lands, unite
    .right = Price 20 céntimos
    .kind = Central organ of the party
paper-solidaridad_obrera = Solidaridad Obrera
    .left = Voice of the Confederation
    .right = Price 20 céntimos
    .kind = Syndicalist daily

modifier-spain_centre_tide = The tide to the centre
modifier-spain_quarrel_in_public = A quarrel in public
modifier-spain_without_subsidy = No courier from Moscow
modifier-spain_minority_cabinet = A cabinet without a majority
modifier-spain_bread_subsidy = Bread held at the old price
modifier-spain_dear_bread = Dear bread
modifier-spain_requisitions = Grain requisitions
modifier-spain_wider_statute = The wider Statute
modifier-spain_statute_grievance = The Statute refused
modifier-spain_neutral_course = A neutral course
modifier-spain_western_credit = Credit from London
modifier-spain_soviet_goods = Soviet oil and tractors
modifier-spain_army_sworn = The Army sworn to the Republic
modifier-spain_army_of_parties = Commissars in the regiments
modifier-spain_free_villages = Free communes
modifier-spain_civil_guard_columns = Columns in the villages
modifier-spain_settlements = Estates being settled

event-spain_coup_cable = Marshal seizes Moscow
    .deck = The Cabinet sits through the night; the Embassy of the USSR keeps its shutters closed.
    .body = The Soviet wireless says that Rykov conspired to give away half of Europe and that the Red Army has prevented it. A third of this Government's votes belong to a party that has taken Moscow's word for twenty-five years. The Minister of State wants nothing said before the Communists have spoken; the Minister of Defence wants it said today.
    .dateline = Madrid, by wire from Moscow and Paris
event-spain_coup_cable-regret_and_wait = Express regret and wait
event-spain_coup_cable-condemn_from_the_tribune = Condemn it from the tribune
event-spain_coup_cable-recognise_the_marshal = Recognise the Marshal at once

event-spain_executive_meets = Communists must answer for Moscow
    .deck = The Executive sits behind guarded doors in the Calle de Serrano.
    .body = José Díaz opened the meeting with a single question: whether a marshal may dissolve a party. The militia commanders answered that this one had saved the revolution, and were reminded that they had no vote. The treasurer was heard last, and longest.
    .dateline = Madrid, from our reporter in the Cortes
event-spain_executive_meets-condemn = Condemn the coup
event-spain_executive_meets-declare_for_the_marshal = Declare for the Marshal
event-spain_executive_meets-appoint_a_commission = Appoint a commission of inquiry

event-spain_envoy = Moscow's envoy asks for an answer
    .deck = A general of engineers replaces the ambassador and brings a short paper.
    .body = The paper asks that Spain confirm the naval stores at Cartagena, receive a military mission, and allow nobody in office to slander the new Soviet government. It offers oil and tractors on the old terms. The general will remain at the Hotel Palace until he has a reply.
    .dateline = Madrid, diplomatic correspondent
event-spain_envoy-hear_him_and_promise_nothing = Hear him and promise nothing
event-spain_envoy-give_the_assurance = Give the assurance
event-spain_envoy-oil_and_wheat_first = Ask for the oil and wheat first

event-spain_courier = The courier does not come
    .deck = The Executive's bank in Barcelona reports no transfer for March.
    .body = For eleven years more than a third of the party's income has come by way of a Marseilles shipping house. The house now writes that the account is closed. The treasurer has wages for the printers until Saturday.
    .dateline = Barcelona, by telephone
event-spain_courier-close_nine_papers = Close nine provincial papers
event-spain_courier-levy_the_members = Levy a day's wage from every member
event-spain_courier-write_once_more_to_moscow = Write to Moscow once more

event-spain_cadres_demand = Militia cadres demand a congress
    .deck = Forty-one section committees sign at Valencia; Líster speaks for an hour.
    .body = The signatories hold that the Executive had no mandate to condemn the Soviet Army. They want delegates elected within the week and the question put to the floor. Among the names are nearly all the officers of the party's old Fifth Regiment.
    .dateline = Valencia, by wire
event-spain_cadres_demand-open_the_congress = Open the congress on the tenth
event-spain_cadres_demand-put_it_off_to_autumn = Put it off to the autumn
event-spain_cadres_demand-strike_the_cadres_off = Strike the signatories off

event-spain_republic_day = Sixteen years of the Republic
    .deck = The fourteenth of April finds the parties unwilling to share a platform.
    .body = The Socialists have booked the Castellana, the Communists the bull-ring, and the Madrid garrison asks whether it is to march at all. The President of the Republic will lay a wreath whatever is decided.
    .dateline = Madrid
event-spain_republic_day-one_platform_for_all = One platform for the whole coalition
event-spain_republic_day-the_army_marches = Let the Army march
event-spain_republic_day-wreaths_and_schoolchildren = Wreaths and schoolchildren

event-spain_wing_leaves-so_reported = Reported from Madrid
event-spain_wing_leaves = Communist congress breaks in two
    .deck = Delegates walk out over the Marshal; deputies follow.
    .body = The quarrel over the Marshal has ended as such quarrels do. Some four hundred delegates rose, sang the International and went out by the Calle de Alcalá to a cinema hired the day before. Those who left and those who stayed each call themselves the Communists of Spain, and only one of the two will obey the coalition's whip.
    .dateline = Madrid, late night edition

event-spain_partners_ask = Can they sit at this table?
    .deck = Catalans and Syndicalists will not share a Cabinet with the Marshal's party.
    .body = The Communist ministers have declared that the events in Moscow do not concern the coalition. Companys replies that they concern every party that is not armed. Without the Communists the Government has a hundred and fifty-five votes.
    .dateline = Madrid
event-spain_partners_ask-keep_them_for_the_votes = Keep them for their votes
event-spain_partners_ask-govern_without_them = Govern without them


event-spain_majority_lost = Government loses its majority
    .deck = The coalition falls below 236 votes.
    .body = At twenty past two this morning the benches were counted, and the Government's votes did not suffice. The deputies who hold with other masters kept their seats and did not vote. The Prime Minister went from the Chamber to the Palace; he may ask for new elections, govern without a majority, or look for friends in the centre. The Republican Left says that it will listen.
    .dateline = Madrid, from the Chamber
event-spain_majority_lost-dissolve = Dissolve the Cortes, and vote
event-spain_majority_lost-govern_on = Govern on without a majority
event-spain_majority_lost-bring_in_the_republican_left = Court the Republican Left

event-spain_bill_falls = Government of the left falls
    .deck = Nobody else finds a majority; the Cortes is to be sent home.
    .body = At twenty past two this morning the Chamber refused the estimates. Salaries can be paid by decree until the end of the month. The President has received eleven men and named none, and the printers have orders for ballot papers.
    .dateline = Madrid, from the Chamber
event-spain_bill_falls-so_reported = The country is to vote

event-spain_votes_counted = The count is over
    .deck = The last boxes came in from the Canaries by the morning boat.
    .body = The Board has certified all fifty constituencies. What the figures say about who is to govern them is read differently at each table of the Café Gijón.
    .dateline = Madrid, from the Board of Elections
event-spain_votes_counted-so_reported = Certified

event-spain_centre_list = The centre looks for a common platform
    .deck = Gordón Ordás and Giral meet at Valencia; the Basques send an observer.
    .body = Both parties want a Spain that takes orders from nobody. They differ on the railways, the schools and each other. The managers reckon that two lists which do not attack each other will carry thirty more provinces than one that pleases no one.
    .dateline = Valencia
event-spain_centre_list-one_platform_two_lists = One platform, two lists
event-spain_centre_list-against_all_marxists = Campaign against every Marxist
event-spain_centre_list-alone = Campaign alone

event-spain_left_campaign = What the Socialists are to say
    .deck = Asturias wants the old front; Madrid wants no one at its side.
    .body = The coal valleys write that a miner does not ask his mate which Russian he prefers. The Madrid federation answers that every poster shared with the Communists costs a thousand votes. Prieto's friends say aloud that the party has the wrong leader.
    .dateline = Madrid, Casa del Pueblo
event-spain_left_campaign-stand_alone = Stand alone as Socialists
event-spain_left_campaign-renew_the_front = Renew the front with the Executive's Communists
event-spain_left_campaign-prieto_leads = Put Prieto at the head of the list

event-spain_broken_meetings = Two communist parties, one hall
    .deck = Chairs and then pistols at Córdoba; three dead, both sides claim them.
    .body = The Executive's speaker had been on his feet four minutes when the lights went out. The same was done the next night at Málaga and at Mieres. Shopkeepers in all three towns have put the tricolour of the Republic, and nothing else, in their windows.
    .dateline = Córdoba, by telephone
event-spain_broken_meetings-assault_guards_at_every_hall = Assault Guards at every hall
event-spain_broken_meetings-forbid_both_to_meet = Forbid both to meet
event-spain_broken_meetings-leave_it_to_the_parties = Leave order to the parties

event-spain_centre_forms = Liberals carry Spain
    .deck = The centre has the Cortes; the far left is out of office after nine years.
    .body = From Valladolid to Alicante the old Socialist pluralities went over to the two Republican parties in a single Sunday. The President has sent for Félix Gordón Ordás. He has let it be known that no Communist of either obedience will be asked.
    .dateline = Madrid, from the Palace
event-spain_centre_forms-with_the_republican_left = Lean on the Republican Left
event-spain_centre_forms-with_popular_action = Keep a door open to Popular Action
event-spain_centre_forms-with_the_socialists = Spare the Socialists

event-spain_left_holds = The left keeps the Cortes
    .deck = Against every forecast the four parties have their majority.
    .body = The mining and olive provinces turned out in numbers not seen since the war. In the Casa del Pueblo they sang until the police asked them to stop and then sang with the police. The Prime Minister can choose his company.
    .dateline = Madrid
event-spain_left_holds-the_old_coalition = The old coalition
event-spain_left_holds-reach_to_the_centre_from_strength = Reach to the centre, from strength

event-spain_long_crisis = No party can form a government
    .deck = Ten days after the count the President has seen eleven men and named none.
    .body = The centre lacks deputies, the left lacks friends, and the right is wanted by nobody who can be seen to want it. The peseta has lost a twelfth in Paris. Someone must give way or the country must be asked again.
    .dateline = Madrid, from the Palace
event-spain_long_crisis-government_of_concentration = Send for everyone once more
event-spain_long_crisis-stay_as_caretaker = Stay on as caretakers
event-spain_long_crisis-vote_again = Vote again

event-spain_new_course = Where Spain stands
    .deck = The new ministers read the treaties and find them older than their signatories.
    .body = The Ministry of State has drafted three statements for the Cortes. One keeps every treaty and every friend of the last nine years; one names London and Paris as allies; one names no ally at all. The Soviet military mission has asked what is to become of its lease.
    .dateline = Madrid, diplomatic correspondent
event-spain_new_course-friends_with_all_bound_to_none = Friends with all, bound to none
event-spain_new_course-join_london_and_paris = Join London and Paris
event-spain_new_course-change_the_men_not_the_treaties = Change the men, not the treaties

event-spain_catalan_statute = Catalonia asks for the rest
    .deck = Companys wants the taxes, the police and the railways of the four provinces.
    .body = The Statute of 1932 gave Catalonia a parliament and left Madrid the money. The Generalitat's delegation came in frock coats and brought account-books. Burgos and Valladolid have already telegraphed their protest.
    .dateline = Barcelona
event-spain_catalan_statute-grant_the_taxes_and_the_police = Grant the taxes and the police
event-spain_catalan_statute-send_it_to_committee = Send it to committee
event-spain_catalan_statute-the_statute_stands_as_it_is = The Statute stands as it is

event-spain_bread = Bread goes up
    .deck = Bakers ask for ten céntimos more; the queues at Vallecas form at three.
    .body = The Castilian harvest was poor and the Argentine ships are paid in dollars. A loaf is the only thing that all Spain buys each day, and every Government since the King has fallen within sight of a bakery. The Treasury wants an answer before Monday's quotations.
    .dateline = Madrid, from the markets
event-spain_bread-hold_the_price = Hold the price
event-spain_bread-let_the_price_rise = Let the price rise
event-spain_bread-requisition_in_castile = Requisition grain in Castile

event-spain_army_oath = General Rojo asks whom the Army serves
    .deck = A memorandum from the Staff on officers, parties and marshals.
    .body = One officer in nine holds a party card, and one in thirty passed through the Frunze Academy. In three mess-rooms the health of a foreign marshal has been drunk. The Chief of Staff asks for an oath that names the Republic and nothing else, and for the commissars to go.
    .dateline = Zaragoza, military correspondent
event-spain_army_oath-an_oath_to_the_republic_alone = An oath to the Republic alone
event-spain_army_oath-retire_the_frunze_men = Retire the men of the Frunze Academy
event-spain_army_oath-leave_the_commissars = Leave the commissars

event-spain_cnt_plenum = The Confederation debates its solitude
    .deck = A plenum of regions meets openly at Barcelona; the police take notes.
    .body = Montseny told the delegates that events in Moscow have proved them right and left them where they were. Horacio Prieto's friends want candidates, García Oliver wants rifles, and the textile unions want a pact with the UGT. A third of the hall is under twenty-five.
    .dateline = Barcelona
event-spain_cnt_plenum-no_ballot_and_no_master = No ballot and no master
event-spain_cnt_plenum-lend_the_syndicalists_our_votes = Lend the Syndicalists our votes
event-spain_cnt_plenum-parley_with_the_ugt = Parley with the UGT
event-spain_cnt_plenum-proclaim_the_free_communes = Proclaim the free communes

event-spain_communes_answered = Villages burn the land registers
    .deck = Free communes proclaimed along the Ebro and the Guadalquivir.
    .body = The telegraph is cut beyond Caspe. Money has been abolished in some two hundred villages, and the Civil Guard has been asked, on the whole politely, to leave. The Army says that it can be there in four days and will not enjoy it.
    .dateline = Zaragoza, by motor-car
event-spain_communes_answered-send_the_columns = Send the columns
event-spain_communes_answered-treat_village_by_village = Treat village by village

decision-spain_stand_by_the_executive = Stand by the Communist Executive
    .about = Lend the Executive money and a good word while it fights its own cadres. The centre will say who pays for whom.
decision-spain_court_the_wing = Court the Tukhachevskist branches
    .about = Send speakers and small sums to the branches that left with Líster. Some will come home, and those who stayed will ask why.
decision-spain_argentine_wheat = Buy Argentine wheat
    .about = Six million dollars for four cargoes, landed before the queues grow longer.
decision-spain_anarchist_amnesty = Amnesty for the Confederation
    .about = Open the union halls and the prisons. The garrison and the Communists will not thank you.
decision-spain_london_credit = Raise a credit in London
    .about = A loan against mercury and fruit. Moscow will read the terms as closely as the City.
decision-spain_settle_the_estates = Settle the estates
    .about = Pay for surveyors, mules and seed, and put labourers on the land that the law has promised them.
decision-spain_toleration_pact = Seek a pact with the small parties
    .about = Offer Basques and dissidents a road or a pardon for their votes. Odds are against, and your own deputies dislike it.

objective-spain_keep_the_majority = Keep the majority in the Cortes until 1 July 1947
objective-spain_ninety_deputies = Never fall under 90 deputies before 30 June 1948, the ordinary vote included
objective-spain_one_socialist_party = Keep the Socialists one party until 1 March 1948

start-spain_psoe = Spain: the Socialists' ninth year
    .briefing = You lead the Spanish Socialist Workers' Party and the coalition of the left that has governed since it won the civil war nine years ago. You have 243 deputies of 470, and 88 of them are Communists who live partly on Moscow's money. Last night a marshal took Moscow. Their leaders and their militia cadres do not agree about him, and if they part you lose the Cortes. The Republican parties of the centre are patient and well liked. Bread, Catalonia, the Army and the anarchists will not wait either.
