import type { Gender } from '../gender.js';

/**
 * Common nouns by what they refer to. A head noun decides whether a description is of a person, a group or a document,
 * and, for persons, often the gender and what else the person may be called.
 */
const words = (list: string): string[] => list.trim().split(/\s+/);

/** Persons with a gender. */
const MASCULINE = words(`
  man men boy boys gentleman gentlemen guy guys father dad grandfather son grandson brother husband ex-husband uncle
  nephew boyfriend widower bridegroom groom fiancé stepfather stepson stepbrother king prince duke emperor lord sir
  pope priest monk imam cleric spokesman chairman congressman businessman policeman salesman fisherman fireman
  statesman councilman alderman cameraman gunman frontman serviceman servicemen actor waiter hero monarch-king lad bachelor
  headmaster landlord countryman sportsman batsman midshipman hitman doorman barman taoiseach sultan emir sheikh shah tsar
  clergyman yachtsman strongman pontiff earl fiance`);
const FEMININE = words(`
  woman women girl girls lady ladies mother mom mum grandmother daughter granddaughter sister wife ex-wife aunt niece
  girlfriend widow bride fiancée stepmother stepdaughter stepsister queen princess duchess empress nun spokeswoman
  chairwoman congresswoman businesswoman policewoman actress waitress heroine headmistress landlady sportswoman
  stateswoman councilwoman heiress hostess ballerina midwife housewife schoolgirl matron firstlady baroness fiancee`);

/** Persons whose gender the word does not tell. */
const PERSONS = words(`
  person official source spokesperson diplomat envoy ambassador minister president chancellor premier senator
  representative governor mayor secretary director chief commissioner judge justice attorney general lieutenant colonel
  major captain commander admiral brigadier sergeant officer inspector superintendent constable detective sheriff
  doctor professor pastor rabbi bishop archbishop cardinal dean chair leader coach manager striker midfielder defender
  goalkeeper player forward winger bowler sprinter swimmer runner cyclist athlete champion boxer golfer driver rider pilot
  analyst economist author writer novelist poet playwright singer director producer lawyer barrister solicitor activist
  campaigner journalist reporter correspondent editor columnist candidate nominee lawmaker legislator mp mep councillor
  politician deputy commentator scientist researcher historian founder co-founder ceo executive boss owner farmer
  teacher student resident prosecutor investigator negotiator mediator adviser advisor aide host presenter speaker
  treasurer witness victim suspect defendant plaintiff prisoner inmate detainee hostage survivor patient nurse surgeon
  physician engineer architect artist painter sculptor musician composer conductor guitarist drummer rapper comedian
  filmmaker photographer designer chef model broadcaster expert specialist consultant scholar academic physicist
  chemist biologist astronomer mathematician psychologist sociologist ecologist meteorologist soldier veteran fighter
  militant insurgent rebel commander-in-chief bodyguard guard worker employee staffer volunteer intern assistant
  secretary-general librarian archivist curator translator interpreter publisher banker trader investor broker
  entrepreneur industrialist tycoon billionaire millionaire shareholder customer consumer voter citizen villager
  neighbour neighbor friend colleague partner child kid baby teenager teen youth infant toddler parent sibling cousin
  relative spouse twin orphan pensioner retiree migrant refugee asylum-seeker immigrant tourist visitor passenger
  hunter sailor skipper fisher miner trucker plumber carpenter gardener heir successor predecessor incumbent
  opponent rival ally critic supporter fan follower member native laureate nobelist winner loser author-illustrator
  chairperson delegate negotiator participant organizer organiser co-author coauthor principal rector provost
  whistleblower protester demonstrator marcher heckler strategist hacker blogger vlogger youtuber user commenter poster individual voice fisherman peacekeeper somebody someone anyone everyone
  lieutenant-governor strategist pollster operative lobbyist donor clerk marshal ranger firefighter paramedic
  trustee arbitrator liquidator administrator accountant financier magnate mogul swindler fraudster cofounder juror coroner
  bailiff magistrate convict parolee fugitive informant defector dissident statistician demographer ombudsman rapporteur
  emissary consul attacker assailant hijacker kidnapper killer murderer robber thief smuggler trafficker sniper warlord
  guerrilla paratrooper autocrat dictator frontrunner contender pitcher quarterback skater skier jockey referee
  umpire rower gymnast wrestler rookie teammate mountaineer climber explorer lifeguard astronaut cosmonaut pianist
  screenwriter restaurateur bartender hairdresser mechanic electrician dentist veterinarian lecturer pupil youngster
  philosopher theologian preacher chaplain missionary tenant pedestrian bystander eyewitness`);

