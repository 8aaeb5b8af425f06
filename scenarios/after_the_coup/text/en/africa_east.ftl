# East Africa and the Indian Ocean

## Ethiopia
country-ethiopia = Ethiopia
    .adjective = Ethiopian
faction-ethiopia_crown = Crown and the new ministries
    .short = Crown
faction-ethiopia_nobles = Great houses of Gojjam and Tigray
    .short = Great houses
faction-ethiopia_patriots = Patriots' League
    .short = Patriots
faction-ethiopia_young = Young Ethiopians
    .short = Young Ethiopians
faction-ethiopia_oromo = Oromo and Muslim elders of the south
    .short = Southern elders
faction-ethiopia_somali = Somali clans of the Ogaden
    .short = Somali clans
faction-ethiopia_church = Orthodox Church
    .short = Church
faction-ethiopia_guard = Imperial Guard
    .short = Imperial Guard
character-haile_selassie = Emperor Haile Selassie
character-ras_seyum = Ras Seyum Mengesha
character-abebe_aregai = Ras Abebe Aregai
character-makonnen_endelkachew = Makonnen Endelkachew
character-abuna_basilios = Abuna Basilios
office-ethiopia_emperor = Emperor of Ethiopia
office-ethiopia_premier = Prime Minister of Ethiopia
office-ethiopia_war = Minister of War

## Eritrea
country-eritrea = Eritrea
    .adjective = Eritrean
faction-eritrea_settlers = Italians of Asmara
    .short = Italians of Asmara
faction-eritrea_unionists = Unionist Party
    .short = Unionists
faction-eritrea_league = Muslim League of Eritrea
    .short = Muslim League
faction-eritrea_independence = Liberal Progressives
    .short = Liberal Progressives
character-ibrahim_sultan = Ibrahim Sultan
character-woldeab = Woldeab Woldemariam

## Italian Somaliland
country-italian_somaliland = Italian Somaliland
    .adjective = Somali
faction-isomalia_concessions = Concession farmers and salaried chiefs
    .short = Concessions
faction-isomalia_syl = Somali Youth Club
    .short = Youth Club
faction-isomalia_hizbia = Digil and Mirifle Patriots
    .short = Digil-Mirifle

## British Somaliland
country-british_somaliland = British Somaliland
    .adjective = Somali
faction-bsomalia_akils = Akils and the district officers
    .short = Akils
faction-bsomalia_snl = Somali National Society
    .short = National Society

## French Somaliland
country-french_somaliland = French Somaliland
    .adjective = Somali
faction-djibouti_port = Port, railway and Chamber of Commerce
    .short = Port and railway
faction-djibouti_youth = Club of Somali and Danakil Youth
    .short = Youth Club

## Kenya
country-kenya = Kenya
    .adjective = Kenyan
faction-kenya_settlers = Electors' Union and the White Highlands
    .short = Electors' Union
faction-kenya_chiefs = Local Native Councils and chiefs
    .short = Chiefs
faction-kenya_kau = Kenya African Union
    .short = K.A.U.
faction-kenya_coast = Indian Congress and the Arab liwalis
    .short = Coast and bazaar
character-philip_mitchell = Sir Philip Mitchell
character-cavendish_bentinck = Ferdinand Cavendish-Bentinck
character-kenyatta = Jomo Kenyatta
office-kenya_governor = Governor of Kenya

## Uganda
country-uganda = Uganda
    .adjective = Ugandan
faction-uganda_lukiko = Kabaka's ministers and the Protectorate chiefs
    .short = Kabaka's ministers
faction-uganda_bataka = Bataka Party
    .short = Bataka
faction-uganda_north = Northern and eastern councils
    .short = Northern councils
character-mutesa = Kabaka Mutesa II

## Tanganyika
country-tanganyika = Tanganyika
    .adjective = Tanganyikan
faction-tanganyika_authorities = Native Authorities and sisal planters
    .short = Native Authorities
faction-tanganyika_taa = Tanganyika African Association
    .short = African Association
faction-tanganyika_chagga = Chagga and Meru citizens' unions
    .short = Chagga unions

## Zanzibar
country-zanzibar = Zanzibar
    .adjective = Zanzibari
faction-zanzibar_sultan = Sultan and the Arab Association
    .short = Arab Association
faction-zanzibar_african = African Association
    .short = African Association
faction-zanzibar_shirazi = Shirazi Association
    .short = Shirazi
character-khalifa_bin_harub = Sultan Khalifa bin Harub

## Nyasaland
country-nyasaland = Nyasaland
    .adjective = Nyasa
faction-nyasaland_planters = Shire planters and District Administration
    .short = Shire planters
faction-nyasaland_congress = Nyasaland African Congress
    .short = African Congress
faction-nyasaland_chiefs = Ngoni and Chewa chiefs
    .short = Chiefs

## Madagascar
country-madagascar = Madagascar
    .adjective = Malagasy
faction-madagascar_colons = French League and the coffee planters
    .short = Planters
faction-madagascar_mdrm = Democratic Movement for Malagasy Renewal
    .short = M.D.R.M.
faction-madagascar_jina = Jina and Panama brotherhoods
    .short = Brotherhoods
faction-madagascar_padesm = Party of the Disinherited
    .short = P.A.D.E.S.M.
character-coppet = Marcel de Coppet
character-raseta = Joseph Raseta
character-rabemananjara = Jacques Rabemananjara
character-tsiranana = Philibert Tsiranana
office-madagascar_commissioner = High Commissioner in Madagascar

## Comoros
country-comoros = Comoros
    .adjective = Comorian
faction-comoros_nobles = Sultanate families
    .short = Sultanate families
faction-comoros_cultivators = Cultivators of the Bambao estates
    .short = Bambao cultivators

## Mauritius
country-mauritius = Mauritius
    .adjective = Mauritian
faction-mauritius_oligarchs = Sugar estates and the Franco-Mauritians
    .short = Sugar estates
faction-mauritius_labour = Mauritius Labour Party
    .short = Labour
faction-mauritius_hindu = Jan Andolan
    .short = Jan Andolan
character-guy_rozemont = Guy Rozemont

## Seychelles
country-seychelles = Seychelles
    .adjective = Seychellois
faction-seychelles_planters = Taxpayers' and Producers' Association
    .short = Producers
faction-seychelles_labourers = Union of plantation labourers
    .short = Labourers
