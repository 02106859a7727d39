/**
 * Names by which English copy knows a city that GeoNames lists under another one: alias | name in GeoNames | country.
 * Accents and a leading Arabic article need no alias.
 */
export const CITY_ALIASES: readonly (readonly [alias: string, name: string, country: string])[] = `
Washington|Washington, D.C.|US
New York|New York City|US
NYC|New York City|US
St. Paul|Saint Paul|US
Saint Louis|St. Louis|US
LA|Los Angeles|US
Geneva|Genève|CH
Berne|Bern|CH
Basle|Basel|CH
Lucerne|Luzern|CH
Antwerp|Antwerpen|BE
Ghent|Gent|BE
Bruges|Brugge|BE
Cologne|Köln|DE
Frankfurt|Frankfurt am Main|DE
Nuremberg|Nürnberg|DE
Hanover|Hannover|DE
Brunswick|Braunschweig|DE
Padua|Padova|IT
Seville|Sevilla|ES
Saragossa|Zaragoza|ES
Oporto|Porto|PT
Gothenburg|Göteborg|SE
Salonika|Thessaloníki|GR
St. Petersburg|Saint Petersburg|RU
Leningrad|Saint Petersburg|RU
Grozny|Groznyy|RU
Nizhny Novgorod|Nizhniy Novgorod|RU
Rostov-on-Don|Rostov-na-Donu|RU
Kiev|Kyiv|UA
Odesa|Odessa|UA
Lvov|Lviv|UA
Kharkov|Kharkiv|UA
Lugansk|Luhansk|UA
Zaporizhzhia|Zaporizhia|UA
Zaporozhye|Zaporizhia|UA
Mykolaiv|Mykolayiv|UA
Dnepropetrovsk|Dnipro|UA
Sievierodonetsk|Syevyerodonets’k|UA
Severodonetsk|Syevyerodonets’k|UA
Kishinev|Chisinau|MD
Prishtina|Pristina|XK
Astana|Nur-Sultan|KZ
Alma-Ata|Almaty|KZ
Bombay|Mumbai|IN
Calcutta|Kolkata|IN
Madras|Chennai|IN
Bangalore|Bengaluru|IN
Kochi|Cochin|IN
Mysuru|Mysore|IN
Prayagraj|Allahābād|IN
Trivandrum|Thiruvananthapuram|IN
Baroda|Vadodara|IN
Poona|Pune|IN
Dacca|Dhaka|BD
Chattogram|Chittagong|BD
Rangoon|Yangon|MM
Naypyidaw|Nay Pyi Taw|MM
Naypyitaw|Nay Pyi Taw|MM
Saigon|Ho Chi Minh City|VN
Danang|Da Nang|VN
Peking|Beijing|CN
Canton|Guangzhou|CN
Pusan|Busan|KR
Arbil|Erbil|IQ
Irbil|Erbil|IQ
Basra|Basrah|IQ
Sulaymaniyah|As Sulaymānīyah|IQ
Sulaimaniyah|As Sulaymānīyah|IQ
Sulaimaniya|As Sulaymānīyah|IQ
Falluja|Al Fallūjah|IQ
Kerbala|Karbala|IQ
Esfahan|Isfahan|IR
Meshed|Mashhad|IR
Qandahar|Kandahār|AF
Mazar-i-Sharif|Mazār-e Sharīf|AF
Tel Aviv-Yafo|Tel Aviv|IL
Beer Sheva|Beersheba|IL
Gaza City|Gaza|PS
Khan Younis|Khān Yūnis|PS
Hama|Ḩamāh|SY
Raqqa|Ar Raqqah|SY
Palmyra|Tadmur|SY
Deir Ezzor|Deir ez-Zor|SY
Deir al-Zor|Deir ez-Zor|SY
Jidda|Jeddah|SA
Makkah|Mecca|SA
Hodeidah|Al Ḩudaydah|YE
Hodeida|Al Ḩudaydah|YE
Taiz|Ta‘izz|YE
Misrata|Mişrātah|LY
Fez|Fès|MA
Marrakech|Marrakesh|MA
Tombouctou|Timbuktu|ML
Cuzco|Cusco|PE
Ciudad Juarez|Juárez|MX
Acapulco|Acapulco de Juárez|MX
Newcastle|Newcastle upon Tyne|GB
Londonderry|Derry|GB
Marseilles|Marseille|FR
Lyons|Lyon|FR
Constantinople|Istanbul|TR
Mekelle|Mek'ele|ET
Gqeberha|Port Elizabeth|ZA
`
  .trim()
  .split('\n')
  .map((row) => row.split('|') as [string, string, string]);
