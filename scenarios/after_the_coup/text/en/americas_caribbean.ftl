# The Caribbean and the British, Dutch and French islands

country-cuba = Cuba
    .adjective = Cuban
faction-cuba_autentico = Cuban Revolutionary Party (Auténtico)
    .short = Auténticos
faction-cuba_republican = Democrat-Republicans
    .short = Democrat-Republicans
faction-cuba_liberal = Liberal Party and the Batistianos
    .short = Liberals
faction-cuba_ortodoxo = Chibás's moral opposition
    .short = Chibasistas
faction-cuba_psp = Popular Socialist Party
    .short = Popular Socialists
faction-cuba_ctc = Confederation of Cuban Workers
    .short = C.T.C.
character-ramon_grau = Ramón Grau San Martín
character-fulgencio_batista = Fulgencio Batista
character-eduardo_chibas = Eduardo Chibás
character-blas_roca = Blas Roca
character-lazaro_pena = Lázaro Peña
office-cuba_president = President of Cuba

country-haiti = Haiti
    .adjective = Haitian
faction-haiti_estime = Estimé's black authentics
    .short = Estimists
faction-haiti_elite = Mulatto merchants and Liberals
    .short = Merchant elite
faction-haiti_mop = Workers' and Peasants' Movement
    .short = MOP
faction-haiti_psp = Popular Socialist Party
    .short = Popular Socialists
faction-haiti_garde = Haitian Guard
    .short = The Guard
character-dumarsais_estime = Dumarsais Estimé
character-daniel_fignole = Daniel Fignolé
office-haiti_president = President of Haiti

country-dominican_republic = Dominican Republic
    .adjective = Dominican
faction-dominican_pd = Dominican Party of Trujillo
    .short = Trujillo's party
faction-dominican_exiles = Exiles and the clandestine democrats
    .short = Exiles
faction-dominican_psp = Dominican Popular Socialists
    .short = Popular Socialists
character-rafael_trujillo = Rafael Leónidas Trujillo
character-juan_bosch = Juan Bosch
office-dominican_president = President of the Dominican Republic

country-jamaica = Jamaica
    .adjective = Jamaican
faction-jamaica_planters = Governor's men and the sugar planters
    .short = Planters
faction-jamaica_jlp = Jamaica Labour Party
    .short = Labour Party
faction-jamaica_pnp = People's National Party
    .short = National Party
faction-jamaica_bitu = Bustamante Industrial Trade Union
    .short = Bustamante Union
character-alexander_bustamante = Alexander Bustamante
character-norman_manley = Norman Manley

country-bahamas = Bahamas
    .adjective = Bahamian
faction-bahamas_bay_street = Bay Street merchants
    .short = Bay Street
faction-bahamas_citizens = Citizens' Committee
    .short = Citizens
faction-bahamas_labour = Bahamas Labour Party
    .short = Labour

country-bermuda = Bermuda
    .adjective = Bermudian
faction-bermuda_forty_thieves = Front Street families
    .short = Front Street
faction-bermuda_workers = Bermuda Workers' Association
    .short = Workers' Association
character-edgar_gordon = E. F. Gordon

country-barbados = Barbados
    .adjective = Barbadian
faction-barbados_electors = Electors' Association
    .short = Electors
faction-barbados_blp = Barbados Labour Party
    .short = Labour
faction-barbados_congress = West Indian National Congress Party
    .short = Congress Party
character-grantley_adams = Grantley Adams

country-trinidad_and_tobago = Trinidad and Tobago
    .adjective = Trinidadian
faction-trinidad_planters = Officials, planters and the oil companies
    .short = Officials and oil
faction-trinidad_butler = Butler Party and oilfield workers
    .short = Butlerites
faction-trinidad_tuc = Trades Union Council and Socialist Party
    .short = Socialists
faction-trinidad_indian = East Indian National Association
    .short = Indian Association
character-uriah_butler = Tubal Uriah Butler

country-leeward_islands = Leeward Islands
    .adjective = Leeward
faction-leewards_planters = Sugar estates and the Federal Council
    .short = Sugar estates
faction-leewards_unions = Antigua and St Kitts labour leagues
    .short = Labour leagues
faction-leewards_virgin = Virgin Islands petitioners
    .short = Petitioners

country-windward_islands = Windward Islands
    .adjective = Windward
faction-windwards_planters = Estate owners and the Administrators
    .short = Estate owners
faction-windwards_unions = Windward workers' unions
    .short = Workers' unions
faction-windwards_representative = Representative Government Association
    .short = Representatives

country-british_guiana = British Guiana
    .adjective = Guianese
faction-british_guiana_sugar = Booker's, the sugar estates and officials
    .short = Sugar estates
faction-british_guiana_league = League of Coloured Peoples and Labour Party
    .short = Labour
faction-british_guiana_pac = Political Affairs Committee
    .short = Affairs Committee
faction-british_guiana_union = Man Power Citizens' Association
    .short = Citizens' Association
character-cheddi_jagan = Cheddi Jagan

country-falkland_islands = Falkland Islands
    .adjective = Falkland
faction-falklands_company = Falkland Islands Company and officials
    .short = The Company
faction-falklands_labour = Labour Federation of the camp
    .short = Labour Federation

country-saint_pierre_and_miquelon = Saint-Pierre and Miquelon
    .adjective = Saint-Pierrais
faction-saint_pierre_officials = Administrator and the cod merchants
    .short = Cod merchants
faction-saint_pierre_fishermen = Fishermen's list
    .short = Fishermen

country-curacao = Curaçao
    .adjective = Antillean
faction-curacao_officials = Governor, the refinery and its staff
    .short = Governor's men
faction-curacao_kvp = Catholic People's Party
    .short = Catholics
faction-curacao_democrats = Democratic Party
    .short = Democrats

country-suriname = Suriname
    .adjective = Surinamese
faction-suriname_officials = Governor and the light-skinned notables
    .short = Notables
faction-suriname_nps = National Party of Suriname
    .short = National Party
faction-suriname_muslim = Muslim Party
    .short = Muslim Party
faction-suriname_catholic = Progressive People's Party
    .short = Progressive Catholics
