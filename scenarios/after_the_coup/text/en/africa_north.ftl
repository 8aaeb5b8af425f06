# North Africa and the Nile

## Egypt
country-egypt = Egypt
    .adjective = Egyptian
faction-egypt_saadist = Saadist Institution
    .short = Saadists
faction-egypt_liberal = Liberal Constitutionalists
    .short = Liberal Constit.
faction-egypt_palace = King's men and independents
    .short = King's men
faction-egypt_wafd = Wafd
    .short = Wafd
faction-egypt_bloc = Wafdist Bloc
    .short = Wafdist Bloc
faction-egypt_brotherhood = Society of the Muslim Brothers
    .short = Muslim Brothers
faction-egypt_young_egypt = Young Egypt
    .short = Young Egypt
faction-egypt_democratic = Egyptian Movement for National Liberation
    .short = Communists
faction-egypt_army = Royal Egyptian Army
    .short = Army
faction-egypt_azhar = Al-Azhar
    .short = Al-Azhar
faction-egypt_canal = Suez Canal Company and the cotton houses
    .short = Canal and cotton
character-farouk = King Farouk
character-nuqrashi = Mahmoud an-Nuqrashi
character-haykal = Muhammad Husayn Haykal
character-nahas = Mustafa an-Nahhas
character-makram_ebeid = Makram Ebeid
character-banna = Hassan al-Banna
character-ahmed_hussein = Ahmed Hussein
character-henri_curiel = Henri Curiel
character-abdel_hadi = Ibrahim Abdel Hadi
office-egypt_king = King of Egypt
office-egypt_premier = Prime Minister of Egypt
office-egypt_speaker = President of the Senate

## Anglo-Egyptian Sudan
country-anglo_egyptian_sudan = Anglo-Egyptian Sudan
    .adjective = Sudanese
faction-sudan_service = Political Service and its sheikhs
    .short = Political Service
faction-sudan_umma = Umma Party
    .short = Umma
faction-sudan_ashiqqa = Ashiqqa Party
    .short = Ashiqqa
faction-sudan_mnl = Sudanese Movement for National Liberation
    .short = Communists
faction-sudan_railway = Workers' Affairs Association of Atbara
    .short = Railwaymen
character-hubert_huddleston = Sir Hubert Huddleston
character-mahdi = Sayyid Abd ar-Rahman al-Mahdi
character-azhari = Ismail al-Azhari
office-sudan_governor = Governor-General of the Sudan

## Libya
country-libya = Libya
    .adjective = Libyan
faction-libya_colonists = Colonists of the Fourth Shore
    .short = Colonists
faction-libya_sanusi = Sanusi Order
    .short = Sanusi
faction-libya_nationalists = Nationalist Party of Tripoli
    .short = Tripoli Nationalists
character-idris = Sayyid Idris as-Sanusi
character-saadawi = Bashir as-Saadawi

## Tunisia
country-tunisia = Tunisia
    .adjective = Tunisian
faction-tunisia_residency = Residency, settlers and the Bey's house
    .short = Residency
faction-tunisia_neo_destour = Neo-Destour
    .short = Neo-Destour
faction-tunisia_old_destour = Old Destour and Zaytuna
    .short = Old Destour
faction-tunisia_communist = Tunisian Communist Party
    .short = Communists
faction-tunisia_ugtt = General Union of Tunisian Labour
    .short = U.G.T.T.
character-lamine_bey = Lamine Bey
character-bourguiba = Habib Bourguiba
character-ben_youssef = Salah ben Youssef
character-hached = Farhat Hached
office-tunisia_bey = Bey of Tunis

## Algeria
country-algeria = Algeria
    .adjective = Algerian
faction-algeria_colons = Federation of Mayors and settlers
    .short = Settlers
faction-algeria_mtld = Movement for the Triumph of Democratic Liberties
    .short = M.T.L.D.
faction-algeria_udma = Democratic Union of the Algerian Manifesto
    .short = U.D.M.A.
faction-algeria_notables = Caids, marabouts and notables
    .short = Notables
faction-algeria_communist = Algerian Communist Party
    .short = Communists
faction-algeria_ulema = Association of the Ulema
    .short = Ulema
faction-algeria_corps = XIX Army Corps
    .short = XIX Corps
character-rene_mayer_constantine = René Mayer
character-messali = Messali Hadj
character-ferhat_abbas = Ferhat Abbas
character-larbi_bouhali = Larbi Bouhali
character-bachir_ibrahimi = Bachir Ibrahimi
character-yves_chataigneau = Yves Chataigneau
office-algeria_governor = Governor-General of Algeria

## Morocco
country-morocco = Morocco
    .adjective = Moroccan
faction-morocco_residency = Residency and the colonists' chambers
    .short = Residency
faction-morocco_throne = Sultan and Makhzen
    .short = Makhzen
faction-morocco_istiqlal = Istiqlal
    .short = Istiqlal
faction-morocco_caids = Great Caids of the South
    .short = Great Caids
faction-morocco_communist = Moroccan Communist Party
    .short = Communists
character-eirik_labonne = Eirik Labonne
character-mohammed_v = Sultan Mohammed ben Youssef
character-allal_al_fassi = Allal al-Fassi
character-glaoui = Thami El Glaoui
character-ali_yata = Ali Yata
office-morocco_resident = Resident-General of Morocco
office-morocco_sultan = Sultan of Morocco

## Spanish Morocco
country-spanish_morocco = Spanish Morocco
    .adjective = Moroccan
faction-spanish_morocco_jalifa = Jalifa's government and the Interventors
    .short = Jalifa
faction-spanish_morocco_islah = Party of National Reform
    .short = National Reform
faction-spanish_morocco_rif = Clans of the Rif
    .short = Rif clans
character-torres = Abdelkhalek Torres
character-abd_el_krim = Abd el-Krim

## Spanish Sahara
country-spanish_sahara = Spanish Sahara
    .adjective = Sahrawi
faction-spanish_sahara_garrison = Garrison and its friendly sheikhs
    .short = Garrison
faction-spanish_sahara_ait_arbain = Council of the Forty
    .short = Council of Forty
