import { ACT_OF_VERB } from './attribution-verbs.js';

/**
 * Dictionary forms of English verbs and nouns, without a dictionary: a table of irregular forms, then suffix rules. A
 * stem that lost a final e gets it back where the stem with e is a known verb or its ending calls for it.
 */
const IRREGULAR = `
be am is are was were been being 's 're 'm ’s ’re ’m
have has had having 've ’ve
do does did done doing
say says said saying|tell tells told telling|think thinks thought thinking|see sees saw seen seeing
know knows knew known knowing|write writes wrote written writing|make makes made making|find finds found finding
give gives gave given giving|take takes took taken taking|speak speaks spoke spoken speaking|go goes went gone going
come comes came coming|get gets got gotten getting|feel feels felt feeling|hold holds held holding
hear hears heard hearing|mean means meant meaning|read reads reading|put puts putting|set sets setting
let lets letting|begin begins began begun beginning|show shows showed shown showing|send sends sent sending
keep keeps kept keeping|leave leaves left leaving|lead leads led leading|understand understands understood understanding
run runs ran running|become becomes became becoming|bring brings brought bringing|buy buys bought buying
stand stands stood standing|lose loses lost losing|pay pays paid paying|meet meets met meeting|sit sits sat sitting
win wins won winning|fight fights fought fighting|seek seeks sought seeking|swear swears swore sworn swearing
choose chooses chose chosen choosing|draw draws drew drawn drawing|grow grows grew grown growing
throw throws threw thrown throwing|break breaks broke broken breaking|fall falls fell fallen falling
drive drives drove driven driving|rise rises rose risen rising|shoot shoots shot shooting|hit hits hitting
cut cuts cutting|cast casts casting|quit quits quitting|bet bets betting|teach teaches taught teaching
catch catches caught catching|sell sells sold selling|spend spends spent spending|lie lies lied lying lay
lay lays laid laying|forget forgets forgot forgotten forgetting|forbid forbids forbade forbidden forbidding
withdraw withdraws withdrew withdrawn withdrawing|foresee foresees foresaw foreseen foreseeing
strike strikes struck striking|wear wears wore worn wearing|sing sings sang sung singing|ride rides rode ridden riding
arise arises arose arisen arising|bear bears bore borne bearing|build builds built building|deal deals dealt dealing
eat eats ate eaten eating|fly flies flew flown flying|hang hangs hung hanging|hide hides hid hidden hiding
hurt hurts hurting|shut shuts shutting|spread spreads spreading|stick sticks stuck sticking|steal steals stole stolen
swing swings swung swinging|tear tears tore torn tearing|wake wakes woke woken waking|weep weeps wept weeping
undertake undertakes undertook undertaken undertaking|overthrow overthrew overthrown|retell retells retold retelling
broadcast broadcasts broadcasting|forecast forecasts forecasting|rebut rebuts rebutted rebutting
die dies died dying|tie ties tied tying|admit admits admitted admitting|refer refers referred referring
prefer prefers preferred preferring|regret regrets regretted regretting|submit submits submitted submitting
quip quips quipped quipping|brag brags bragged bragging|slam slams slammed slamming|beg begs begged begging
plan plans planned planning|ban bans banned banning|dub dubs dubbed dubbing|rip rips ripped ripping
infer infers inferred inferring|concur concurs concurred concurring|permit permits permitted permitting
commit commits committed committing|chat chats chatted chatting|nod nods nodded nodding|shrug shrugs shrugged shrugging
stop stops stopped stopping|drop drops dropped dropping|step steps stepped stepping|tap taps tapped tapping
will wo would 'll ’ll|can ca could|may might|shall sha should
focus focuses focused focusing|discuss discusses discussed discussing|express expresses expressed expressing
press presses pressed pressing|pass passes passed passing|guess guesses guessed guessing|bless blesses blessed
`;

const TABLE: ReadonlyMap<string, string> = (() => {
  const table = new Map<string, string>();
  for (const entry of IRREGULAR.trim().split(/[|\n]/)) {
    const [lemma, ...forms] = entry.trim().split(/\s+/);
    table.set(lemma!, lemma!);
    for (const form of forms) if (!table.has(form)) table.set(form, lemma!);
  }
  return table;
})();

/** Stems after which an ending swallowed an e: argu(e)d, realiz(e)d, believ(e)d, creat(e)d, includ(e)d. */
const LOST_E =
  /(?:[cuvz]|[^aeioul]l|[dru]g|[aei]g|ang|[aeiou]s|[^aeou]at|[cr]eat|[^aeiou]i[bdklmnprt]|[^o]ud|uid|[^aeiou]ad|uad|[^aeo]or|ur|[^aeiou]ar|[^aeio]ot|ok|am|um|uk|yp|op)$/;
/** … of which these keep none. */
const KEEPS_NONE = /(?:[aeiou]{2}[^aeioudst]|[^aeiou]ing|ll|ss|er|en|on|et|it|ow|ew|aw|el|isit|imit|edit|cloud)$/;

/** The lemma of a verb form, in lower case. */
export function verbLemma(lower: string): string {
  const known = TABLE.get(lower);
  if (known !== undefined) return known;
  if (lower.length < 4) return lower;
  if (lower.endsWith('ies')) return `${lower.slice(0, -3)}y`;
  if (lower.endsWith('ied')) return `${lower.slice(0, -3)}y`;
  if (lower.endsWith('ing') && lower.length > 5) return restore(lower.slice(0, -3));
  if (lower.endsWith('ed') && lower.length > 4) return restore(lower.slice(0, -2));
  if (/(?:ss|sh|ch|x|zz|o)es$/.test(lower)) return lower.slice(0, -2);
  if (lower.endsWith('s') && !lower.endsWith('ss') && !lower.endsWith('us')) return lower.slice(0, -1);
  return lower;
}

function restore(stem: string): string {
  if (ACT_OF_VERB.has(stem)) return stem;
  if (ACT_OF_VERB.has(`${stem}e`)) return `${stem}e`;
  if (/([bdfgklmnprtv])\1$/.test(stem) && !/(?:ll|ff)$/.test(stem)) return stem.slice(0, -1);
  if (!/[aeiouy]/.test(stem)) return stem;
  return LOST_E.test(stem) && !KEEPS_NONE.test(stem) ? `${stem}e` : stem;
}

/** The singular of a noun, in lower case. */
export function nounLemma(lower: string): string {
  if (lower.length < 4 || !lower.endsWith('s') || /(?:ss|us|is|news)$/.test(lower)) return lower;
  if (lower.endsWith('ies')) return `${lower.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(lower)) return lower.slice(0, -2);
  return lower.slice(0, -1);
}
