# Peru: a war of many sides, and the militias that break over Moscow.
paper-la_tribuna = La Tribuna
    .left = Lima
    .right = Twenty centavos
    .kind = Organ of the APRA
paper-el_comercio = El Comercio
    .left = Founded 1839
    .right = Censored edition
    .kind = Conservative daily
conflict-peru_war = The war in Peru
modifier-peru_desertion = Men going home to the harvest
modifier-peru_union_momentum = The Union on the march
modifier-peru_abandoned = Left by the Americans
modifier-peru_clean_hands = APRA without its gunmen
modifier-peru_land_hope = Titles promised in the valleys
modifier-peru_dear_bread = Dear bread
modifier-peru_broad_front = A broader government in Lima
modifier-peru_moscow_rifles = Rifles by way of the Chilean ports

event-peru_militias_hear = News of Moscow reaches the camps
    .deck = The militias that swore to a Troika learn that there is none.
    .body = The word came to Huancayo by a Chilean sailor and to Cerro de Pasco by the company's own wireless. Ravines read a statement in which Rykov is a traitor, then another in which he is a martyr. By evening the political officers were holding separate meetings.
    .dateline = Huancayo, by courier
event-peru_militias_hear-let_them_argue = Let the columns argue it out
event-peru_militias_hear-swear = Swear the militias to the Marshal at once
event-peru_militias_hear-silence = Forbid the subject on pain of death

event-peru_militias_break = Two red armies in one valley
    .deck = The Troikaist wing breaks into Rykovists and Tukhachevskists.
    .body = The vote in the theatre at La Oroya ended when the lights went out. Del Prado took the Huánuco column and the radio; Ravines kept the smelter, the printing press and the road to the mines. Each has declared the other outside the revolution.
    .dateline = La Oroya, by courier
event-peru_militias_break-part = Part, and each keep what he holds

event-peru_ranks_collapse = The militias melt
    .deck = Peasants go home, miners go down to the coast, and rifles are sold by weight.
    .body = The price of a Mauser in the market of Jauja has fallen by half in a month. Whole companies have walked off with their cattle; others ask the nearest garrison, whichever it may be, for terms. Neither red staff publishes a strength any longer.
    .dateline = Lima
event-peru_ranks_collapse-print = Print the estimate

event-peru_abancay_opens = Abancay sends out its keys
    .deck = The militia garrison of Apurímac will open the town to the Revolutionary Union, for bread and an amnesty.
    .body = The officers are unpaid since February and no longer know which committee commands them. Luis Flores may have the department without a shot. His staff would rather have the copper road while the reds are quarrelling over it.
    .dateline = Cusco, Union headquarters
event-peru_abancay_opens-take_it = Take Apurímac and feed the town
event-peru_abancay_opens-gather = Gather the deserters and wait

event-peru_bufalos = Editor shot in the Jirón de la Unión
    .deck = The murdered man wrote for La Prensa; the car belonged to APRA's shock brigade.
    .body = Witnesses knew the car and two of the four men in it. The American ambassador has asked whether the President governs the Búfalos or the Búfalos the President. The trade unions remind Señor Haya who held the barricades in Trujillo.
    .dateline = Lima
event-peru_bufalos-shield = Shield them: Trujillo is not forgotten
event-peru_bufalos-try_them = Hand the four to the courts
event-peru_bufalos-abroad = Send them to the front

event-peru_copper = The copper company wants its smelter
    .deck = The central sierra is in the government's hands, and so is a claim for damages.
    .body = The Cerro de Pasco Corporation asks for its managers back, its bullion and a company of marines. The miners, who ran the works for two years under committees, ask who owns the stockpile. Both petitions were delivered on the same morning.
    .dateline = La Oroya
event-peru_copper-restore = Restore it entire
event-peru_copper-mixed = Restore it, with the union on the board
event-peru_copper-keep = Keep it for the Republic

event-peru_bread = Bread queues from the Rímac to the sea
    .deck = Flour from the sierra stopped two harvests ago; flour from Buenos Aires is dear.
    .body = A bakery in La Victoria was emptied by women with prams. The police did not fire, and were cheered for it, and the mayor wishes to know what they are to do tomorrow.
    .dateline = Lima
