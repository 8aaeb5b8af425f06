country-soviet_union = Soviet Union
    .adjective = Soviet

faction-ussr_marshal = The Grand Marshal's government
    .short = Marshal's government
faction-ussr_congress = Kirov's men of the Congress of Soviets
    .short = Kirov's Congress men
faction-ussr_cpsu = Communist Party of the Soviet Union
    .short = Communist Party (USSR)
faction-ussr_planners = Bukharin's economists and co-operators
    .short = Bukharin's economists
faction-ussr_rykovists = Rykovist underground
    .short = Rykovists
faction-ussr_peasants = Village assemblies and the peasant current
    .short = Peasant current
faction-ussr_ukrainians = Ukrainian national communists
    .short = Ukrainian left
faction-ussr_upa = Ukrainian Insurgent Army
    .short = Ukrainian insurgents
faction-ussr_forest = Forest brothers of the Baltic lands
    .short = Forest brothers
faction-ussr_muslims = Muslim national communists
    .short = Muslim nat. communists
faction-ussr_mensheviks = Georgian and Russian social democrats
    .short = Social democrats
faction-ussr_opposition = Left Opposition
    .short = Left Opposition
faction-ussr_red_army = Workers' and Peasants' Red Army
    .short = Red Army
faction-ussr_gpu = State Political Administration
    .short = State security
faction-ussr_commissariats = People's Commissariats
    .short = Commissariats
faction-ussr_republics = Councils of the republics and provinces
    .short = Republics
faction-ussr_unions = All-Union Council of Trade Unions
    .short = Trade unions
faction-ussr_church = Moscow Patriarchate
    .short = Orthodox Church
faction-ussr_press = Pravda and the Party presses
    .short = Party press

character-tukhachevsky = Mikhail Tukhachevsky
character-kirov = Sergey Kirov
character-bukharin = Nikolai Bukharin
character-rykov = Alexei Rykov
character-kamenev = Lev Kamenev
character-tomsky = Mikhail Tomsky
character-yakir = Iona Yakir
character-uborevich = Ieronim Uborevich
character-blyukher = Vasily Blyukher
character-yegorov = Alexander Yegorov
character-gamarnik = Jan Gamarnik
character-rokossovsky = Konstantin Rokossovsky
character-zhukov = Georgy Zhukov
character-mezhlauk = Valery Mezhlauk
character-chubar = Vlas Chubar
character-uritsky = Semyon Uritsky
character-artuzov = Artur Artuzov
character-manuilsky = Dmitry Manuilsky
character-andreyev = Andrei Andreyev
character-litvinov = Maxim Litvinov
character-sokolnikov = Grigory Sokolnikov
character-preobrazhensky = Yevgeni Preobrazhensky
character-radek = Karl Radek
character-kondratiev = Nikolai Kondratiev
character-shumsky = Oleksandr Shumsky
character-shukhevych = Roman Shukhevych
character-zemaitis = Jonas Žemaitis
character-sultan_galiev = Mirsaid Sultan-Galiev
character-mdivani = Budu Mdivani
character-patriarch_alexy = Patriarch Alexy
character-kollontai = Alexandra Kollontai
character-uglanov = Nikolai Uglanov
character-shvernik = Nikolai Shvernik
character-mikoyan = Anastas Mikoyan

office-ussr_premier = Chairman of the Council of People's Commissars
office-ussr_congress_chair = Chairman of the Congress of Soviets
office-ussr_grand_marshal = Grand Marshal of the Red Army
office-ussr_planning = People's Commissar for Economic Planning
office-ussr_foreign = People's Commissar for Foreign Affairs
office-ussr_security = Head of State Security
office-ussr_vetting = Chief of Military Law Enforcement

province-russia_volgograd = Tsaritsyn
province-russia_kirov = Vyatka
province-russia_gorky = Nizhny Novgorod
province-russia_tver = Tver
province-russia_perm = Perm
province-russia_samara = Samara
province-ukraine_donetsk = Yuzovka
province-ukraine_luhansk = Lugansk
province-tajikistan_stalinabad = Dyushambe
province-tajikistan_leninabad = Khodzhent
province-ukraine_kirovohrad = Yelisavetgrad
province-ukraine_ivano_frankivsk = Stanislav
province-kyrgyzstan_frunze = Pishpek
province-ukraine_khmelnytskyy = Proskurov
province-kazakhstan_zhambyl = Aulie-Ata
province-kazakhstan_aqmola = Akmolinsk
province-ukraine_dnipropetrovsk = Yekaterinoslav

country-prussia = Prussia
    .adjective = Prussian

faction-prussia_kpd = Communist Party of Prussia
    .short = Prussian Communists
faction-prussia_spd = Social Democratic Party in Prussia
    .short = Prussian SPD