/** Groups that speak and act as one. */
const GROUPS = words(`
  company firm group agency ministry department party government administration organisation organization association union
  committee commission council board court tribunal parliament assembly senate congress house cabinet bureau office
  bank fund newspaper magazine paper daily weekly broadcaster network channel station website police army military
  navy force forces militia coalition alliance bloc club team side university college school institute institution hospital
  church charity foundation trust corporation manufacturer maker producer retailer carrier airline operator automaker
  carmaker lender insurer brokerage consultancy start-up startup publisher watchdog regulator authority body think-tank
  thinktank campaign embassy consulate movement faction front guard band orchestra theatre museum library
  federation league confederation society syndicate cartel gang brigade battalion regiment squad crew staff panel
  delegation mission jury inquiry utility brewer miner supplier chain supermarket exchange exporter importer developer
  pharmaceutical drugmaker chipmaker planemaker refinery conglomerate subsidiary unit division
  service centre center mission operation community business laboratory registry outfit rebels
  county district municipality borough council emirate
  country nation state kingdom republic city town village province region island capital media press`);

/** Documents and utterances that stand for those who wrote them. */
const DOCUMENTS = words(`
  report statement study letter memo email e-mail tweet post article survey poll paper document indictment lawsuit
  complaint filing affidavit email website site blog notice release communique communiqué book biography
  note message review analysis editorial column data figures results finding findings research petition
  claim view opinion remark remarks comment comments speech testimony words interview account version warning
  announcement assertion argument suggestion belief`);

/** What may also be said of one who is described by the word: the more general word. */
const ALSO: Record<string, string> = {
  official:
    'spokesman spokeswoman spokesperson minister secretary commissioner ambassador envoy diplomat governor mayor officer chief director deputy adviser advisor aide',
  source: 'official diplomat aide spokesman spokeswoman officer adviser advisor person',
  lawmaker: 'senator representative congressman congresswoman mp mep legislator deputy',
  legislator: 'senator representative congressman congresswoman lawmaker mp',
  politician:
    'senator representative congressman congresswoman mp minister president governor mayor chancellor premier candidate leader',
  leader: 'president minister chancellor premier chief chairman chairwoman head king queen governor mayor captain',
  candidate: 'nominee',
  nominee: 'candidate',
  premier: 'minister',
  minister: 'premier',
  writer: 'author novelist poet playwright journalist columnist',
  author: 'writer novelist poet playwright researcher coauthor co-author',
  novelist: 'author writer',
  scientist: 'researcher physicist chemist biologist astronomer ecologist meteorologist',
  researcher: 'scientist professor author',
  academic: 'professor lecturer scholar researcher',
  lawyer: 'attorney barrister solicitor counsel',
  attorney: 'lawyer prosecutor',
  executive: 'ceo boss chief director chairman chairwoman president',
  boss: 'ceo executive manager chief',
  manager: 'coach boss',
  coach: 'manager',
  player: 'striker midfielder defender goalkeeper forward winger captain',
  officer: 'sergeant constable detective inspector commander captain lieutenant superintendent',
  commander: 'general colonel admiral captain',
  general: 'commander',
  diplomat: 'ambassador envoy',
  envoy: 'ambassador mediator diplomat',
  mediator: 'envoy',
  cleric: 'imam priest bishop archbishop ayatollah',
  musician: 'singer guitarist drummer composer rapper',
  star: 'actor actress singer player',
  monarch: 'king queen emperor empress',
  man: 'father husband son brother spokesman chairman actor',
  woman: 'mother wife daughter sister spokeswoman chairwoman actress',
};

