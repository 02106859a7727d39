/**
 * Words that say what kind of name they are part of, or stand beside. Written for this project from general knowledge
 * of agency copy; lower case.
 */
const words = (list: string) => list.trim().split(/\s+/);

/** A last (or first) word of an organisation's name. */
export const ORGANIZATION_WORDS = words(`
  inc corp co ltd llc llp plc gmbh ag sa nv bv spa ab asa oyj pty pte bhd sdn berhad limited incorporated corporation company companies group holdings
  holding partners capital ventures bank bancorp insurance motors airlines airways aerospace industries energy petroleum pharmaceuticals pharma
  technologies technology systems software networks telecom telecommunications media press news times post herald gazette tribune daily
  university college institute institution academy school faculty council commission committee agency authority ministry department bureau
  office secretariat parliament congress senate assembly court tribunal party movement front alliance coalition union federation confederation
  association society club league foundation trust fund organization organisation board service services police army navy force forces guard guards brigade
  battalion command corps militia united city rovers fc sc cf united athletic network centre center laboratory observatory church mosque diocese
  orchestra theatre ensemble band hospital clinic consortium initiative programme program project taskforce exchange
`);

/** A word of a place that people built. */
export const FACILITY_WORDS = words(`
  airport airfield airbase base port harbour harbor terminal station bridge tunnel highway expressway road street avenue boulevard square plaza
  stadium arena park museum gallery library hotel tower building house palace castle fort prison jail camp hospital mosque church cathedral
  temple shrine cemetery dam reservoir plant refinery mine pipeline railway canal theatre hall market mall centre center barracks headquarters
  embassy consulate courthouse monument memorial zoo garden gardens
`);

/** A word of a natural or administrative place. */
export const PLACE_WORDS = words(`
  river lake sea ocean bay gulf strait channel mountain mountains mount hill hills valley desert island islands isle peninsula cape coast
  province region district county state territory prefecture governorate municipality city town village township borough republic kingdom
  emirate emirates north south east west northern southern eastern western central upper lower greater delta basin plateau forest glacier volcano
  reef archipelago canyon oblast canton parish suburb ward division
`);

/** A title or role before a person's name. */
export const TITLE_WORDS = words(`
  mr mrs ms miss dr prof professor sir lord lady dame president vice prime minister premier chancellor secretary senator sen representative rep
  congressman congresswoman governor gov mayor ambassador envoy spokesman spokeswoman spokesperson chairman chairwoman chairperson chair chief
  director manager ceo cfo coo founder judge justice attorney lawyer prosecutor general gen lieutenant lt colonel col major maj captain capt
  sergeant sgt corporal admiral commander officer inspector superintendent constable king queen prince princess emperor sultan emir sheikh shaikh
  imam ayatollah pope cardinal bishop archbishop reverend rev father sister pastor rabbi coach striker midfielder defender goalkeeper batsman
  bowler driver actor actress singer author writer poet director producer analyst economist professor scientist researcher candidate leader
  deputy former ex acting son daughter wife husband brother mother
`);

/** A word of the name of an event, a work, a law, an award. */
export const EVENT_WORDS = words(`
  cup championship championships open games olympics league series tournament grand prix marathon derby final finals festival awards award prize
  medal summit conference forum war battle revolution uprising crisis agreement accord treaty convention protocol declaration act bill law code
  constitution amendment resolution plan day week month year operation campaign election elections referendum census show film movie album song
  novel book magazine
`);

/** A word of the name of a product, a vehicle, a weapon. */
export const PRODUCT_WORDS = words(`
  missile rocket drone jet fighter bomber helicopter aircraft tank rifle submarine frigate destroyer warship ship vessel satellite spacecraft
  vaccine drug phone smartphone tablet console car sedan suv truck model app
`);

/** Days, months and feasts: capitalised and no name. */
export const CALENDAR_WORDS = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
  mon tue tues wed thu thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec gmt utc est am pm