faction-prussia_union = Christian Union of Prussia and Silesia
    .short = Christian Union
faction-prussia_liberals = Liberal Democrats of Berlin and Brandenburg
    .short = Liberal Democrats
faction-prussia_junkers = Expelled landowners and officers
    .short = Old Prussian circle
faction-prussia_sma = Soviet Military Administration in Prussia
    .short = Soviet Administration

character-dahlem = Franz Dahlem
character-grotewohl = Otto Grotewohl
character-jakob_kaiser = Jakob Kaiser
character-kleist = Ewald von Kleist-Schmenzin
character-ulbricht = Walter Ulbricht
character-sokolovsky = Vasily Sokolovsky

office-prussia_president = Minister-President of Prussia
office-prussia_commandant = Soviet Commandant in Prussia

country-germany = Germany
    .adjective = German

faction-germany_kpd = Communist Party of Germany
    .short = German Communists
faction-germany_spd = Social Democratic Party of Germany
    .short = German SPD
faction-germany_union = Christian Union of Germany
    .short = Christian Union
faction-germany_bavarians = Bavarian People's Party
    .short = Bavarian Party
faction-germany_liberals = German People's Liberals
    .short = German Liberals
faction-germany_nation = National Union of returned soldiers
    .short = Returned soldiers
faction-germany_fascists = Werewolf bands
    .short = Werewolf bands
faction-germany_sma = Soviet Military Administration in Germany
    .short = Soviet Administration
faction-germany_unions = Free German Trade Unions
    .short = German unions
faction-germany_church = Catholic bishops of Germany
    .short = German bishops

character-eberlein = Hugo Eberlein
character-schumacher = Kurt Schumacher
character-andreas_hermes = Andreas Hermes
character-schaffer = Fritz Schäffer
character-heuss = Theodor Heuss
character-niekisch = Ernst Niekisch
character-munzenberg = Willi Münzenberg
character-brandler = Heinrich Brandler
character-chuikov = Vasily Chuikov
character-faulhaber = Cardinal Michael von Faulhaber
character-hans_jendretzky = Hans Jendretzky

office-germany_chancellor = Chairman of the German Council
office-germany_commandant = Soviet Commandant in Germany

country-rhineland = Rhineland and Saar
    .adjective = Rhenish

faction-rhineland_cvp = Christian People's Party of the Rhine
    .short = Rhenish Christians
faction-rhineland_notables = Rhenish and Saar autonomists
    .short = Rhenish autonomists
faction-rhineland_spd = Social Democrats of the Rhine
    .short = Rhenish SPD
faction-rhineland_kpd = Communists of the left bank
    .short = Rhenish Communists
faction-rhineland_unity = German Unity League
    .short = German Unity League
faction-rhineland_gmzf = French Military Government on the Rhine
    .short = French administration

character-adenauer = Konrad Adenauer
character-hoffmann = Johannes Hoffmann
character-bockler = Hans Böckler
character-max_reimann = Max Reimann
character-koenig = Pierre Koenig

office-rhineland_president = President of the Rhenish Council

country-austria = Austria
    .adjective = Austrian

faction-austria_kpo = Communist Party of Austria
    .short = Austrian Communists
faction-austria_spo = Socialist Party of Austria
    .short = Austrian Socialists
faction-austria_ovp = Austrian People's Party
    .short = Austrian People's
faction-austria_independents = League of Independents
    .short = Independents
faction-austria_church = Catholic bishops of Austria
    .short = Austrian bishops

character-koplenig = Johann Koplenig
character-ernst_fischer = Ernst Fischer
character-renner = Karl Renner
character-figl = Leopold Figl
character-reimann = Viktor Reimann
character-innitzer = Cardinal Theodor Innitzer

office-austria_chancellor = Chancellor of Austria

country-south_german_republic = South German-Austrian Socialist Republic
    .adjective = South German-Austrian

faction-sgr_kp = Communist Party of the Southern Republic
    .short = Southern Communists
faction-sgr_sp = Socialist Party of the Southern Republic
    .short = Southern Socialists
faction-sgr_people = Southern People's Party
    .short = Southern People's
faction-sgr_unity = Committee for German Unity
    .short = German Unity

character-beimler = Hans Beimler
character-hoegner = Wilhelm Hoegner
character-gruber = Karl Gruber

office-sgr_chairman = Chairman of the Southern Republic

country-poland = Poland
    .adjective = Polish

faction-poland_kpp = Communist Party of Poland
    .short = Polish Communists
faction-poland_pps = Polish Socialist Party
    .short = Polish Socialists
faction-poland_psl = Polish Peasant Party
    .short = Polish Peasants
faction-poland_sp = Labour Party of Poland
    .short = Polish Labour
