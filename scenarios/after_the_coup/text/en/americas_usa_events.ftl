# United States: the President attacked from two sides, the South, Long, the election of 1948.
paper-herald_tribune = New York Herald Tribune
    .left = Late city edition
    .right = Five cents
    .kind = Republican daily
paper-chicago_defender = The Chicago Defender
    .left = National edition
    .right = Ten cents
    .kind = Negro weekly
paper-daily_worker = Daily Worker
    .left = Workers of the world, unite
    .right = Five cents
    .kind = Communist daily
paper-times_picayune = The Times-Picayune
    .left = New Orleans
    .right = Five cents
    .kind = Southern daily
modifier-usa_peace_wave = Marching against the war
modifier-usa_leak_shadow = Leaks, denied and repeated
modifier-usa_ballot_tales = Talk of stolen ballots
modifier-usa_pictures = Pictures of the beaten
modifier-usa_fair_vote_funds = Republican and business money
modifier-usa_fair_vote_purse = Paying for Fair Vote
modifier-usa_long_recluse = The Kingfish keeps to his rooms
modifier-usa_neutral_line = Strong neutrality
modifier-usa_casualty_news = Telegrams from the War Department
modifier-usa_surge = A larger expeditionary force
modifier-usa_whistle_stops = Whistle-stop campaign
modifier-usa_marshals_south = Federal marshals in the South

event-usa_taft_condemns = Taft: A government of bayonets
    .deck = The President condemns the coup in Moscow without reserve.
    .body = President Taft told both Houses that a government which has no parliament to answer to and no party to restrain it cannot be trusted with a signature. He drew from it no call to arms: the United States, he said, would keep its strong neutrality, and its eyes on its own hemisphere. Aides say that the map on his easel shows not Poland but Peru.
    .dateline = Washington, by our own wire
event-usa_taft_condemns-without_reserve = Condemn it, and keep out
event-usa_taft_condemns-with_an_offer = Condemn it, and offer Britain and France arms
event-usa_taft_condemns-say_little = Call it an internal affair

event-usa_socialists_condemn = Norman Thomas: Lenin's child, and no friend of labour
    .deck = The Socialists denounce the Marshal louder than the Republicans do.
    .body = The Socialist executive met through the night and found words that a Republican might envy: authoritarian Leninism has done to the Russian workers what it always promised to do. It asked in the same breath what General Ridgway's men are dying for in the Andes. Party branches report new members and some torn cards.
    .dateline = New York
event-usa_socialists_condemn-denounce = Denounce the coup as treason to the workers
event-usa_socialists_condemn-peru_first = Speak of Peru, and leave Moscow alone

event-usa_progressives_cautious = Wallace men find less to say
    .deck = Friends of Moscow among the Progressives turn careful.
    .body = Half a dozen Progressive congressmen who spoke last month at a Soviet friendship dinner were not to be found by the press this week. Mr. Wallace asks for patience until the facts are known. Senator La Follette asks for nothing of the kind.
    .dateline = Washington
event-usa_progressives_cautious-caution = Let every man guard his own tongue
event-usa_progressives_cautious-la_follette = Take La Follette's line and condemn
event-usa_progressives_cautious-wallace = Defend the Soviet people's choice

event-usa_cpusa_declares = Communists here are for the Marshal
    .deck = The national board declares for Tukhachevsky and opens the books of expulsion.
    .body = By eleven votes to four the board of the Communist Party found that the Grand Marshal had saved the revolution from its own clerks. The four were expelled before the minutes were read. District organisers have been given until Easter to clear the branches of Rykov's friends.
    .dateline = New York, Union Square
event-usa_cpusa_declares-declare = Declare for Tukhachevsky and expel the doubters

event-usa_peace_marches = Forty thousand in Union Square against the Peru war
    .deck = Socialists lead the marchers, and the police count more than last time.
    .body = Mothers of the Third Division walked at the head with the names of valleys on their placards. Mr. Thomas asked which of two dictatorships in Peru the American infantryman is expected to prefer. Similar processions were held in Milwaukee, Detroit and Seattle.
    .dateline = New York
event-usa_peace_marches-call_more = Call a march in every city
event-usa_peace_marches-petition = Collect a petition and keep the streets quiet

event-usa_fascist_rumour = Is it meant that the Union should win?
    .deck = A rumour passes from the Capitol cloakrooms to the evening papers.
    .body = It is said that the Administration means to see Peru's communists destroyed to the last man, and will not weep if the Revolutionary Union has Lima afterwards. No author is named. Three editors print it with regret, and forty reprint it without.
    .dateline = Washington
