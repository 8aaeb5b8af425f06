# Latin America and the dominions of the north: neighbours, Perón, Prestes, Gaitán.
paper-la_nacion = La Nación
    .left = Buenos Aires
    .right = Diez centavos
    .kind = Conservative daily
paper-o_globo = O Globo
    .left = Rio de Janeiro
    .right = Edição das 16 horas
    .kind = Evening daily
paper-el_mercurio = El Mercurio
    .left = Santiago de Chile
    .right = Un peso
    .kind = Conservative daily
paper-el_tiempo = El Tiempo
    .left = Bogotá
    .right = Cinco centavos
    .kind = Liberal daily
paper-globe_and_mail = The Globe and Mail
    .left = Toronto
    .right = Five cents
    .kind = Independent daily
modifier-andean_border_watch = Border watch
modifier-peru_refugee_camps = Peruvian refugees
modifier-argentina_third_position = The third position
modifier-bogota_mourning = After the ninth of April

event-latin_border_watch = Firing beyond the river
    .deck = The war in Peru comes to the frontier posts of a neighbour.
    .body = A patrol counted forty men crossing by night with mules and a machine gun, and could not say whose they were. The prefect asks for orders, and for someone to feed the families that came behind them. The chanceries recall that none of Peru's borders is quite agreed.
    .dateline = From the frontier
event-latin_border_watch-close = Close the frontier and post the army
event-latin_border_watch-shelter = Open camps for the families
event-latin_border_watch-look_away = Look away, for a commission

event-latin_officers_admire = A new portrait in the officers' mess
    .deck = Captains who read of Moscow have drawn their own conclusion about parties.
    .body = They do not care for communism. They have noticed that a marshal dismissed the politicians in a night and that the trains ran in the morning. The war minister thinks it is talk, and has asked for the list.
    .dateline = By air mail
event-latin_officers_admire-post_them = Post the talkers to the frontier
event-latin_officers_admire-raise_pay = Raise the army's pay
event-latin_officers_admire-laugh = Let them talk

event-argentina_third_position_speech = Perón: neither one imperialism nor the other
    .deck = From every transmitter of the Republic the President offers the world a third position.
    .body = The President spoke of two dying systems, one of bayonets and one of bankers, and of wheat for whoever comes to fetch it. In Washington it was heard as an answer to the war in Peru, and in Moscow it was printed without the first half.
    .dateline = Buenos Aires
event-argentina_third_position_speech-declare = Declare the third position
event-argentina_third_position_speech-toward_washington = Offer Washington a hemisphere pact

event-argentina_rifles = Buyers from Arequipa
    .deck = The Revolutionary Union would pay cash for four thousand Córdoba-made rifles.
    .body = The buyers stay at the Plaza and are seen with two colonels. The rifles would go by rail to La Paz as agricultural machinery. General Ridgway's staff know the serial numbers before the crates are nailed.
    .dateline = Buenos Aires
event-argentina_rifles-sell = Sell, as machinery
event-argentina_rifles-refuse = Refuse, and let it be known

event-brazil_communists_choose = Prestes salutes a soldier
    .deck = The Knight of Hope, himself a captain of engineers, tells the Senate what he thinks of marshals.
    .body = Asked whom he would follow if Brazil went to war with the Soviet Union, Senator Prestes once answered that he would fight like the Russians. Asked on Sunday which Russians, he took the night. In São Paulo the stevedores' cell and the professors' cell have stopped speaking.
    .dateline = Rio de Janeiro
event-brazil_communists_choose-salute = Salute the Grand Marshal

event-brazil_electoral_tribunal = Is the party foreign?
    .deck = The Electoral Tribunal will rule whether the Communists are a Brazilian party, and the President's wish will be known.
    .body = The brief cites the statutes, the flags and the Senator's tongue. With a soldier in the Kremlin the army asks for the ban more loudly than before; the liberals ask what the next ban will be.
    .dateline = Rio de Janeiro
event-brazil_electoral_tribunal-outlaw = Let it be outlawed
event-brazil_electoral_tribunal-watch = Leave it lawful, and watched

event-chile_communists_choose = Three ministers and a Marshal
    .deck = Chile's Communists hold three portfolios and must say who rules in Moscow.
    .body = Fonseca reads the Marshal's telegram to the central committee; Neruda has already published an ode and a correction. The coal towns of the south, which never took a peso from anyone, do not see why they should learn a new name.
    .dateline = Santiago
event-chile_communists_choose-follow = Follow Moscow

event-chile_coal_strike = Lota stops
    .deck = The coal strike in the south is a quarrel about bread, and the President has decided that it is about Moscow.
    .body = Seventeen thousand men have come up from under the sea. Trains run on what is in the bunkers. President González Videla was elected with these votes and has asked the army for a map of the mines.
    .dateline = Concepción
event-chile_coal_strike-troops = Send troops and dismiss the Communist ministers
event-chile_coal_strike-settle = Settle at the men's price

event-cuba_communists_choose = Blas Roca waits for the mail
    .deck = The Popular Socialists live well, on Havana's unions and on Moscow's post.
    .body = Lázaro Peña wants the docks kept out of it. The central committee's treasurer wants the remittance kept in. The paper Hoy came out with a blank column, which was its shrewdest comment for some years.
    .dateline = Havana
event-cuba_communists_choose-loyal = Stay loyal; the remittance is needed

event-paraguay_concepcion = Garrison rises at Concepción
    .deck = Officers in the north have declared against General Morínigo.
    .body = Febreristas, Liberals and Communists have met in one barracks, to the surprise of each. Asunción has the river, the capital's police and the barefoot militia of the Colorados. Argentina has gunboats nearby and no opinion yet.
    .dateline = Asunción
event-paraguay_concepcion-barefoot = Call out the barefoot militia
event-paraguay_concepcion-peron = Ask Perón for guns
event-paraguay_concepcion-resign = Offer a civil cabinet

event-colombia_gaitan_shot = Gaitán shot in the Carrera Séptima
    .deck = The tribune of the poor is dead on the pavement, and the trams are already burning.
    .body = The assassin was dragged to the palace gates and can tell no one anything. By three o'clock the hardware shops had been opened for machetes. The radio has changed hands twice.
    .dateline = Bogotá
event-colombia_gaitan_shot-coalition = Bring the Liberals in
event-colombia_gaitan_shot-army = Give the city to the army

event-canada_between = Ottawa between two neutrals
    .deck = Washington counsels neutrality and London counsels haste; Mr. King consults his diary.
    .body = A Red Army that answers to no party stands on the Rhine, and London asks what Canada would send, and when. Mr. St. Laurent would name a figure. Quebec has named one already, and it is none.
    .dateline = Ottawa
event-canada_between-conditionally = Help if necessary, but not necessarily help
event-canada_between-with_london = Stand with London
event-canada_between-with_taft = Join Washington's neutrality

decision-argentina_wheat = Sell wheat to hungry Europe
    .about = Cash in the Treasury, dear bread at home.

decision-brazil_amazon_posts = Garrison the upper Amazon
    .about = Posts on the Peruvian rivers: costly, and Iquitos will notice.