faction-poland_endecja = National Democracy
    .short = National Democrats
faction-poland_wolnosc = Freedom and Independence
    .short = Home bands
faction-poland_sd = Democratic Party
    .short = Polish Democrats
faction-poland_church = Polish episcopate
    .short = Polish bishops
faction-poland_security = Office of Public Security
    .short = Public Security

character-lenski = Julian Leński
character-gomulka = Władysław Gomułka
character-kostrzewa = Wera Kostrzewa
character-cyrankiewicz = Józef Cyrankiewicz
character-mikolajczyk = Stanisław Mikołajczyk
character-popiel = Karol Popiel
character-bielecki = Tadeusz Bielecki
character-lukasz_cieplinski = Łukasz Ciepliński
character-hlond = Cardinal August Hlond
character-radkiewicz = Stanisław Radkiewicz
character-rola_zymierski = Michał Rola-Żymierski

office-poland_premier = Premier of Poland

country-czechoslovakia = Czechoslovakia
    .adjective = Czechoslovak

faction-czechoslovakia_ksc = Communist Party of Czechoslovakia
    .short = Czechoslovak Communists
faction-czechoslovakia_csns = Czechoslovak National Socialist Party
    .short = Czech Nat. Socialists
faction-czechoslovakia_csl = Czechoslovak People's Party
    .short = Czech People's
faction-czechoslovakia_ds = Democratic Party of Slovakia
    .short = Slovak Democrats
faction-czechoslovakia_csd = Czechoslovak Social Democracy
    .short = Czech Social Democrats
faction-czechoslovakia_ruthenes = Autonomists of Ruthenia
    .short = Ruthenian autonomists
faction-czechoslovakia_uro = Central Council of Unions
    .short = Czechoslovak unions
faction-czechoslovakia_press = Free press of Prague
    .short = Prague press

character-gottwald = Klement Gottwald
character-slansky = Rudolf Slánský
character-clementis = Vladimír Clementis
character-benes = Edvard Beneš
character-jan_masaryk = Jan Masaryk
character-zenkl = Petr Zenkl
character-sramek = Jan Šrámek
character-lettrich = Jozef Lettrich
character-fierlinger = Zdeněk Fierlinger
character-zapotocky = Antonín Zápotocký
character-peroutka = Ferdinand Peroutka

office-czechoslovakia_president = President of Czechoslovakia
office-czechoslovakia_premier = Premier of Czechoslovakia
office-czechoslovakia_foreign = Foreign Minister of Czechoslovakia

country-hungary = Hungary
    .adjective = Hungarian

faction-hungary_mkp = Hungarian Communist Party
    .short = Hungarian Communists
faction-hungary_szdp = Social Democratic Party of Hungary
    .short = Hungarian Social Dem.
faction-hungary_fkgp = Independent Smallholders
    .short = Smallholders
faction-hungary_npp = National Peasant Party
    .short = Nat. Peasant Party
faction-hungary_catholics = Democratic People's Party
    .short = Catholic People
faction-hungary_church = The Primate and the Catholic Church
    .short = Catholic Church

character-bela_kun = Béla Kun
character-rakosi = Mátyás Rákosi
character-imre_nagy = Imre Nagy
character-szakasits = Árpád Szakasits
character-ferenc_nagy = Ferenc Nagy
character-tildy = Zoltán Tildy
character-peter_veres = Péter Veres
character-barankovics = István Barankovics
character-mindszenty = Cardinal József Mindszenty

office-hungary_president = President of Hungary
office-hungary_premier = Premier of Hungary

country-romania = Romania
    .adjective = Romanian

faction-romania_pcr = Romanian Communist Party
    .short = Romanian Communists
faction-romania_plough = Ploughmen's Front
    .short = Ploughmen's Front
faction-romania_pnt = National Peasant Party of Romania
    .short = Nat. Peasant Party
faction-romania_pnl = National Liberal Party
    .short = Romanian Liberals
faction-romania_magyars = Hungarian People's Union
    .short = Hungarian Union
faction-romania_guard = Legionaries in the Carpathians
    .short = Legionaries
faction-romania_crown = The Crown and its officers
    .short = The Crown
faction-romania_church = Romanian Orthodox Church
    .short = Orthodox Church

character-ana_pauker = Ana Pauker
character-gheorghiu_dej = Gheorghe Gheorghiu-Dej
character-patrascanu = Lucrețiu Pătrășcanu
character-groza = Petru Groza
character-maniu = Iuliu Maniu
character-bratianu = Dinu Brătianu
character-king_michael = King Michael
character-nicodim = Patriarch Nicodim

office-romania_king = King of the Romanians
office-romania_premier = Premier of Romania

country-bulgaria = Bulgaria
    .adjective = Bulgarian

