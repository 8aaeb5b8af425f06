# Southern Africa

## South Africa
country-south_africa = South Africa
    .adjective = South African
faction-south_africa_united = United Party
    .short = United Party
faction-south_africa_national = Reunited National Party
    .short = National Party
faction-south_africa_afrikaner = Afrikaner Party
    .short = Afrikaner Party
faction-south_africa_labour = South African Labour Party
    .short = Labour
faction-south_africa_dominion = Dominion Party
    .short = Dominion Party
faction-south_africa_natives_reps = Natives' Representatives
    .short = Natives' Reps.
faction-south_africa_anc = African National Congress
    .short = African Nat. Congress
faction-south_africa_indian_congress = South African Indian Congress
    .short = Indian Congress
faction-south_africa_communist = Communist Party of South Africa
    .short = Communists
faction-south_africa_chiefs = Reserve chiefs
    .short = Reserve chiefs
faction-south_africa_chamber = Chamber of Mines
    .short = Chamber of Mines
faction-south_africa_churches = Dutch Reformed Churches
    .short = Reformed Churches
faction-south_africa_mineworkers = African Mine Workers' Union
    .short = Mine Workers
faction-south_africa_broederbond = Die Burger and Die Transvaler
    .short = Afrikaner press
character-smuts = Field Marshal J. C. Smuts
character-hofmeyr = J. H. Hofmeyr
character-malan = D. F. Malan
character-havenga = N. C. Havenga
character-christie = John Christie
character-stallard = Colonel C. F. Stallard
character-ballinger = Margaret Ballinger
character-xuma = Dr A. B. Xuma
character-dadoo = Dr Yusuf Dadoo
character-kotane = Moses Kotane
character-jb_marks = J. B. Marks
office-south_africa_premier = Prime Minister of South Africa
office-south_africa_finance = Minister of Finance

## South West Africa
country-south_west_africa = South West Africa
    .adjective = South West African
faction-swa_united_national = United National South West Party
    .short = United National
faction-swa_herero = Herero and Nama chiefs
    .short = Herero chiefs
faction-swa_ovambo = Ovambo headmen
    .short = Ovambo headmen
character-hosea_kutako = Hosea Kutako

## Southern Rhodesia
country-southern_rhodesia = Southern Rhodesia
    .adjective = Rhodesian
faction-rhodesia_united = United Party of Southern Rhodesia
    .short = United Party
faction-rhodesia_liberal = Liberal Party of Jacob Smit
    .short = Smit's Liberals
faction-rhodesia_labour = Southern Rhodesia Labour
    .short = Labour
faction-rhodesia_voice = African Voice Association
    .short = African Voice
faction-rhodesia_chiefs = Reserve chiefs
    .short = Reserve chiefs
character-huggins = Sir Godfrey Huggins
character-burombo = Benjamin Burombo
office-rhodesia_premier = Prime Minister of Southern Rhodesia

## Northern Rhodesia
country-northern_rhodesia = Northern Rhodesia
    .adjective = Northern Rhodesian
faction-nrhodesia_settlers = Elected members and the mine staffs
    .short = Elected members
faction-nrhodesia_congress = Federation of African Welfare Societies
    .short = Welfare Societies
faction-nrhodesia_chiefs = Litunga and the paramount chiefs
    .short = Paramount chiefs
faction-nrhodesia_copper = Rhokana and Roan Antelope
    .short = Copper companies
character-welensky = Roy Welensky
character-nkumbula = Harry Nkumbula

## Bechuanaland
country-bechuanaland = Bechuanaland
    .adjective = Bechuana
faction-bechuanaland_chiefs = Chiefs in council and the Resident's men
    .short = Chiefs in council
faction-bechuanaland_outer = Cattle posts of the west
    .short = Cattle posts
character-tshekedi = Tshekedi Khama

## Basutoland
country-basutoland = Basutoland
    .adjective = Basuto
faction-basutoland_paramount = Paramount Chief and National Council
    .short = Paramount Chief
faction-basutoland_lekhotla = Lekhotla la Bafo
    .short = League of Commoners

## Swaziland
country-swaziland = Swaziland
    .adjective = Swazi
faction-swaziland_ngwenyama = Ngwenyama and Libandla
    .short = Ngwenyama
faction-swaziland_concession = European Advisory Council
    .short = European Council
character-sobhuza = Sobhuza II
