/**
 * Countries and territories by ISO 3166-1 alpha-2 code: the usual English name, other names and abbreviations, and the
 * words for their people. Written by hand from common knowledge; facts, no licence. Columns are separated by "|":
 * code | usual name | other names, comma separated | adjective and nouns of nationality, the adjective first. Regular
 * plurals in -s are not listed.
 */
const TABLE = `
AD|Andorra||Andorran
AE|United Arab Emirates|UAE,Emirates|Emirati
AF|Afghanistan|Islamic Republic of Afghanistan,Islamic Emirate of Afghanistan|Afghan,Afghani
AG|Antigua and Barbuda|Antigua|Antiguan,Barbudan
AI|Anguilla||Anguillan
AL|Albania|Republic of Albania|Albanian
AM|Armenia|Republic of Armenia|Armenian
AO|Angola|Republic of Angola|Angolan
AQ|Antarctica||Antarctic
AR|Argentina|Argentine Republic|Argentine,Argentinian,Argentinean
AS|American Samoa||American Samoan
AT|Austria|Republic of Austria|Austrian
AU|Australia|Commonwealth of Australia|Australian,Aussie
AW|Aruba||Aruban
AX|Åland Islands|Aland Islands|
AZ|Azerbaijan|Republic of Azerbaijan|Azerbaijani,Azeri
BA|Bosnia and Herzegovina|Bosnia,Bosnia-Herzegovina,Bosnia & Herzegovina,BiH|Bosnian,Bosnian-Herzegovinian
BB|Barbados||Barbadian,Bajan
BD|Bangladesh|People's Republic of Bangladesh|Bangladeshi
BE|Belgium|Kingdom of Belgium|Belgian
BF|Burkina Faso|Burkina|Burkinabe,Burkinabè
BG|Bulgaria|Republic of Bulgaria|Bulgarian
BH|Bahrain|Kingdom of Bahrain|Bahraini
BI|Burundi|Republic of Burundi|Burundian
BJ|Benin|Republic of Benin|Beninese
BL|Saint Barthélemy|Saint Barthelemy,St Barts,St. Barts|
BM|Bermuda||Bermudian,Bermudan
BN|Brunei|Brunei Darussalam|Bruneian
BO|Bolivia|Plurinational State of Bolivia|Bolivian
BQ|Caribbean Netherlands|Bonaire|
BR|Brazil|Brasil,Federative Republic of Brazil|Brazilian
BS|Bahamas||Bahamian
BT|Bhutan|Kingdom of Bhutan|Bhutanese
BW|Botswana|Republic of Botswana|Botswanan,Motswana,Batswana
BY|Belarus|Byelorussia,Republic of Belarus|Belarusian,Belarussian
BZ|Belize||Belizean
CA|Canada||Canadian
CD|Democratic Republic of the Congo|DR Congo,DRC,DRCongo,Congo-Kinshasa,Democratic Republic of Congo,Zaire|Congolese
CF|Central African Republic|CAR|Central African
CG|Republic of the Congo|Congo-Brazzaville,Republic of Congo|
CH|Switzerland|Swiss Confederation|Swiss
CI|Ivory Coast|Côte d'Ivoire,Cote d'Ivoire|Ivorian
CK|Cook Islands||Cook Islander
CL|Chile|Republic of Chile|Chilean
CM|Cameroon|Republic of Cameroon|Cameroonian
CN|China|People's Republic of China,PRC,Communist China,mainland China|Chinese
CO|Colombia|Republic of Colombia|Colombian
CR|Costa Rica||Costa Rican
CU|Cuba|Republic of Cuba|Cuban
CV|Cape Verde|Cabo Verde|Cape Verdean
CW|Curaçao|Curacao|
CY|Cyprus|Republic of Cyprus|Cypriot
CZ|Czech Republic|Czechia|Czech
DE|Germany|Federal Republic of Germany,FRG|German
DJ|Djibouti|Republic of Djibouti|Djiboutian
DK|Denmark|Kingdom of Denmark|Danish,Dane
DM|Dominica||Dominica Islander
DO|Dominican Republic||Dominican
DZ|Algeria|People's Democratic Republic of Algeria|Algerian
EC|Ecuador|Republic of Ecuador|Ecuadorian,Ecuadorean,Ecuadoran
EE|Estonia|Republic of Estonia|Estonian
EG|Egypt|Arab Republic of Egypt|Egyptian
EH|Western Sahara||Sahrawi
ER|Eritrea|State of Eritrea|Eritrean
ES|Spain|Kingdom of Spain|Spanish,Spaniard
ET|Ethiopia|Federal Democratic Republic of Ethiopia|Ethiopian
FI|Finland|Republic of Finland|Finnish,Finn
FJ|Fiji|Republic of Fiji|Fijian
FK|Falkland Islands|Falklands,Malvinas|Falkland Islander
FM|Micronesia|Federated States of Micronesia|Micronesian
FO|Faroe Islands|Faroes|Faroese
FR|France|French Republic|French,Frenchman,Frenchmen,Frenchwoman,Frenchwomen
GA|Gabon|Gabonese Republic|Gabonese
GB|United Kingdom|Britain,Great Britain,UK,U.K.,G.B.,GB,United Kingdom of Great Britain and Northern Ireland|British,Briton,Brit
GD|Grenada||Grenadian
GE|Georgia||Georgian
GF|French Guiana||
GG|Guernsey||
GH|Ghana|Republic of Ghana|Ghanaian
GI|Gibraltar||Gibraltarian
GL|Greenland||Greenlandic,Greenlander
GM|Gambia|Republic of the Gambia|Gambian
GN|Guinea|Republic of Guinea,Guinea-Conakry|Guinean
GP|Guadeloupe||Guadeloupean
GQ|Equatorial Guinea|Republic of Equatorial Guinea|Equatoguinean
GR|Greece|Hellenic Republic|Greek
GT|Guatemala|Republic of Guatemala|Guatemalan
GU|Guam||Guamanian
GW|Guinea-Bissau|Republic of Guinea-Bissau|
GY|Guyana|Co-operative Republic of Guyana|Guyanese
HK|Hong Kong|Hong Kong SAR,HKSAR|Hong Konger,Hongkonger
HN|Honduras|Republic of Honduras|Honduran
HR|Croatia|Republic of Croatia|Croatian,Croat
HT|Haiti|Republic of Haiti|Haitian
HU|Hungary||Hungarian
ID|Indonesia|Republic of Indonesia|Indonesian
IE|Ireland|Republic of Ireland,Irish Republic,Éire|Irish,Irishman,Irishmen,Irishwoman,Irishwomen
IL|Israel|State of Israel|Israeli
IM|Isle of Man||Manx
IN|India|Republic of India|Indian
IQ|Iraq|Republic of Iraq|Iraqi
IR|Iran|Islamic Republic of Iran,Islamic Republic,Persia|Iranian
IS|Iceland|Republic of Iceland|Icelandic,Icelander
IT|Italy|Italian Republic|Italian
JE|Jersey||
JM|Jamaica||Jamaican
JO|Jordan|Hashemite Kingdom of Jordan|Jordanian
JP|Japan||Japanese
KE|Kenya|Republic of Kenya|Kenyan
KG|Kyrgyzstan|Kyrgyz Republic,Kirghizia|Kyrgyz,Kyrgyzstani
KH|Cambodia|Kingdom of Cambodia,Kampuchea|Cambodian
KI|Kiribati||I-Kiribati
KM|Comoros|Comoro Islands,Union of the Comoros|Comorian,Comoran
KN|Saint Kitts and Nevis|St Kitts and Nevis,St. Kitts and Nevis,Saint Kitts,St Kitts,St. Kitts|Kittitian
KP|North Korea|DPRK,Democratic People's Republic of Korea,N. Korea,N.Korea|North Korean
KR|South Korea|Republic of Korea,ROK,S. Korea,S.Korea|South Korean
KW|Kuwait|State of Kuwait|Kuwaiti
KY|Cayman Islands|Caymans|Caymanian
KZ|Kazakhstan|Republic of Kazakhstan|Kazakhstani,Kazakh
LA|Laos|Lao People's Democratic Republic,Lao PDR|Laotian,Lao
LB|Lebanon|Lebanese Republic|Lebanese
LC|Saint Lucia|St Lucia,St. Lucia|Saint Lucian,St Lucian,St. Lucian
LI|Liechtenstein||Liechtensteiner
LK|Sri Lanka|Ceylon,Democratic Socialist Republic of Sri Lanka|Sri Lankan
LR|Liberia|Republic of Liberia|Liberian
LS|Lesotho|Kingdom of Lesotho|Basotho,Mosotho
LT|Lithuania|Republic of Lithuania|Lithuanian
LU|Luxembourg|Grand Duchy of Luxembourg|Luxembourger,Luxembourgish
LV|Latvia|Republic of Latvia|Latvian
LY|Libya|State of Libya|Libyan
MA|Morocco|Kingdom of Morocco|Moroccan
MC|Monaco|Principality of Monaco|Monegasque
MD|Moldova|Republic of Moldova|Moldovan
ME|Montenegro||Montenegrin
MF|Saint Martin|St. Martin,St Martin|
MG|Madagascar|Republic of Madagascar|Malagasy,Madagascan
MH|Marshall Islands||Marshallese
MK|North Macedonia|Macedonia,FYROM,Former Yugoslav Republic of Macedonia|Macedonian,North Macedonian
ML|Mali|Republic of Mali|Malian
MM|Myanmar|Burma|Burmese
MN|Mongolia||Mongolian,Mongol
MO|Macau|Macao|Macanese
MP|Northern Mariana Islands|Northern Marianas|
MQ|Martinique||
MR|Mauritania|Islamic Republic of Mauritania|Mauritanian
MS|Montserrat||Montserratian
MT|Malta|Republic of Malta|Maltese
MU|Mauritius|Republic of Mauritius|Mauritian
MV|Maldives|Republic of Maldives|Maldivian
MW|Malawi|Republic of Malawi|Malawian
MX|Mexico|United Mexican States|Mexican
MY|Malaysia||Malaysian
MZ|Mozambique|Republic of Mozambique|Mozambican
NA|Namibia|Republic of Namibia|Namibian
NC|New Caledonia||New Caledonian
NE|Niger|Republic of Niger|Nigerien
NG|Nigeria|Federal Republic of Nigeria|Nigerian
NI|Nicaragua|Republic of Nicaragua|Nicaraguan
NL|Netherlands|Holland,Kingdom of the Netherlands|Dutch,Dutchman,Dutchmen,Dutchwoman,Dutchwomen
NO|Norway|Kingdom of Norway|Norwegian
NP|Nepal|Federal Democratic Republic of Nepal|Nepalese,Nepali
NR|Nauru||Nauruan
NU|Niue||Niuean
NZ|New Zealand|Aotearoa,N.Z.,NZ|New Zealander,Kiwi
OM|Oman|Sultanate of Oman|Omani
PA|Panama|Republic of Panama|Panamanian
PE|Peru|Republic of Peru|Peruvian
PF|French Polynesia||French Polynesian
PG|Papua New Guinea|PNG|Papua New Guinean
PH|Philippines|Republic of the Philippines|Filipino,Philippine,Filipina
PK|Pakistan|Islamic Republic of Pakistan|Pakistani
PL|Poland|Republic of Poland|Polish,Pole
PR|Puerto Rico|Commonwealth of Puerto Rico|Puerto Rican
PS|Palestine|State of Palestine,Palestinian Territories,Palestinian territories,Occupied Palestinian Territories|Palestinian
PT|Portugal|Portuguese Republic|Portuguese
PW|Palau|Republic of Palau|Palauan
PY|Paraguay|Republic of Paraguay|Paraguayan
QA|Qatar|State of Qatar|Qatari
RE|Réunion|Reunion|
RO|Romania|Rumania|Romanian
RS|Serbia|Republic of Serbia|Serbian,Serb
RU|Russia|Russian Federation|Russian
RW|Rwanda|Republic of Rwanda|Rwandan
SA|Saudi Arabia|Kingdom of Saudi Arabia,KSA|Saudi,Saudi Arabian
SB|Solomon Islands|Solomons|Solomon Islander
SC|Seychelles||Seychellois
SD|Sudan|Republic of the Sudan|Sudanese
SE|Sweden|Kingdom of Sweden|Swedish,Swede
SG|Singapore|Republic of Singapore|Singaporean
SH|Saint Helena|St Helena,St. Helena|
SI|Slovenia|Republic of Slovenia|Slovenian,Slovene
SK|Slovakia|Slovak Republic|Slovak,Slovakian
SL|Sierra Leone|Republic of Sierra Leone|Sierra Leonean,Sierra Leonian
SM|San Marino|Republic of San Marino|Sammarinese
SN|Senegal|Republic of Senegal|Senegalese
SO|Somalia|Federal Republic of Somalia|Somali,Somalian
SR|Suriname|Surinam,Republic of Suriname|Surinamese
SS|South Sudan|Republic of South Sudan|South Sudanese
ST|São Tomé and Príncipe|Sao Tome and Principe,Sao Tome|Sao Tomean
SV|El Salvador|Republic of El Salvador|Salvadoran,Salvadorean,Salvadorian
SX|Sint Maarten||
SY|Syria|Syrian Arab Republic|Syrian
SZ|Eswatini|Swaziland,Kingdom of Eswatini|Swazi
TC|Turks and Caicos Islands|Turks and Caicos|
TD|Chad|Republic of Chad|Chadian
TG|Togo|Togolese Republic|Togolese
TH|Thailand|Kingdom of Thailand,Siam|Thai
TJ|Tajikistan|Republic of Tajikistan|Tajik,Tajikistani
TK|Tokelau||
TL|East Timor|Timor-Leste,Timor Leste|Timorese,East Timorese
TM|Turkmenistan||Turkmen
TN|Tunisia|Republic of Tunisia|Tunisian
TO|Tonga|Kingdom of Tonga|Tongan
TR|Turkey|Türkiye,Turkiye,Republic of Turkey|Turkish,Turk
TT|Trinidad and Tobago|Trinidad & Tobago|Trinidadian,Tobagonian
TV|Tuvalu||Tuvaluan
TW|Taiwan|Republic of China,ROC,Chinese Taipei|Taiwanese
TZ|Tanzania|United Republic of Tanzania|Tanzanian
UA|Ukraine||Ukrainian
UG|Uganda|Republic of Uganda|Ugandan
US|United States|United States of America,USA,US,U.S.,U.S.A.,U.S,America,the States|American,US American
UY|Uruguay|Oriental Republic of Uruguay|Uruguayan
UZ|Uzbekistan|Republic of Uzbekistan|Uzbek,Uzbekistani
VA|Vatican City|Vatican City State|
VC|Saint Vincent and the Grenadines|St Vincent and the Grenadines,St. Vincent and the Grenadines|Vincentian
VE|Venezuela|Bolivarian Republic of Venezuela|Venezuelan
VG|British Virgin Islands||
VI|U.S. Virgin Islands|US Virgin Islands,United States Virgin Islands|
VN|Vietnam|Viet Nam,Socialist Republic of Vietnam|Vietnamese
VU|Vanuatu||Ni-Vanuatu
WF|Wallis and Futuna||
WS|Samoa|Western Samoa|Samoan
XK|Kosovo|Republic of Kosovo|Kosovar,Kosovan
YE|Yemen|Republic of Yemen|Yemeni
YT|Mayotte||
ZA|South Africa|Republic of South Africa,RSA|South African
ZM|Zambia|Republic of Zambia|Zambian
ZW|Zimbabwe|Rhodesia,Republic of Zimbabwe|Zimbabwean
`;

export interface Country {
  /** ISO 3166-1 alpha-2; "XK" is the user-assigned code that is in common use for Kosovo. */
  readonly code: string;
  /** The usual English name. */
  readonly name: string;
  readonly otherNames: readonly string[];
  /** Words for its people, the adjective first. */
  readonly demonyms: readonly string[];
}

const list = (column: string | undefined) => (column ? column.split(',') : []);

export const COUNTRIES: readonly Country[] = TABLE.trim()
  .split('\n')
  .map((row) => {
    const [code, name, others, demonyms] = row.split('|');
    return { code: code!, name: name!, otherNames: list(others), demonyms: list(demonyms) };
  });