faction-bulgaria_bkp = Bulgarian Workers' Party (Communists)
    .short = Bulgarian Communists
faction-bulgaria_bzns = Agrarian National Union
    .short = Bulgarian Agrarians
faction-bulgaria_zveno = Zveno
    .short = Zveno
faction-bulgaria_brsdp = Bulgarian Social Democrats
    .short = Social Democrats
faction-bulgaria_macedonians = Macedonian Revolutionary Organisation
    .short = Macedonian bands
faction-bulgaria_church = Bulgarian Orthodox Church
    .short = Orthodox Church

character-dimitrov = Georgi Dimitrov
character-kostov = Traicho Kostov
character-petkov = Nikola Petkov
character-kimon_georgiev = Kimon Georgiev
character-lulchev = Kosta Lulchev
character-ivan_mihailov = Ivan Mihailov

office-bulgaria_premier = Premier of Bulgaria

country-yugoslavia = Yugoslavia
    .adjective = Yugoslav

faction-yugoslavia_kpj = Communist Party of Yugoslavia
    .short = Yugoslav Communists
faction-yugoslavia_partisans = Union of Partisan Fighters
    .short = Partisan veterans
faction-yugoslavia_hss = Croat Peasant Party
    .short = Croat Peasants
faction-yugoslavia_democrats = Serbian Democrats and Radicals
    .short = Serb Democrats
faction-yugoslavia_slovenes = Slovene People's Party
    .short = Slovene clericals
faction-yugoslavia_chetniks = Ravna Gora bands
    .short = Chetniks
faction-yugoslavia_ustasha = Crusader bands
    .short = Crusaders
faction-yugoslavia_church = Serbian Patriarchate
    .short = Serbian Church

character-gorkic = Milan Gorkić
character-tito = Josip Broz Tito
character-kardelj = Edvard Kardelj
character-djilas = Milovan Đilas
character-macek = Vladko Maček
character-grol = Milan Grol
character-mihailovic = Draža Mihailović

office-yugoslavia_premier = Premier of Yugoslavia
office-yugoslavia_marshal = Inspector of the Yugoslav Army

country-albania = Albania
    .adjective = Albanian

faction-albania_pksh = Communist Party of Albania
    .short = Albanian Communists
faction-albania_balli = National Front
    .short = Balli Kombëtar
faction-albania_legality = Legality Movement
    .short = Zogists
faction-albania_clans = Chiefs of the northern clans
    .short = Northern chiefs
faction-albania_sigurimi = Directorate of Security
    .short = Sigurimi

character-hoxha = Enver Hoxha
character-xoxe = Koçi Xoxe
character-frasheri = Mid'hat Frashëri
character-kupi = Abaz Kupi

office-albania_premier = Premier of Albania

country-finland = Finland
    .adjective = Finnish

faction-finland_sdp = Social Democratic Party of Finland
    .short = Finnish Social Dem.
faction-finland_agrarians = Agrarian League
    .short = Finnish Agrarians
faction-finland_skdl = Finnish People's Democrats
    .short = Finnish Communists
faction-finland_kok = National Coalition
    .short = National Coalition
faction-finland_rkp = Swedish People's Party
    .short = Swedish Party
faction-finland_liberals = National Progressives
    .short = Finnish Progressives
faction-finland_ikl = Patriotic People's Movement
    .short = Patriotic Movement
faction-finland_army = Defence Forces and Civil Guards
    .short = Finnish Army

character-tanner = Väinö Tanner
character-kekkonen = Urho Kekkonen
character-hertta_kuusinen = Hertta Kuusinen
character-paasikivi = Juho Kusti Paasikivi
character-linkomies = Edwin Linkomies
character-von_born = Ernst von Born
character-heinrichs = Erik Heinrichs

office-finland_president = President of Finland
office-finland_premier = Prime Minister of Finland

province-russia_kaliningrad = Königsberg
province-poland_szczecin = Stettin
province-poland_koszalin = Köslin
province-poland_slupsk = Stolp
province-poland_lubusz = East Brandenburg
province-poland_legnica = Liegnitz
province-poland_wroclaw = Breslau
province-poland_opole = Oppeln
province-poland_elblag = Elbing
province-poland_olsztyn = Allenstein
province-poland_elk = Lyck
province-poland_pila = Poznań
province-poland_silesia = Katowice
province-poland_poznan = Kalisz
province-poland_gdansk = Danzig
province-germany_lusatia = Lusatia and Potsdam
province-germany_cologne = Cologne and Düsseldorf
province-ukraine_transcarpathia = Ruthenia
province-ukraine_chernivtsi = Northern Bukovina
province-moldova_chisinau = Southern Bessarabia
province-moldova_balti = Northern Bessarabia
