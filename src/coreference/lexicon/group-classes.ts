/** Nouns for groups by what kind of body they are: "the company" is no ministry. */
const CLASSES: Record<string, string> = {
  company:
    'company firm group maker manufacturer producer retailer carrier airline operator automaker carmaker lender insurer ' +
    'brokerage corporation corp inc ltd plc ag sa nv llc gmbh holdings start-up startup publisher supplier developer ' +
    'utility brewer miner chain supermarket exporter importer drugmaker chipmaker planemaker conglomerate subsidiary ' +
    'consultancy business motors airlines airways industries technologies pharmaceuticals energy electric steel foods ' +
    'bank exchange broadcaster unit',
  media:
    'newspaper paper daily weekly magazine broadcaster network channel station publication times post ledger herald gazette ' +
    'tribune journal news chronicle guardian telegraph mail press radio television tv observer',
  armed:
    'group militia movement faction front force forces army brigade brigades battalion band organisation organization vanguard ' +
    'guard guards alliance coalition outfit network rebels resistance',
  public:
    'ministry department agency authority commission committee council court tribunal parliament government administration ' +
    'regulator bureau office police watchdog body board service centre center navy military army senate assembly cabinet ' +
    'embassy consulate inquiry unit mission',
  union: 'union federation confederation guild association group organisation organization body',
  party: 'party movement coalition alliance group bloc',
  team:
    'team side club united city squad fc town athletic rovers wanderers albion rangers celtic county villa forest real inter ' +
    'dynamo spartak olympique hotspur sporting',
  bloc: 'bloc union community alliance organisation organization league group association',
  mission: 'mission force operation coalition',
  school: 'university college school institute academy institution laboratory museum',
  charity: 'charity foundation trust group organisation organization association society',
  church: 'church diocese congregation',
  hospital: 'hospital clinic',
};

const BY_NOUN = new Map<string, Set<string>>();
for (const [name, list] of Object.entries(CLASSES)) {
  for (const noun of list.split(' ')) {
    const known = BY_NOUN.get(noun);
    if (known) known.add(name);
    else BY_NOUN.set(noun, new Set([name]));
  }
}

/** Whether a body with the descriptions may be called by the noun: it is of a kind, of another kind, or unknown. */
export function groupFits(noun: string, descriptions: ReadonlySet<string>): 'alike' | 'unlike' | 'unknown' {
  const wanted = BY_NOUN.get(noun);
  if (!wanted) return 'unlike';
  let known = false;
  for (const description of descriptions) {
    const classes = BY_NOUN.get(description);
    if (!classes) continue;
    known = true;
    for (const name of classes) if (wanted.has(name)) return 'alike';
  }
  return known ? 'unlike' : 'unknown';
}
