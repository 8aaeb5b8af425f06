# The Middle East

## Palestine
country-palestine = Palestine
    .adjective = Palestinian
faction-palestine_officials = Government offices and men of order
    .short = Government offices
faction-palestine_mapai = Mapai and the Jewish Agency
    .short = Jewish Agency
faction-palestine_irgun = Irgun
    .short = Irgun
faction-palestine_arab_higher = Arab Higher Committee
    .short = Arab Higher Committee
faction-palestine_nashashibi = Defence Party and the notables
    .short = Notables
faction-palestine_communist = Palestine Communist Party
    .short = Communists
faction-palestine_arab_liberation = League of National Liberation
    .short = National Liberation
faction-palestine_histadrut = Histadrut
    .short = Histadrut
character-alan_cunningham = Sir Alan Cunningham
character-ben_gurion = David Ben-Gurion
character-begin = Menachem Begin
character-jamal_husayni = Jamal al-Husayni
character-amin_husayni = Hajj Amin al-Husayni
character-meir_vilner = Meir Vilner
character-emile_touma = Emile Touma
office-palestine_commissioner = High Commissioner for Palestine

## Transjordan
country-transjordan = Transjordan
    .adjective = Transjordanian
faction-transjordan_emir = Emir Abdullah's house
    .short = Emir's house
faction-transjordan_opposition = Arab Party
    .short = Arab Party
faction-transjordan_tribes = Desert tribes
    .short = Desert tribes
faction-transjordan_legion = Arab Legion
    .short = Arab Legion
character-abdullah = Emir Abdullah
character-glubb = Glubb Pasha
office-transjordan_emir = Emir of Transjordan
office-transjordan_legion = Commander of the Arab Legion

## Syria
country-syria = Syria
    .adjective = Syrian
faction-syria_bloc = National Bloc
    .short = National Bloc
faction-syria_peoples = Men of Aleppo
    .short = Aleppo deputies
faction-syria_mandate = Friends of the Mandate and the minorities
    .short = Friends of France
faction-syria_baath = Arab Baath
    .short = Baath
faction-syria_hama_youth = Hama Youth
    .short = Hama Youth
faction-syria_communist = Communist Party of Syria
    .short = Communists
faction-syria_tribes = Tribes and the Druze Mountain
    .short = Tribes
faction-syria_gendarmerie = Gendarmerie and Special Troops
    .short = Special Troops
character-quwatli = Shukri al-Quwatli
character-mardam = Jamil Mardam
character-aflaq = Michel Aflaq
character-hawrani = Akram al-Hawrani
character-bakdash = Khalid Bakdash
character-sultan_atrash = Sultan al-Atrash
office-syria_president = President of Syria
office-syria_premier = Prime Minister of Syria

## Lebanon
country-lebanon = Lebanon
    .adjective = Lebanese
faction-lebanon_constitutional = Constitutional Bloc
    .short = Constitutional Bloc
faction-lebanon_edde = National Bloc
    .short = National Bloc
faction-lebanon_sunni = Notables of the coast
    .short = Coast notables
faction-lebanon_kataeb = Kataeb
    .short = Kataeb
faction-lebanon_psns = Syrian Social Nationalist Party
    .short = Social Nationalists
faction-lebanon_druze = Druze and Shia lords
    .short = Mountain lords
faction-lebanon_communist = Lebanese Communist Party
    .short = Communists
character-khoury = Bechara El Khoury
character-solh = Riad as-Solh
character-emile_edde = Émile Eddé
character-pierre_gemayel = Pierre Gemayel
character-saadeh = Antoun Saadeh
character-farajallah_helou = Farajallah el-Helou
office-lebanon_president = President of Lebanon
office-lebanon_premier = Prime Minister of Lebanon

## Iraq
country-iraq = Iraq
    .adjective = Iraqi
faction-iraq_court = Palace and Nuri's men
    .short = Palace
faction-iraq_sheikhs = Sheikhs of the Euphrates
    .short = Sheikhs
faction-iraq_istiqlal = Independence Party
    .short = Istiqlal
faction-iraq_ndp = National Democratic Party
    .short = National Democrats
faction-iraq_communist = Iraqi Communist Party
    .short = Communists
faction-iraq_kurds = Kurdish Democratic Party
    .short = Kurdish Democrats
faction-iraq_army = Royal Iraqi Army
    .short = Army
faction-iraq_ipc = Iraq Petroleum Company
    .short = Iraq Petroleum
character-abd_al_ilah = Regent Abd al-Ilah
character-nuri = Nuri as-Said
character-salih_jabr = Salih Jabr
character-mahdi_kubba = Muhammad Mahdi Kubba
character-chadirchi = Kamil al-Chadirchi
character-muhammad_sadr = Sayyid Muhammad as-Sadr
character-fahd = Comrade Fahd
character-barzani = Mullah Mustafa Barzani
office-iraq_regent = Regent of Iraq
office-iraq_premier = Prime Minister of Iraq