event-usa_fascist_rumour-deny = Deny it in person, from the Senate gallery if need be
event-usa_fascist_rumour-pledge = Pledge publicly that APRA shall have no rival armed by us
event-usa_fascist_rumour-ignore = Let it die of itself

event-usa_ballot_tales_printed = Ballot boxes in the river, says a sheet from Toledo
    .deck = Stories of rigging, fraud and suppression by which Republicans would steal the election.
    .body = A county clerk no one can find swears to false bottoms in the boxes; a printer who does not exist has run off forty thousand ballots. Each tale is a day's work to disprove and an hour's to replace. The Republican National Committee counts twenty-three.
    .dateline = Columbus, Ohio
event-usa_ballot_tales_printed-inspectors = Invite all parties to inspect the rolls
event-usa_ballot_tales_printed-sue = Sue the newspapers
event-usa_ballot_tales_printed-laugh = Laugh at it from the platform

event-usa_leak_navy = Letter shows steel contracts sold; letter is forged
    .deck = The first of a wave of leaks.
    .body = Photostats of a letter from the Navy Department reached nine newspapers in one post. The signature belongs to a man who retired in 1939. By the time this was known the price of the alleged favour had been quoted in both Houses.
    .dateline = Washington
event-usa_leak_navy-print = Print the denial beside the charge

event-usa_leak_oil = Peru oil shares found in the Cabinet, on paper
    .deck = A second forgery names the President's own household.
    .body = A list of shareholders in the Talara oilfield, typed on Treasury stationery, has three members of the Cabinet upon it. The company opened its register the same afternoon and has none. The marchers in Chicago carried the list enlarged to ten feet.
    .dateline = Washington
event-usa_leak_oil-open_books = Open every private account to the Senate
event-usa_leak_oil-denounce_forgers = Denounce the forgers, and name Moscow

event-usa_leak_third = A third letter, a third denial
    .deck = The forgeries are each disproved, and the sum of them is believed.
    .body = This one concerns a road in Nebraska. The road was never built, the contractor never lived, and the telephone at the White House has rung for three days. A poll finds that two voters in five think there must be something in it.
    .dateline = Omaha
event-usa_leak_third-print = Print it

event-usa_dewey_search = Who is writing these letters?
    .deck = The President suspects a campaign run for Moscow, and the Attorney General has a list.
    .body = Paper, typewriters and timing point the Bureau toward one hand. Mr. Dewey proposes a search of the government's own payrolls for men whose Party cards are kept in another drawer. He asks for a written order, and for limits.
    .dateline = Washington, Department of Justice
event-usa_dewey_search-search = Order the search among federal employees
event-usa_dewey_search-quiet = Have the Bureau watch, and dismiss no one
event-usa_dewey_search-drop = Let the matter rest

event-usa_buffett_memorandum = Buffett memorandum asks for more
    .deck = Journalists and union officials should be next, says the Chief of Staff; the House speaks of Wilson's laws.
    .body = Mr. Buffett's six pages would carry the search into the newsrooms and the union halls. In the House a bill in the manner of 1918 has sixty names under it, and counsel remark that the Internal Security Act would serve already. The Attorney General says that he will resign before he reads a reporter's mail.
    .dateline = Washington
event-usa_buffett_memorandum-refuse = Refuse it all as unconstitutional and dangerous
event-usa_buffett_memorandum-use_the_act = Use the Internal Security Act on the newsrooms and unions
event-usa_buffett_memorandum-sedition_bill = Send the House its sedition bill

event-usa_montgomery_march = They mean to walk to Montgomery
    .deck = Democracy For All will march on the Alabama capitol for the vote.
    .body = Mr. Robeson sang to eight thousand in a ball park outside Selma; Mr. Ford spoke of registrars and Mr. Haywood of land. Four columns are to set out for the state house. The Governor has called the National Guard and lent its officers the state's prison trucks.
    .dateline = Birmingham, Alabama
event-usa_montgomery_march-march = March, unarmed, on the open road
event-usa_montgomery_march-march_with_guards = March, with a guard of veterans
event-usa_montgomery_march-petition = Take a petition to the courts instead

event-usa_columns_met = Columns near the bridge
    .deck = The governors of the Commonwealth Party ask what Baton Rouge would have them do.
    .body = Two thousand are on the Selma road in the third day of heat. The sheriffs have mounted possemen, hose and whatever stands in the hardware stores. Photographers from the Northern weeklies have taken rooms along the route.
    .dateline = Montgomery, Alabama
