/** The contract's conventions on the extent of names, as patterns. */

/** What stands before a name in one word with it: "pro-Iranian", "then-US". */
export const PREFIXES =
  /^(?:pro|anti|non|ex|then|post|pre|mid|trans|cross|intra|inter|sub|un|pan|neo|ultra|half|former|all)[-\u2010\u2011–—]/iu;

/** A name without its prefix is another: "sub-Saharan Africa", "ultra-Orthodox". */
export const INSEPARABLE = /^(?:sub-\s?Sahara|ultra-Orthodox)/iu;
/** "Anti-Corruption Commission", "Inter-American Bank" */
export const PREFIX_OF_NAME = /^(?:Anti|Inter|Non|Trans|Pan)-\p{Lu}/u;
export const ENDS_IN_PREFIX = /(?<![\p{L}\d-])(?:sub|ultra|anti|inter|non|trans|pan)-\s?$/iu;
export const LONGEST_PREFIX = 8;

/** Titles and honorifics before a person's name, where more of the name follows. */
export const TITLES =
  /^(?:(?:Mr|Mrs|Ms|Miss|Mme|Mlle|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Cpl|Cmdr|Adm|Brig|Sen|Rep|Gov|Hon|Rev|Fr|Supt|Insp|Const|Atty)\.?|(?:Vice |Deputy |Prime |Foreign |Former |Acting |Crown |Grand )?(?:President|Minister|Chancellor|Secretary|Senator|Representative|Congressman|Congresswoman|Governor|Mayor|Ambassador|Premier|Speaker|Judge|Justice|General|Colonel|Major|Captain|Lieutenant|Sergeant|Corporal|Admiral|Commander|Brigadier|Marshal|Professor|Doctor|King|Queen|Prince|Princess|Emperor|Pope|Cardinal|Archbishop|Bishop|Reverend|Sir|Dame|Lady|Lord|Baroness|Baron|Sheikh|Shaikh|Ayatollah|Mullah|Coach|Chairman|Chairwoman|Director|Detective|Inspector|Superintendent|Constable|Officer))\s+(?=\p{Lu})/u;

/** "state-run Tarn Radio" */
export const OWNED_BEFORE = /^\p{Ll}+-(?:run|owned|backed|led|controlled|funded|based)\s(?=\p{Lu})/u;
/** "national unity government", "royal commission" are described, not named. */
export const NO_CAPITAL = /^\p{Ll}+(?:['’]s)?(?:\s\p{Ll}+)+$/u;
export const ARTICLES = /^(?:The|A|An)\s+(?=\p{Lu})(?!Hague\b)/u;

/** Common nouns that name a place that people built, directly after the name of where it is. */
export const FACILITY_NOUNS =
  /^\s(?:(?:international|military|naval|civilian|main|central)\s)?(?:airport|airfield|airbase|air base|naval base|seaport|stadium|prison|railway station|train station|nuclear plant|nuclear power plant|power station|power plant|refinery)(?![\p{L}\d-])/u;

/** Names of what people built end so, and one is at or inside them. */
export const FACILITY_ENDING =
  /\s(?:Airport|Airfield|Airbase|Base|Camp|Center|Centre|Complex|Compound|Hospital|Clinic|Museum|Palace|Prison|Jail|Stadium|Arena|Station|Building|Tower|Plant|Port|Mosque|Hall|Theatre|Theater)$/u;
export const AT_A_PLACE = /(?:^|[\s“"‘(])(?:at|inside|outside|near)\s(?:the\s)?$/iu;

const PRODUCT_NOUN =
  '(?:missiles?|rockets?|drones?|system|launchers?|(?:fighter |bomber |attack )?jets?|fighters?|bombers?|helicopters?|aircraft|airliners?|tanks?|rifles?|howitzers?|submarines?|frigates?|vaccines?|smartphones?|tablets?|trucks?|cars?|sedans?)';
/** "a mortar system, or …", "a drone called the …" */
export const PRODUCT_BEFORE = new RegExp(
  `\\b${PRODUCT_NOUN},? (?:or|called|named|dubbed|known as)(?: the| an?)? $`,
  'iu',
);
/** "a mortar system, or M-RAS": a name in capitals that a product is introduced with, as group 1. */
export const PRODUCT_INTRODUCED = new RegExp(
  `(?<![\\p{L}\\d-])${PRODUCT_NOUN},? (?:or|called|named|dubbed|known as)(?: the| an?)? (\\p{Lu}[\\p{Lu}\\d]*(?:-[\\p{Lu}\\d]+)+|\\p{Lu}{3,}\\d*)(?![\\p{L}\\d-])`,
  'gu',
);
/** "… missiles", "… fighter jet" */
export const PRODUCT_AFTER = new RegExp(
  `^ (?:ballistic |cruise |surveillance |combat )?${PRODUCT_NOUN}(?![\\p{L}\\d-])`,
  'u',
);

/** What a body of people is called after its name, as in "the Tarn al-Amal coalition". */
export const BODY_AFTER =
  /^ (?:coalition|alliance|militia|movement|faction|paramilitary (?:group|force)|(?:rebel|armed|militant|insurgent|jihadist|rights|advocacy|lobby) group|news agency|political party)(?![\p{L}\d-])/u;

/** States and provinces as agencies shorten them. */
export const STATE_ABBREVIATION =
  /^(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo|Alta|Man|Ont|Que|Sask)\.$/;

export const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?$/;
/** "Ana Ruiz Wednesday": the day that something was said. */
export const DAY_AFTER = /(?<=\p{L})\s(?:Mon|Tues|Wednes|Thurs|Satur|Sun)day$|(?<=\p{L}\s\p{Lu}[\p{L}.'’-]+)\sFriday$/u;
/** "on Tuesday Tarn Ltd", but not "the Sunday Times", "the Mail on Sunday" */
export const DAY_BEFORE =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s(?=\p{Lu})(?!(?:Times|Telegraph|Mail|Mirror|Express|Post|Herald|Business|Independent|World|Sun|Tribune|Star|People|Age|Review)\b)/u;
export const DATED = /(?:^|\s)(?:on|by|since|until|from|late|early|last|next|this) $/iu;
const MONTHS =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
export const MONTH = new RegExp(`^(?:${MONTHS}|May)$`, 'u');
/** "LIMA  Jan 12" */
export const MONTH_AFTER = new RegExp(`(?<=\\p{L})\\s+(?:${MONTHS})\\.?$`, 'u');