event-peru_bread-subsidise = Buy Argentine wheat with the reserve
event-peru_bread-ration = Ration, and search the warehouses
event-peru_bread-let_rise = Let the price find its level

event-peru_ureta_listens = A general reads the constitution
    .deck = With the red armies broken and APRA's gunmen in the dock, General Ureta asks for terms.
    .body = The general holds Cajamarca with four thousand men and has never fired on a government column first. His envoy asks for a ministry, his officers' ranks, and elections within two years. The Washington correspondents in Lima call it the first good news since the landings.
    .dateline = Cajamarca
event-peru_ureta_listens-join = Come in under one flag
event-peru_ureta_listens-truce = A truce, and no more
event-peru_ureta_listens-refuse = Wait for a better price

event-peru_moscow_courier = A courier from the Red Army
    .deck = Moscow's new masters do not ask for a programme. They ask for a signal station, and pay in rifles.
    .body = The man is a major and says so. Eight hundred rifles can be landed at Pisagua and carried up by mule, provided that the Andes column takes its orders through him. Some of the old Party men remember that they used to be asked.
    .dateline = Huánuco
event-peru_moscow_courier-accept = Accept the major and the rifles
event-peru_moscow_courier-rifles_only = Take the rifles and keep the command

event-peru_commune_congress = The communities meet at Huamanga
    .deck = On St John's day the Commune must say what it is: a party, an army, or the valleys themselves.
    .body = Six hundred delegates came in ponchos and a few in spectacles. Pesce spoke in Quechua of Mariátegui and of the Chinese villages, and not at all of Moscow. There is a motion to take in the men of the broken militias, and another to turn them away as coast people with foreign quarrels.
    .dateline = Ayacucho
event-peru_commune_congress-open_ranks = Open the ranks to the deserters
event-peru_commune_congress-land_first = Divide the haciendas, and keep to ourselves
event-peru_commune_congress-talk_lima = Send two men to Lima

event-peru_union_terms = Flores offers terms
    .deck = The Union holds eight departments and speaks of one Peru.
    .body = The offer was dropped over Lima by aeroplane: the Church restored, APRA dissolved, Apristas spared, American troops thanked and shipped. The bishops have not commented. The banks closed an hour early.
    .dateline = Lima
event-peru_union_terms-reject = Answer with mobilisation
event-peru_union_terms-parley = Parley, to gain a season

event-peru_lima_feelers = The Nuncio dines with everyone
    .deck = A country too tired to hate asks through a priest what the others would accept.
    .body = Ureta's man was there, and Odría's, and a lawyer from Arequipa who would not say whose he was. Over the coffee an armistice line was drawn on a tablecloth. The Nuncio kept the tablecloth.
    .dateline = Lima
event-peru_lima_feelers-armistice = Sign with the warlords, fight the rest
event-peru_lima_feelers-fight_on = Fold the napkin

decision-peru_cut_ties = Break with the extremists
    .about = Disband the shock brigade, publish its accounts, and lose the men who would have died for you.

decision-peru_court_ureta = Treat with General Ureta
    .about = Money for his garrisons and a promise of elections. Old Apristas will ask who won.

decision-peru_land_titles = Promise land in the sierra
    .about = Titles for whoever comes down with his rifle. The coast estates will think of their own hedges.

decision-peru_ask_washington = Ask Washington for more
    .about = A shopping list for General Ridgway, paid for with the President's pride and some of his independence.
objective-peru_keep_lima = Hold Lima to the end of 1948
objective-peru_half_the_country = Hold thirteen of the twenty-four departments by the end of June 1948
objective-peru_broad_coalition = Bring the moderate warlords into the government by mid-1948

start-peru_apra = Haya's Lima
    .briefing = You govern Lima, the north coast and one road. The fascist Revolutionary Union has the south, red militias that no longer agree on anything have the mines, and generals of mixed opinions have the forest and the northern sierra. American infantry fights beside you and dies beside you, and Washington counts. The militias are about to break: whoever gathers the pieces, you or Flores, may win the war. Your own gunmen helped you to power, and keep every moderate away from your table.
