import type { Act } from '../record/record.js';

/**
 * Verbs (and a few nouns) that attribute, by the type of attribution after the Penn Discourse Treebank (Prasad et al.
 * 2007): communication, belief (propositional attitude), factive, control (eventuality). Written for this project from
 * general knowledge of English; the trained model weighs them.
 */
const COMMUNICATION_SAYING = `
say tell add note write report ask argue announce claim suggest explain declare acknowledge insist warn state reply
respond recall admit tweet predict deny confirm conclude allege assert contend concede stress emphasize emphasise
remark comment observe repeat reiterate boast joke quip lament complain caution maintain counter shout yell scream cry
whisper murmur mutter mumble exclaim proclaim testify disclose reveal wonder inquire enquire retort continue begin
chant chime muse opine grumble groan sigh laugh plead beg snap shoot fire interject volunteer elaborate clarify recount
relate narrate post read charge thunder boom beam bellow crow gush rant scoff sneer fume vent bark growl blurt chide
scold intone drawl echo offer vow pledge swear promise advise counsel urge demand order
`;

const COMMUNICATION = `
accuse announce answer apologize apologise articulate assail assure attack attest blame blast brag call castigate caution
challenge chastise characterize characterise cite condemn convey credit criticize criticise debate decline decry
defend define demonstrate denounce deride describe detail disavow discuss dismiss dispute document downplay
dub email estimate explain express fault forecast hail highlight hint imply indicate inform insinuate intimate
invoke issue label lambast lambaste laud liken list mention mock name outline phone plead point portray praise
preach predict present proclaim profess project pronounce publish question quote rebuff rebuke rebut recite refer
refute reject release remind renounce repudiate request ridicule rule salute show signal slam speak speculate
spell spokesman stipulate submit talk tease telegraph term thank title tout trash trumpet
underline underscore voice volunteer weigh welcome apologise broadcast message text cable brief notify lobby
plead protest propose recommend rebuke reaffirm reassure remonstrate retweet specify summarize summarise theorize
theorise title trace translate teach concur insult joke lecture lie nominate object allude contradict correct
disagree dissent discount note record testify hypothesize postulate posit swear
`;

const BELIEF = `
think believe expect hope fear worry feel doubt assume suppose consider guess imagine suspect reckon figure anticipate
presume conclude deem regard view see judge hold assess perceive interpret envision envisage conceive estimate
gather surmise calculate find trust mistrust hate love like dislike enjoy prefer favor favour admire resent respect
appreciate value care support oppose back endorse advocate embrace approve disapprove deplore abhor detest
welcome regret appear seem sound look deem fancy wonder bet wish mind question
`;

const FACTIVE = `
know learn realize realise remember recall recognize recognise forget notice discover see understand hear find
determine prove show demonstrate reveal acknowledge confirm establish regret note discern detect witness
`;

const CONTROL = `
want order promise agree refuse vow pledge plan decide intend seek ask urge demand persuade convince require
encourage allow permit forbid ban prohibit press push call threaten offer propose try aim attempt choose
command instruct direct invite advise recommend request beg compel force oblige commit undertake prepare
resolve swear vote volunteer warn consent convince need mean determine hope desire wish long aspire campaign fight
authorize authorise approve mandate decree rule insist warn appeal petition pressure tell
`;

const words = (list: string) => list.trim().split(/\s+/);

/** Verbs that introduce somebody's words ("…," she said). */
export const SAYING_VERBS: ReadonlySet<string> = new Set(words(COMMUNICATION_SAYING));

/** Where a verb has several senses, the class that news uses most comes first. */
const CLASSES: readonly (readonly [Act, readonly string[]])[] = [
  ['communication', words(COMMUNICATION_SAYING)],
  ['communication', words(COMMUNICATION)],
  ['belief', words(BELIEF)],
  ['factive', words(FACTIVE)],
  ['control', words(CONTROL)],
];

/** Verbs whose first class in the lists above is not the one that decides. */
const OVERRIDES: Readonly<Record<string, Act>> = {
  vow: 'control',
  pledge: 'control',
  promise: 'control',
  swear: 'control',
  urge: 'control',
  demand: 'control',
  order: 'control',
  beg: 'control',
  plead: 'control',
  propose: 'control',
  request: 'control',
  recommend: 'control',
  threaten: 'control',
  advise: 'control',
  counsel: 'control',
  offer: 'control',
  challenge: 'control',
  decline: 'communication',
  wonder: 'belief',
  find: 'factive',
  see: 'belief',
  recall: 'communication',
  conclude: 'belief',
  speculate: 'belief',
  love: 'belief',
};

export const ACT_OF_VERB: ReadonlyMap<string, Act> = (() => {
  const acts = new Map<string, Act>();
  for (const [act, list] of CLASSES) for (const verb of list) if (!acts.has(verb)) acts.set(verb, act);
  for (const [verb, act] of Object.entries(OVERRIDES)) acts.set(verb, act);
  return acts;
})();

/** Nouns that carry an attribution of their own ("his claim that …", "in her view"). */
export const ATTRIBUTION_NOUNS: Readonly<Record<string, Act>> = {
  accusation: 'communication',
  admission: 'communication',
  advice: 'control',
  allegation: 'communication',
  announcement: 'communication',
  argument: 'communication',
  assertion: 'communication',
  assessment: 'belief',
  assumption: 'belief',
  assurance: 'communication',
  attack: 'communication',
  belief: 'belief',
  call: 'control',
  charge: 'communication',
  claim: 'communication',
  comment: 'communication',
  complaint: 'communication',
  concern: 'belief',
  conclusion: 'belief',
  condemnation: 'communication',
  confidence: 'belief',
  contention: 'communication',
  conviction: 'belief',
  criticism: 'communication',
  decision: 'control',
  declaration: 'communication',
  demand: 'control',
  denial: 'communication',
  description: 'communication',
  doubt: 'belief',
  endorsement: 'belief',
  expectation: 'belief',
  fear: 'belief',
  finding: 'factive',
  hope: 'belief',
  idea: 'belief',
  impression: 'belief',
  insistence: 'communication',
  knowledge: 'factive',
  notion: 'belief',
  objection: 'communication',
  opinion: 'belief',
  opposition: 'belief',
  order: 'control',
  plan: 'control',
  pledge: 'control',
  position: 'belief',
  prediction: 'communication',
  promise: 'control',
  proposal: 'control',
  question: 'communication',
  refusal: 'control',
  remark: 'communication',
  report: 'communication',
  request: 'control',
  response: 'communication',
  statement: 'communication',
  suggestion: 'communication',
  support: 'belief',
  suspicion: 'belief',
  theory: 'belief',
  threat: 'control',
  understanding: 'factive',
  view: 'belief',
  vow: 'control',
  warning: 'communication',
  wish: 'control',
  word: 'communication',
  worry: 'belief',
};
