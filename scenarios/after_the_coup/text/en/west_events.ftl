# Western Europe outside Spain: papers, modifiers, events, decisions.

paper-the_times = The Times
    .left = Late London edition
    .right = Price 2d.
    .kind = Independent daily
paper-manchester_guardian = The Manchester Guardian
    .left = Founded 1821
    .right = Price 2d.
    .kind = Liberal daily
paper-le_temps = Le Temps
    .left = Paris, founded 1861
    .right = Price 4 francs
    .kind = Evening daily
paper-l_humanite = L'Humanité
    .left = Founded by Jean Jaurès
    .right = Price 4 francs
    .kind = Central organ of the Communist Party
paper-corriere_della_sera = Corriere della Sera
    .left = Milan, founded 1876
    .right = Price 10 lire
    .kind = Independent daily
paper-kathimerini = Kathimerini
    .left = Athens, founded 1919
    .right = Price 300 drachmas
    .kind = Morning daily
paper-cumhuriyet = Cumhuriyet
    .left = Istanbul, founded 1924
    .right = Price 10 kuruş
    .kind = Morning daily
paper-diario_de_noticias = Diário de Notícias
    .left = Lisbon, founded 1864
    .right = Passed by the censor
    .kind = Morning daily

modifier-uk_foreign_election = An election on foreign policy
modifier-uk_rearmament = Rearmament
modifier-uk_new_ministry = A new ministry
modifier-france_pit_strikes = Strikes in the pits
modifier-france_emergency_police = Security companies called out
modifier-france_rally_wave = The General's meetings
modifier-italy_arms_search = The search for arms
modifier-italy_land_occupied = Estates occupied
modifier-italy_land_promised = Fallow land promised
modifier-greece_bands = Bands over the frontier
modifier-greece_martial_law = Martial law in the north
modifier-turkey_mobilised = Reservists under arms
modifier-portugal_frontier_posts = A watched frontier
modifier-west_arms_from_britain = Arms from Britain

event-uk_commons_debate = House debates the Moscow coup
    .deck = Mr Bevin speaks of the Rhine; Mr Churchill asks what stands upon it.
    .body = The Foreign Secretary told a full House that a government made by an army may be unmade by one, and that neither is a safe neighbour. The Opposition wished to hear of divisions. From the benches below the gangway came a request to wait until the Marshal had spoken.
    .dateline = Westminster
event-uk_commons_debate-a_treaty_with_france = Conclude a treaty with France
event-uk_commons_debate-rearm_now = Announce rearmament
event-uk_commons_debate-wait_for_the_marshal_to_speak = Wait for the Marshal to speak

event-uk_dissolution = Mr Attlee to decide the date
    .deck = The Parliament has six months of life and the Government two opinions.
    .body = The Whips prefer July, before the coal shortage can return. The Chancellor would sooner have the harvest and the autumn budget behind him. On one matter both agree: the country will be asked about Moscow, whatever the candidates wish to talk about.
    .dateline = London, lobby correspondent
event-uk_dissolution-poll_on_the_third_of_july = Poll on 3 July
event-uk_dissolution-run_the_parliament_to_november = Run the Parliament to November
event-uk_dissolution-ask_churchill_into_a_national_government = Ask Mr Churchill into a national government

event-uk_rhine_scare = Manoeuvres on the Rhine
    .deck = Forty Soviet divisions exercise within sight of French sentries.
    .body = The guns could be heard in Strasbourg. The Foreign Office describes the exercise as announced and seasonal. Within the day it had displaced housing, coal and the bread ration from every platform in the country.
    .dateline = London and Strasbourg
event-uk_rhine_scare-churchill_broadcasts_on_the_rhine = Let Mr Churchill broadcast on the Rhine
event-uk_rhine_scare-speak_of_bread_and_houses = Keep to bread and houses
event-uk_rhine_scare-name_the_labour_left = Name the Labour left

event-uk_last_week = The last week of the canvass
    .deck = Labour's agents report civil doors and few promises.
    .body = In Lancashire the Prime Minister was heard with respect by audiences who asked him about tanks. The party's managers have paper for one more leaflet and cannot agree what to print on it.
    .dateline = Manchester
event-uk_last_week-stand_on_the_record = Stand on the record
event-uk_last_week-bevin_in_every_port = Send Mr Bevin to every port
event-uk_last_week-peace_is_the_issue = Say that peace is the issue

event-uk_churchill_returns = Conservative landslide
    .deck = Mr Churchill has a majority such as no leader has had since the National Government.
    .body = The swing was even from Kent to Cumberland and passed over only the coalfields. Ministers fell in seats thought safe since the old King's time. Mr Attlee drove to the Palace a little after seven, and Mr Churchill a little before eight.
    .dateline = London
event-uk_churchill_returns-kiss_hands = Form a Conservative ministry
event-uk_churchill_returns-offer_bevin_the_foreign_office = Ask Mr Bevin to stay at the Foreign Office

event-uk_labour_holds = Labour stays in
    .deck = Mr Churchill has no majority; Mr Attlee does not resign.
    .body = The forecast landslide did not come, or came in the wrong places. The Liberals have been telephoned. In the City, gilts opened half a point down and recovered by luncheon.
    .dateline = London
event-uk_labour_holds-govern_as_before = Govern as before
event-uk_labour_holds-move_to_the_left = Take it as leave to move left

decision-uk_rearmament_white_paper = Publish a rearmament White Paper
    .about = Spend forty-five million dollars on divisions and aircraft. Paris will be glad, the unions less so.