event-usa_columns_met-beat_them = Turn them back with clubs and horses
event-usa_columns_met-jail_quietly = Arrest the leaders by night and fine them
event-usa_columns_met-let_them_speak = Let them read their paper on the steps

event-usa_pictures_north = What the camera saw at Selma
    .deck = Pictures of the beaten marchers reach every front page north of the Ohio.
    .body = A deacon with his hat still in his hand; a girl of fifteen under a horse. The churches of four Northern cities have opened relief funds and the Illinois House has stood in silence. In the boardrooms it is noted who led the columns, and from where the songs come.
    .dateline = Chicago
event-usa_pictures_north-print = Print the plates full width

event-usa_fair_vote_dinner = A dinner at the Union League for Judge Hastie
    .deck = The President would have the moderates' movement paid for, before the radicals own the South.
    .body = Judge Hastie and Mr. Randolph were heard for an hour by forty men who could sign cheques. Fair Vote asks for registrars, the end of the poll tax, and nothing about land. The President's argument was shorter: the Commonwealth Party sits on sixty seats because half its people may not vote.
    .dateline = New York
event-usa_fair_vote_dinner-fund = Fund Fair Vote, party and business together
event-usa_fair_vote_dinner-promise_bill = Promise a voting bill and keep the money
event-usa_fair_vote_dinner-stay_out = Leave the South to the South

event-usa_fair_vote_convention = Fair Vote meets in Atlanta
    .deck = Hastie and Randolph must say how near they will stand to Robeson's people.
    .body = Six hundred delegates, most of them ministers, teachers and sleeping-car porters, filled the Wheat Street church. Some had marched at Selma a season ago and asked why the platform did not say so. The benefactors in New York had asked the same question in the other sense.
    .dateline = Atlanta
event-usa_fair_vote_convention-keep_apart = Keep apart from Democracy For All
event-usa_fair_vote_convention-join_hands = Join hands for one registration summer

event-usa_long_secluded = The Kingfish does not rise
    .deck = Senator Long misses three roll calls and breaks no rule.
    .body = The galleries came to hear the Senator from Louisiana read recipes into the record against the appropriation. He answered to his name and sat down. Outside his hotel the pickets are from his own side of the aisle's enemies and from some of its friends; he has had the blinds drawn since June.
    .dateline = Washington
event-usa_long_secluded-leave_him = Let him rest; the machine runs without him
event-usa_long_secluded-tour = Put him on a train through the parishes
event-usa_long_secluded-earl = Let his brother speak for the party

event-usa_long_and_taylor = A guitar in Idaho
    .deck = The Senator believes that the pickets are sent, and that he knows by whom.
    .body = Placards in the same hand have followed Mr. Long to three cities. He has told intimates that the hand is that of Senator Glen Taylor, who campaigns on horseback with a song and wants the poor man's vote for himself. Mr. Taylor says that he pickets in person or not at all.
    .dateline = New Orleans
event-usa_long_and_taylor-watch_taylor = Set men to watch Taylor
event-usa_long_and_taylor-make_peace = Ask Taylor to share a platform
event-usa_long_and_taylor-attack = Attack him by name on the radio

event-usa_dewey_file = A locked drawer at Justice
    .deck = The Attorney General has begun to collect what Louisiana's oil paid, and to whom.
    .body = Mr. Dewey put Luciano away on less. He has two bank clerks, the books of a company that never drilled a well, and no hurry. The President, who does not conceal what he thinks of Senator Long, has been told that he had better not ask.
    .dateline = Washington
event-usa_dewey_file-build = Build the case, and say nothing
event-usa_dewey_file-hurry = Indict before the primaries
event-usa_dewey_file-shut = Shut the drawer

event-usa_long_indicted = Grand jury asks for Huey Long
    .deck = The Attorney General's file is full.
    .body = The true bill runs to forty-one counts of income untaxed and contracts sold. The Senator heard it by telephone and asked whether the oil companies had been named as well. In Baton Rouge the State House was lit until dawn.
    .dateline = New Orleans, federal court house
event-usa_long_indicted-try_him = Bring him to trial
event-usa_long_indicted-bargain = Let him retire, and seal the file

event-usa_casualties_spring = Worst week in Peru: ninety-one dead
    .deck = The War Department's list fills a page and a half.
    .body = A supply column was destroyed on the Oroya road and a company cut off above Tarma for two nights. General Ridgway asks for trucks and mules before men. In eleven state legislatures resolutions have been moved to bring the division home.
    .dateline = Washington, War Department