export type NounKind = 'person' | 'group' | 'document';

export interface NounEntry {
  readonly kind: NounKind;
  readonly gender?: Gender;
  readonly plural: boolean;
  /** The singular. */
  readonly lemma: string;
  /** Somebody by nation or party: "the Norwegian". */
  readonly byOrigin?: boolean;
}

const IRREGULAR: Record<string, string> = {
  men: 'man',
  women: 'woman',
  boys: 'boy',
  girls: 'girl',
  children: 'child',
  people: 'person',
  guys: 'guy',
  ladies: 'lady',
  gentlemen: 'gentleman',
  servicemen: 'serviceman',
  police: 'police',
  media: 'media',
  data: 'data',
  forces: 'force',
  wives: 'wife',
};

function makeEntries(): Map<string, NounEntry> {
  const entries = new Map<string, NounEntry>();
  const add = (lemma: string, kind: NounKind, gender?: Gender) => {
    const entry = { kind, lemma, ...(gender ? { gender } : {}) };
    const plural = pluralOf(lemma);
    if (plural && !entries.has(plural)) entries.set(plural, { ...entry, plural: true });
    if (!entries.has(lemma)) entries.set(lemma, { ...entry, plural: false });
  };
  for (const [plural, lemma] of Object.entries(IRREGULAR)) {
    const gender: Gender | undefined = MASCULINE.includes(lemma)
      ? 'masculine'
      : FEMININE.includes(lemma)
        ? 'feminine'
        : undefined;
    const kind: NounKind =
      plural === 'police' || plural === 'media' || plural === 'forces'
        ? 'group'
        : plural === 'data'
          ? 'document'
          : 'person';
    entries.set(plural, {
      kind,
      lemma,
      plural: plural !== 'police' && plural !== 'media' && plural !== 'data',
      ...(gender ? { gender } : {}),
    });
  }
  for (const word of MASCULINE) add(word, 'person', 'masculine');
  for (const word of FEMININE) add(word, 'person', 'feminine');
  for (const word of PERSONS) add(word, 'person');
  for (const word of GROUPS) add(word, 'group');
  for (const word of DOCUMENTS) add(word, 'document');
  return entries;
}

function pluralOf(word: string): string | undefined {
  if (/man$/.test(word) && word !== 'human') return word.replace(/man$/, 'men');
  if (/(?:s|data|media|press|staff)$/.test(word) && !/(?:ss|boss|press)$/.test(word)) return undefined;
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, 'ies');
  return `${word}s`;
}

const ENTRIES = makeEntries();
const ALSO_BY_WORD = new Map(Object.entries(ALSO).map(([word, list]) => [word, new Set(words(list))]));

const PERSON_ENDING = /(?:[a-z]{4}ist|ologist|worker|keeper|fighter|seeker|goer|holder|maker|year-old)$/;

/** @param word lower case */
export function nounEntry(word: string): NounEntry | undefined {
  const found = ENTRIES.get(word);
  if (found || word.length < 7) return found;
  const last = word.charCodeAt(word.length - 1);
  if (last === 0x6e && word.endsWith('woman'))
    return { kind: 'person', gender: 'feminine', plural: false, lemma: word };
  const mayBePerson = last === 0x74 || last === 0x72 || last === 0x64; // t, r, d
  if (mayBePerson && word.length > 7 && PERSON_ENDING.test(word)) return { kind: 'person', plural: false, lemma: word };
  const hyphen = word.lastIndexOf('-');
  return hyphen > 0 ? ENTRIES.get(word.slice(hyphen + 1)) : undefined;
}

/** Whether somebody described as `known` may be called `word`: "the lawmaker" for a senator. */
export function mayBeCalled(known: string, word: string): boolean {
  return known === word || (ALSO_BY_WORD.get(word)?.has(known) ?? false);
}
