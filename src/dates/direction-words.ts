/** The words by which a clause shows whether it looks back or ahead: closed lists, in lower case. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Directly before the expression, a preposition aside: what is due, payable, effective lies ahead. */
export const AHEAD_BEFORE = words(
  'until till due payable effective starting beginning scheduled slated upcoming possible potential tentative expires expiring matures maturing deadline redeemable pending looming',
);
export const BACK_BEFORE = words('since last ended dated');
/** Moved to a later time: adjourned to February. */
export const DEFERRED = words(
  'adjourned postponed delayed deferred rescheduled moved extended remanded adjourn postpone delay defer reschedule extend',
);

export const MODALS_AHEAD = words("will 'll ’ll wo shall would");
/** Ahead where they stand before a plain infinitive; "could be found Monday" may be either. */
export const MODALS_OPEN = words('may might could can must should');
/** With an open modal before "be", these may be over: "could be reached Monday"; others lie ahead: "could be called Monday". */
export const PERCEIVED = words(
  'reached found seen heard felt contacted determined confirmed verified learned identified located traced independently',
);
/** What is so lies ahead, whatever the tense: was scheduled for Monday. */
export const PLANNED = words('scheduled expected due slated planned planning supposed going likely ready');
/** Verbs of planning in the present: "they expect it to close by Dec. 15". */
export const FORWARD = words(
  'expect expects plan plans hope hopes intend intends aim aims forecasts predicts projects threatens need needs',
);
/** Verbs and adjectives whose infinitive lies ahead: agreed to meet Monday. */
export const GOVERNORS = words(
  `scheduled expected expects expect due set slated planned plans plan planning supposed going hopes hope hoping intends
  intend intending likely ready about vowed vowing promised promising agreed wants want threatened threatening threatens
  vows promises agrees prepares preparing prepared proposed proposes expecting scheduling pledged pledges pledging
  sentenced poised unlikely bound determined aim aims aimed aiming`,
);
/** Nouns whose infinitive lies ahead more often than not: a decision to start the cuts in May. */
export const PLANS = words(
  'plan plans decision proposal agreement intention pledge promise vow deadline commitment ultimatum bid',
);
/** Who is asked to do something has not done it: urged the bank to reply by Friday. */
export const DIRECTIVES = words(
  `ask asks asked asking urge urges urged urging order orders ordered ordering tell tells told instructed instructs
  invited invites require requires required requested requests warned warns tasked directed advised recommended demanded
  demands summoned appealed pressed gave give gives given called hoped aimed`,
);
/** Verbs whose present tense tells of appointments: "the court reconvenes Monday". */
export const APPOINTED = words(
  `begin begins start starts open opens close closes end ends expire expires resume resumes meet meets convene convenes
  reconvene reconvenes leave leaves arrive arrives visit visits face faces vote votes return returns mature matures go
  goes runs turn turns hold holds take takes play plays travel travels host hosts decide decides launches debuts premieres`,
);
export const PAST_FORMS = words(
  `said was were had did shrunk sunk begun sprung told came went took made began became got gave found saw left met held fell rose won lost led
  sent spoke wrote ran knew thought kept brought bought sold paid shot broke grew drew struck built caught chose drove
  ate felt flew forgot fought heard hid laid lay meant rode sang sat slept stole stood swore swam taught threw understood
  woke wore withdrew overthrew underwent shook sought sank shut stuck hurt hit seen taken given known shown forecast tore swept dealt spent blew clung dug drank fled froze hung lent lit overtook shrank slid
  sped sprang stung swung wept bore leapt rang strode`,
);
/** Past and present are written alike; news without an auxiliary tell of the past: cut rates on Thursday. */
export const OPEN_FORMS = words('cut quit shed split spread read cost burst cast');
/** Infinitive and past are written alike. */
export const SAME_FORMS = words('cut hit hurt set put shut shed split spread cost burst cast quit');
/** With "for", what is so lies ahead: "warmed up for Tuesday's game". */
export const PREPARED = words('up prepare prepares prepared preparing ready braced bracing geared gearing');
/** "Appears to be", "is said to be": what is so, not what will be. */
export const SEEMING = words(
  `appear appears appeared seem seems seemed believed thought said reported proved proves known claim claims claimed turned
  found deemed considered understood alleged estimated`,
);
/** "Is gearing up to fly on Sunday". */
export const PREPARING = words(
  'gearing girding bracing preparing planning organizing organising pushing aiming heading facing seeking hoping arranging',
);
/** Participles of saying tell what has been said: "with the ministry claiming on Tuesday that …". */
export const SAYING = words('saying claiming announcing telling reporting adding declaring insisting warning stating');
/** "Called a meeting of ministers on Thursday": the meeting lies ahead. */
export const CALLED = words('called convened scheduled arranged summoned planned');
export const MEETINGS = words(
  'meeting meetings talks summit vote election elections session hearing conference rally strike demonstration protest march training',
);
/** Events with a day that is fixed beforehand: they may be spoken of before they have happened. */
export const FIXTURES = words(
  `election elections poll polls balloting vote votes voting runoff referendum meeting meetings summit talks draw final
  finals semifinal semifinals match matches game games race clash hearing debate funeral ceremony session opening launch
  deadline auction release visit parade inauguration contest derby opener conference
  trip tour tie encounter showdown tussle contests primary primaries caucus caucuses convention
  conventions ballot matchup holiday report expo fair exhibition festival`,
);
/** Events that nobody announces: told of once they have happened, as the killing in Lund on Friday. */
export const HAPPENED = words(
  `death deaths killing killings slaying murder attack attacks shooting shootings bombing
  blast explosion crash accident arrest arrests resignation assassination quake earthquake raid massacre rampage
  stabbing hijacking kidnapping riots landslide`,
);
/** What one has of what is to come: expectations of a rise in August. */
export const OUTLOOKS = words('expectation expectations odds chance chances prospect prospects likelihood hopes bets');
/** Verbs whose object is to come: "forecast fourth-quarter revenue". */
export const FORECASTS = words(
  `forecast forecasts forecasting expect expects expected expecting see sees project projects projected predict predicts
  predicted anticipate anticipates anticipated target targets`,
);
/** What is said of a time to come, with "for" or "on": "its outlook for the second quarter". */
export const OUTLOOKS_ON = words('outlook outlooks forecast forecasts guidance estimate estimates target targets');
/** What lasted until a day is over: ran the company until the end of January. */
export const LASTED = words(
  'was were ran served worked lived stayed led headed managed coached taught studied reigned ruled',
);
/** Goods are sold ahead: July crude. */
export const CONTRACTS = words(
  'crude futures future contract contracts delivery gasoline brent copper wheat corn soybeans gold silver platinum palladium bund bunds cotton sugar coffee cocoa cattle hogs',
);
/** Figures are reported once they are in: "November's low", "the May figures". */
export const FIGURES = words(
  'low lows high highs peak trough level levels figure figures reading decline rise gain gains drop surge slump sell-off win victory defeat',
);
export const PRESENT_BE = words("is are am 's ’s 're ’re");
/** Marks at which a clause ends. */
export const BREAKS: ReadonlySet<string> = new Set([';', ':', '--', '–', '—', '(', ')', '_']);