`);

/** Peoples, faiths and political colours that word lists of countries miss. */
export const GROUP_WORDS = words(`
  muslim muslims christian christians jew jews jewish hindu hindus buddhist buddhists sikh sikhs sunni sunnis shia shiite shiites shi'ite shi'ites catholic
  catholics protestant protestants orthodox evangelical evangelicals islamist islamists jihadist jihadists communist communists socialist socialists
  democrat democrats democratic republican republicans conservative conservatives liberal liberals labour tory tories marxist maoist nazi nazis
  kurd kurds kurdish arab arabs arabic pashtun uzbek uzbeks tajik tajiks hazara tatar tatars chechen chechens roma rohingya uighur uyghur uighurs
  uyghurs tibetan tibetans tamil tamils sinhalese bengali bengalis punjabi punjabis hutu tutsi hausa yoruba igbo zulu xhosa berber maori aboriginal
  european europeans african africans asian asians western latin hispanic latino slavic nordic scandinavian soviet palestinian palestinians
`);

/** Agencies, bodies, companies and armed groups that news of any decade speaks of; one a line, lower case. */
export const WELL_KNOWN_ORGANIZATIONS = `
afp
agence france-presse
reuters
associated press
ap
xinhua
interfax
itar-tass
tass
kyodo
dpa
bloomberg
bbc
cnn
al jazeera
al arabiya
new york times
washington post
wall street journal
united nations
un
u.n.
security council
general assembly
unicef
unesco
unhcr
unrwa
world health organization
who
world bank
international monetary fund
imf
world trade organization
wto
european union
eu
european commission
european parliament
european central bank
nato
african union
arab league
asean
opec
osce
council of europe
commonwealth
g7
g20
mercosur
ecowas
african development bank
asian development bank
international criminal court
international court of justice
international atomic energy agency
iaea
international committee of the red cross
red cross
red crescent
red crescent society
amnesty international
human rights watch
greenpeace
oxfam
save the children
doctors without borders
medecins sans frontieres
interpol
europol
fifa
uefa
international olympic committee
ioc
world meteorological organization
pentagon
white house
kremlin
state department
congress
senate
house of representatives
supreme court
justice department
treasury
federal reserve
fed
fbi
cia
nsa
nasa
kgb
fsb
mossad
mi5
mi6
scotland yard
downing street
house of commons
house of lords
bank of england
bank of japan
bundesbank
bundestag
knesset
politburo
duma
lok sabha
democratic party
republican party
labour party
conservative party
communist party
african national congress
anc
fatah
hamas
hezbollah
hizbollah
hezbullah
islamic jihad
palestinian authority
palestine liberation organization
plo
taliban
al-qaeda
al-qaida
al qaeda
islamic state
isis
isil
daesh
boko haram
al-shabab
al-shabaab
al shabaab
houthis
muslim brotherhood
islamic revolutionary guard corps
irgc
basij
peshmerga
kurdistan workers party
pkk
syrian democratic forces
free syrian army
nusra front
lashkar-e-taiba
jaish-e-mohammed
haqqani network
tamil tigers
ltte
farc
eln
shining path
irish republican army
ira
eta
khmer rouge
viet cong
wagner group
red army
national guard
coast guard
air force
navy
army
marines
marine corps
ibm
microsoft
apple
google
alphabet
amazon
facebook
meta
twitter
intel
nokia
samsung
sony
toyota
honda
nissan
volkswagen
bmw
daimler
fiat
renault
general motors
ford motor
boeing
airbus
lockheed martin
general electric
siemens
exxon mobil
exxon
chevron
bp
shell
total
gazprom
rosneft
lukoil
aramco
petrobras
citigroup
goldman sachs
morgan stanley
jpmorgan
hsbc
barclays
deutsche bank
ubs
credit suisse
lehman brothers
huawei
alibaba
tencent
tiktok
bytedance
netflix
disney
pfizer
moderna
astrazeneca
novartis
roche
nasdaq
new york stock exchange
dow jones
manchester united
manchester city
liverpool
arsenal
chelsea
tottenham hotspur
real madrid
barcelona
atletico madrid
juventus
ac milan
inter milan
bayern munich
borussia dortmund
ajax
paris saint-germain
celtic
rangers
new york yankees
boston red sox
los angeles lakers
chicago bulls
`
  .trim()
  .split('\n');