## Kuwait
country-kuwait = Kuwait
    .adjective = Kuwaiti
faction-kuwait_sabah = House of Sabah
    .short = House of Sabah
faction-kuwait_merchants = Merchants of the old Assembly
    .short = Merchants
character-ahmad_jaber = Sheikh Ahmad al-Jaber

## Bahrain
country-bahrain = Bahrain
    .adjective = Bahraini
faction-bahrain_khalifa = House of Khalifa and the Adviser
    .short = House of Khalifa
faction-bahrain_clubs = Clubs and refinery hands
    .short = Clubs
character-salman_khalifa = Sheikh Salman bin Hamad

## Qatar
country-qatar = Qatar
    .adjective = Qatari
faction-qatar_thani = House of Thani
    .short = House of Thani
faction-qatar_divers = Pearling families
    .short = Pearlers

## Trucial States
country-trucial_states = Trucial States
    .adjective = Trucial
faction-trucial_sheikhs = Trucial sheikhs
    .short = Trucial sheikhs
faction-trucial_reform = Dubai reform men
    .short = Dubai reform
faction-trucial_bedouin = Tribes of the interior
    .short = Inland tribes

## Muscat and Oman
country-oman = Muscat and Oman
    .adjective = Omani
faction-oman_sultan = Sultan and his British officers
    .short = Sultan
faction-oman_imamate = Imamate of the interior
    .short = Imamate
character-said_bin_taimur = Sultan Said bin Taimur
character-imam_khalili = Imam Muhammad al-Khalili

## Aden
country-aden = Aden
    .adjective = Adeni
faction-aden_treaty_chiefs = Treaty sultans and the port
    .short = Treaty sultans
faction-aden_arab_club = Arab Reform Club
    .short = Reform Club

## Yemen
country-yemen = Yemen
    .adjective = Yemeni
faction-yemen_imam = Imam's house and the Zaydi judges
    .short = Imam's house
faction-yemen_free = Free Yemenis
    .short = Free Yemenis
faction-yemen_tribes = Hashid and Bakil
    .short = Hashid and Bakil
character-imam_yahya = Imam Yahya
character-imam_ahmad = Saif al-Islam Ahmad
character-abdullah_wazir = Abdullah al-Wazir
office-yemen_imam = Imam of Yemen

## Saudi Arabia
country-saudi_arabia = Saudi Arabia
    .adjective = Saudi
faction-saudi_arabia_saud = House of Saud
    .short = House of Saud
faction-saudi_arabia_hejaz = Merchants of the Hejaz
    .short = Hejaz merchants
faction-saudi_arabia_ikhwan = Tribes and old Ikhwan
    .short = Ikhwan
faction-saudi_arabia_ulama = Ulama of Riyadh
    .short = Ulama
faction-saudi_arabia_aramco = Arabian American Oil Company
    .short = Aramco
character-ibn_saud = King Ibn Saud
character-faisal_saud = Emir Faisal
office-saudi_king = King of Saudi Arabia
office-saudi_foreign = Foreign Minister of Saudi Arabia

## Iran
country-iran = Iran
    .adjective = Iranian
faction-iran_democrat = Democrat Party of Iran
    .short = Democrats (Qavam)
faction-iran_court = Court and Royalists
    .short = Court
faction-iran_landlords = National Will and the southern khans
    .short = Southern khans
faction-iran_national = Mosaddegh's circle and the Iran Party
    .short = Iran Party
faction-iran_tudeh = Tudeh Party
    .short = Tudeh
faction-iran_azerbaijan = Azerbaijan Democrats
    .short = Azerbaijan Democrats
faction-iran_clergy = Fedayan and the bazaar mosques
    .short = Mosque and bazaar
faction-iran_army = Imperial Iranian Army
    .short = Army
faction-iran_unions = Central United Council
    .short = Central Council
faction-iran_aioc = Anglo-Iranian Oil Company
    .short = Anglo-Iranian
character-shah = Mohammad Reza Shah
character-qavam = Ahmad Qavam
character-hakimi = Ebrahim Hakimi
character-sayyid_zia = Sayyid Zia ad-Din Tabatabai
character-mosaddegh = Mohammad Mosaddegh
character-radmanesh = Reza Radmanesh
character-pishevari = Ja'far Pishevari
character-kashani = Ayatollah Kashani
character-razmara = General Ali Razmara
office-iran_shah = Shah of Iran
office-iran_premier = Prime Minister of Iran
office-iran_staff = Chief of the General Staff