event-usa_casualties_spring-hold = Hold the line and publish every name
event-usa_casualties_spring-reserve = Keep the infantry to the coast
event-usa_casualties_spring-punish = Bomb the villages along the road

event-usa_casualty_lists = The War Department regrets
    .deck = Another month's names from the sierra.
    .body = The lists come on Thursdays now, by state and county. A congressman from Iowa read his district's into the record without comment. The ships bring back mail and, below decks, the rest.
    .dateline = Washington, War Department
event-usa_casualty_lists-print = Print the list

event-usa_five_thousand = Five thousand killed and wounded
    .deck = The figure the War Department had hoped not to reach is reached.
    .body = Bells were rung in towns that had lost one man and in towns that had lost twenty. Senators who voted for the expedition have begun to say that they voted for a smaller one. The Legion wants victory named, or the boys home.
    .dateline = Washington
event-usa_five_thousand-name_date = Name a date for the end
event-usa_five_thousand-see_through = See it through

event-usa_tired_of_war = House votes to ask how long
    .deck = A resolution on Peru passes by nineteen votes, thirty Republicans with it.
    .body = The text has no force in law. It asks the President to state the purpose of the expedition, its cost, and the day of its end. The Speaker voted last and looked at no one.
    .dateline = Washington, the Capitol
event-usa_tired_of_war-answer = Answer before both Houses
event-usa_tired_of_war-refuse = Refuse: the commander in chief is not examined

event-usa_campaign_opens = Labor Day, and the campaign
    .deck = Five parties and two movements ask for the White House; the vote is on the second of November.
    .body = Mr. Taft opened in Canton with neutrality, the budget and the Constitution in that order. The Progressives began in Detroit, the Socialists in Milwaukee, the Commonwealth men at a barbecue in Shreveport. Peru was in every speech, and in none for long.
    .dateline = Canton, Ohio
event-usa_campaign_opens-on_record = Stand on the record
event-usa_campaign_opens-on_peace = Promise the boys home by spring
event-usa_campaign_opens-on_the_south = Carry the campaign into the South

event-usa_after_the_vote = The count is in
    .deck = The winner speaks to a country that has been told for a year that the count would be false.
    .body = The last precincts of the mountain states reported on Thursday. Inspectors of all parties signed the returns in forty-one states, and in seven they signed under protest. The transition, or the second term, begins with a statement on Peru.
    .dateline = Washington
event-usa_after_the_vote-taft_stays = Thank the voters and keep the line
event-usa_after_the_vote-new_hand = Announce a review of the Peru war
event-usa_after_the_vote-union = Offer the losers two seats in the Cabinet

decision-usa_reinforce_peru = Send a second division to Peru
    .about = Guns and trucks for Lima now; more names on the Thursday lists later.

decision-usa_leave_peru = Bring the division home
    .about = The infantry sails within the season. Lima will say that it was sold.

decision-usa_send_marshals = Send federal marshals to the registrars
    .about = Federal men stand beside the voting lists of the Deep South. The governors will call it an invasion.

decision-usa_feed_the_file = Subpoena the banks of New Orleans
    .about = Another ledger for the Attorney General's drawer, and another clerk who talks.

decision-usa_voting_bill = Lay a voting-rights bill before Congress
    .about = Federal registrars, and an end to the poll tax. A Southern filibuster is certain.

decision-usa_share_our_wealth = Every man a king
    .about = Long goes back on the radio with the old tables of fortunes. It costs him sleep and the party cash.

decision-usa_whistle_stop = Campaign from the rear platform
    .about = Two hundred towns in six weeks.
objective-usa_second_term = Republicans govern in Washington through 1948
objective-usa_break_commonwealth = The Commonwealth Party comes out of the vote of 1948 with 50 seats or fewer
objective-usa_end_peru = Before the convention of June 1948: peace in Peru, moderates won for Lima, or the army on its ships

start-usa_republican = Taft's Republicans
    .briefing = You govern a neutral giant with a war it does not call a war. Fourteen thousand Americans fight beside APRA in Peru, and every list of their dead feeds the marchers. Forged letters, stolen-ballot tales and your own Chief of Staff will tempt you to reach for the sedition laws. In the South the Commonwealth Party rules by keeping half its people from the polls; a moderate movement will ask for your money, and a radical one will march without it. The country votes on 2 November 1948.
counter-usa_long_file = The file on Senator Long
    .about = What Justice holds against him. At seventy-five a grand jury is shown it.
