# West Africa

## Gold Coast
country-gold_coast = Gold Coast
    .adjective = Gold Coast
faction-gold_coast_officials = Governor's men and the firms
    .short = Governor's men
faction-gold_coast_chiefs = Joint Provincial Council and Asanteman
    .short = Chiefs
faction-gold_coast_convention = United Gold Coast Convention
    .short = United Convention
faction-gold_coast_cpp = Convention People's Party
    .short = People's Party
faction-gold_coast_exservice = Ex-Servicemen's Union
    .short = Ex-servicemen
faction-gold_coast_tuc = Gold Coast Trades Union Congress
    .short = Trades Union Congress
character-alan_burns = Sir Alan Burns
character-prempeh = Asantehene Prempeh II
character-danquah = J. B. Danquah
character-nkrumah = Kwame Nkrumah
office-gold_coast_governor = Governor of the Gold Coast

## Nigeria
country-nigeria = Nigeria
    .adjective = Nigerian
faction-nigeria_officials = Colonial service and the trading firms
    .short = Colonial service
faction-nigeria_emirs = Northern emirs and Native Authorities
    .short = Northern emirs
faction-nigeria_ncnc = National Council of Nigeria and the Cameroons
    .short = N.C.N.C.
faction-nigeria_egbe = Egbe Omo Oduduwa
    .short = Egbe Omo Oduduwa
faction-nigeria_zikists = Zikists
    .short = Zikists
faction-nigeria_pilot = West African Pilot
    .short = The Pilot
faction-nigeria_tuc = Nigerian Trades Union Congress
    .short = Trades Union Congress
character-arthur_richards = Sir Arthur Richards
character-sardauna = Ahmadu Bello, Sardauna of Sokoto
character-azikiwe = Nnamdi Azikiwe
character-awolowo = Obafemi Awolowo
office-nigeria_governor = Governor of Nigeria

## Sierra Leone
country-sierra_leone = Sierra Leone
    .adjective = Sierra Leonean
faction-sierra_leone_chiefs = Protectorate Assembly of chiefs
    .short = Chiefs
faction-sierra_leone_creoles = National Council of the Colony
    .short = Creole Council
faction-sierra_leone_youth = West African Youth League
    .short = Youth League
character-wallace_johnson = I. T. A. Wallace-Johnson

## Gambia
country-gambia = Gambia
    .adjective = Gambian
faction-gambia_chiefs = Protectorate chiefs
    .short = Chiefs
faction-gambia_ratepayers = Bathurst Ratepayers and labour
    .short = Bathurst labour

## Liberia
country-liberia = Liberia
    .adjective = Liberian
faction-liberia_true_whig = True Whig Party
    .short = True Whigs
faction-liberia_people = Reformation Party
    .short = Reformation
faction-liberia_hinterland = Hinterland chiefs
    .short = Hinterland chiefs
faction-liberia_firestone = Firestone Plantations
    .short = Firestone
character-tubman = William V. S. Tubman
office-liberia_president = President of Liberia

## Senegal
country-senegal = Senegal
    .adjective = Senegalese
faction-senegal_citizens = Chamber of Commerce and citizens of the Communes
    .short = Four Communes
faction-senegal_sfio = Socialist Federation of Senegal
    .short = S.F.I.O.
faction-senegal_bloc = Friends of Senghor
    .short = Senghor's friends
faction-senegal_marabouts = Mouride and Tijani brotherhoods
    .short = Brotherhoods
faction-senegal_cheminots = Dakar–Niger Railwaymen
    .short = Railwaymen
character-lamine_gueye = Lamine Guèye
character-senghor = Léopold Sédar Senghor

## Mauritania
country-mauritania = Mauritania
    .adjective = Mauritanian
faction-mauritania_emirs = Emirs of Trarza and Adrar
    .short = Emirs
faction-mauritania_entente = Mauritanian Entente
    .short = Entente
character-horma = Horma Ould Babana

## French Sudan
country-french_sudan = French Sudan
    .adjective = Sudanese
faction-french_sudan_progressive = Sudanese Progressive Party and canton chiefs
    .short = Progressives (P.S.P.)
faction-french_sudan_rda = Sudanese Union–R.D.A.
    .short = Sudanese Union
faction-french_sudan_yatenga = Naba of Yatenga's union
    .short = Yatenga
character-fily_dabo = Fily Dabo Sissoko
character-modibo_keita = Modibo Keita

## French Guinea
country-french_guinea = French Guinea
    .adjective = Guinean
faction-guinea_chiefs = Canton chiefs of the Futa
    .short = Futa chiefs
faction-guinea_rda = Democratic Party of Guinea–R.D.A.
    .short = R.D.A. Guinea
faction-guinea_forest = Forest Union
    .short = Forest Union
character-sekou_toure = Sékou Touré

## Ivory Coast
country-ivory_coast = Ivory Coast
    .adjective = Ivorian
faction-ivory_coast_planters = European planters and the Chamber of Agriculture
    .short = Planters
faction-ivory_coast_rda = Democratic Party of the Ivory Coast–R.D.A.
    .short = R.D.A. Ivory Coast
faction-ivory_coast_mossi = Moro Naba and the Voltaic Union
    .short = Voltaic Union
character-houphouet = Félix Houphouët-Boigny

## Dahomey
country-dahomey = Dahomey
    .adjective = Dahomeyan
faction-dahomey_notables = Administration and chiefs of the north
    .short = Notables
faction-dahomey_upd = Progressive Union of Dahomey
    .short = Progressive Union
character-apithy = Sourou-Migan Apithy

## Niger
country-niger = Niger
    .adjective = Nigerien
faction-niger_sultans = Sultans of Zinder and Agadez
    .short = Sultans
faction-niger_ppn = Progressive Party of Niger–R.D.A.
    .short = R.D.A. Niger
character-diori = Hamani Diori

## Togoland
country-togoland = Togoland
    .adjective = Togolese
faction-togoland_progress = Togolese Party of Progress
    .short = Party of Progress
faction-togoland_cut = Committee of Togolese Unity
    .short = Togolese Unity
faction-togoland_north = Chiefs and peoples of the north
    .short = Northern chiefs
character-olympio = Sylvanus Olympio

## Portuguese Guinea
country-portuguese_guinea = Portuguese Guinea
    .adjective = Guinean
faction-pguinea_administration = Colonial administration and régulos
    .short = Administration
faction-pguinea_balanta = Balanta elders
    .short = Balanta elders

## Cape Verde
country-cape_verde = Cape Verde
    .adjective = Cape Verdean
faction-cape_verde_administration = Colonial administration and estate owners
    .short = Administration
faction-cape_verde_claridade = Men of Claridade
    .short = Claridade

## São Tomé and Príncipe
country-sao_tome = São Tomé and Príncipe
    .adjective = Santomean
faction-sao_tome_rocas = Owners of the roças
    .short = Roça owners
faction-sao_tome_forros = Forros
    .short = Forros