event-france_central_committee = French Communists sit until dawn
    .deck = Thorez has a cable from Moscow; Marty has another, a day older.
    .body = The Central Committee of the largest party in France has to explain why the Party of Lenin no longer governs. The older cable calls the Marshal a Bonaparte, the newer one the saviour of the Revolution. L'Humanité has held its front page three times.
    .dateline = Paris, 44 rue Le Peletier
event-france_central_committee-print_both_communiques = Print both communiqués

event-france_party_breaks = Federations refuse the Marshal
    .deck = Limoges, Grenoble and a third of Paris ask what a party is for.
    .body = Teachers, printers and the men who came out of the old unitary unions have published an open letter. It asks for one thing, a congress, and gives eleven reasons. The cadre commission has a list of the signatories and their posts.
    .dateline = Paris
event-france_party_breaks-expel_the_waverers = Expel the signatories

event-france_rally_called = The General calls a rally
    .deck = De Gaulle at Strasbourg: an army looks at France across a river.
    .body = He spoke for forty minutes from the balcony of the town hall and named no party except to dismiss it. The prefect counted sixty thousand. The deputies of the right who had come to be seen with him were not seen.
    .dateline = Strasbourg
event-france_rally_called-let_him_speak = Let him speak
event-france_rally_called-give_him_a_command_overseas = Offer him a command overseas
event-france_rally_called-forbid_the_meetings = Forbid the meetings

event-france_pit_strikes = The Nord stops work
    .deck = Eighty thousand miners out; the pumps are manned by engineers.
    .body = The strikers ask for eleven per cent and the release of two delegates. The Ministry believes that the date was chosen further east than Lens. There is coal at the power stations for sixteen days.
    .dateline = Lille
event-france_pit_strikes-pay_the_eleven_per_cent = Pay the eleven per cent
event-france_pit_strikes-troops_to_the_pitheads = Send troops to the pitheads
event-france_pit_strikes-wait_for_hunger = Wait

decision-france_dismiss_the_prefects = Remove Communists from the public service
    .about = An internal security law, and the dismissal of officials who put Moscow first. The suburbs will come into the street.

event-italy_arms_in_the_hay = Machine-guns in the hay
    .deck = Carabinieri open a barn near Reggio and find a company's weapons, oiled.
    .body = The owner had understood that they were spare parts for a thresher. The Minister of the Interior believes that there are forty such barns between Parma and Ferrara. Togliatti has sent word that they are the work of hotheads and will be given up.
    .dateline = Bologna
event-italy_arms_in_the_hay-search_every_barn = Search every barn
event-italy_arms_in_the_hay-outlaw_the_party = Outlaw the party
event-italy_arms_in_the_hay-take_togliattis_word = Take Togliatti's word

event-italy_land_occupied = Peasants march on the fallow
    .deck = Mules, flags and the parish band cross the estate walls in Calabria.
    .body = They measured out strips with a rope and began to plough. The owner telegraphed from Naples, his bailiff from a locked upper room. The same was done on Sunday at six places in Sicily.
    .dateline = Reggio di Calabria
event-italy_land_occupied-carabinieri = Send the Carabinieri
event-italy_land_occupied-promise_the_fallow = Promise the fallow land
event-italy_land_occupied-pass_the_land_law = Pass the land law

event-italy_party_breaks = Turin Communists break ranks
    .deck = Terracini says that an army is not a class.
    .body = The factory committees of Turin and Genoa have refused to print the party's resolution on the Marshal. Secchia wants them out by Friday. Togliatti, as usual, is said to have three drafts in his pocket.
    .dateline = Turin
event-italy_party_breaks-discipline = Enforce discipline

event-greece_northern_frontier = Bands cross from the north
    .deck = Villages taken near Florina; the other side of the line is under Soviet supervision.
    .body = The raiders carried new mortars and paid for their bread. The Staff counts two thousand men in the Grammos and expects more when the snow goes. The supervisors beyond the frontier deny that anybody has crossed it.
    .dateline = Salonica
event-greece_northern_frontier-ask_london_for_arms = Ask London for arms
event-greece_northern_frontier-martial_law_in_the_north = Declare martial law in the north
event-greece_northern_frontier-amnesty_for_those_who_come_down = Offer amnesty to those who come down

event-turkey_note_on_the_straits = Moscow's note on the Straits
    .deck = The Marshal asks for joint defence; the reply is due within the month.
    .body = The note is shorter than its predecessors and is signed by a soldier. It proposes bases on the Dardanelles and recalls that Kars was once Russian. The Assembly met in closed session and could be heard in the street.
    .dateline = Ankara
event-turkey_note_on_the_straits-refuse_and_mobilise = Refuse and call up a class
event-turkey_note_on_the_straits-offer_a_conference = Offer a conference
event-turkey_note_on_the_straits-go_to_the_country = Let the nation vote

event-portugal_new_neighbour = Lisbon considers its neighbour
    .deck = Events in Spain have reached the frontier towns before the newspapers.
    .body = For nine years Dr Salazar has treated Spain as a contagion. The opposition's friends now ask, in drawing-rooms and two unsigned pamphlets, whether what Spaniards may do with a ballot is beyond the Portuguese.
    .dateline = Lisbon
event-portugal_new_neighbour-receive_a_spanish_minister = Receive a Spanish minister
event-portugal_new_neighbour-double_the_frontier_posts = Double the frontier posts
event-portugal_new_neighbour-loosen_the_press_a_little = Loosen the press a little
