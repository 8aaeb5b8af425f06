# Central Africa

## Cameroun
country-cameroun = Cameroun
    .adjective = Camerounian
faction-cameroun_settlers = Planters, chiefs and the Catholic missions' list
    .short = Planters and missions
faction-cameroun_lamidos = Lamidos of the north
    .short = Lamidos
faction-cameroun_unions = Union of Confederated Trade Unions and its friends
    .short = Um Nyobè's unions
character-aujoulat = Louis-Paul Aujoulat
character-um_nyobe = Ruben Um Nyobè

## Gabon
country-gabon = Gabon
    .adjective = Gabonese
faction-gabon_foresters = Foresters and the administration
    .short = Foresters
faction-gabon_fang = Fang Congress
    .short = Fang Congress
character-leon_mba = Léon M'ba

## French Congo
country-french_congo = French Congo
    .adjective = Congolese
faction-french_congo_companies = Administration and the concession companies
    .short = Companies
faction-french_congo_ppc = Congolese Progressive Party
    .short = Progressive Party
faction-french_congo_matswa = Followers of Matswa
    .short = Matswanists
character-tchicaya = Jean-Félix Tchicaya

## Ubangi-Shari
country-ubangi_shari = Ubangi-Shari
    .adjective = Ubangian
faction-ubangi_shari_concessions = Cotton concessions and their chiefs
    .short = Cotton companies
faction-ubangi_shari_boganda = Friends of Abbé Boganda
    .short = Boganda's friends
faction-ubangi_shari_zande = Zande sultans
    .short = Zande sultans
character-boganda = Barthélemy Boganda

## Chad
country-chad = Chad
    .adjective = Chadian
faction-chad_union = Chadian Democratic Union and the sultans
    .short = Democratic Union
faction-chad_ppt = Chadian Progressive Party–R.D.A.
    .short = R.D.A. Chad
character-lisette = Gabriel Lisette

## Belgian Congo
country-belgian_congo = Belgian Congo
    .adjective = Congolese
faction-congo_administration = Territorial service and the settlers
    .short = Territorial service
faction-congo_chiefs = Invested chiefs
    .short = Invested chiefs
faction-congo_evolues = Union of Interests of the Congo
    .short = Évolués
faction-congo_kimbanguists = Kimbanguists
    .short = Kimbanguists
faction-congo_union_miniere = Union Minière and the Société Générale
    .short = Union Minière
faction-congo_missions = Catholic missions
    .short = Missions
faction-congo_force_publique = Force Publique
    .short = Force Publique
character-jungers = Eugène Jungers
character-kimbangu = Simon Kimbangu
office-congo_governor = Governor-General of the Belgian Congo

## Ruanda-Urundi
country-ruanda_urundi = Ruanda-Urundi
    .adjective = Ruandan
faction-ruanda_urundi_mwami = Mwamis and chiefs
    .short = Mwamis
faction-ruanda_urundi_hutu = Hutu catechists and cultivators
    .short = Cultivators
character-rudahigwa = Mwami Mutara Rudahigwa

## Spanish Guinea
country-spanish_guinea = Spanish Guinea
    .adjective = Guinean
faction-sguinea_planters = Cocoa planters of Fernando Po
    .short = Cocoa planters
faction-sguinea_fang = Fang elders of Rio Muni
    .short = Fang elders

## Angola
country-angola = Angola
    .adjective = Angolan
faction-angola_settlers = National Union and settlers
    .short = Settlers
faction-angola_sobas = Sobas
    .short = Sobas
faction-angola_liga = African National League
    .short = National League
faction-angola_diamang = Diamang and the Benguela Railway
    .short = Diamang

## Mozambique
country-mozambique = Mozambique
    .adjective = Mozambican
faction-mozambique_settlers = National Union and the chartered companies
    .short = Settlers
faction-mozambique_regulos = Régulos
    .short = Régulos
faction-mozambique_centro = Negrophile Institute
    .short = Negrophile Institute
