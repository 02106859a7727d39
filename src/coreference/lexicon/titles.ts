import type { Gender } from '../gender.js';

/**
 * Words that stand before the name of a person, with the gender they tell. Multi-word titles are recognised by their
 * last word ("prime minister", "vice president").
 */
const WITH_GENDER: Record<Gender, string> = {
  masculine:
    'mr mister sir lord king prince duke count baron emperor sultan emir sheikh shaikh sheik brother father fr pope ' +
    'señor senor don herr monsieur congressman chairman spokesman councilman businessman policeman salesman ' +
    'statesman alderman abbot monsignor archbishop bishop cardinal imam ayatollah mullah hajj sultan tsar shah',
  feminine:
    'mrs ms miss madam madame mme dame lady queen princess duchess countess baroness empress sister mother señora ' +
    'senora doña dona frau congresswoman chairwoman spokeswoman councilwoman businesswoman policewoman actress abbess ' +
    'stateswoman heiress hostess',
};

const WITHOUT_GENDER =
  'president vice-president minister chancellor premier senator sen representative rep governor gov mayor ' +
  'ambassador envoy secretary director chief commissioner judge justice attorney general gen lieutenant lt colonel col ' +
  'major maj captain capt commander cmdr admiral adm brigadier sergeant sgt corporal private officer inspector ' +
  'superintendent constable detective marshal sheriff doctor dr professor prof reverend rev pastor rabbi dean chair ' +
  'chairperson spokesperson leader coach manager striker midfielder defender goalkeeper captain analyst economist ' +
  'author writer poet singer actor director producer lawyer activist journalist reporter correspondent editor ' +
  'columnist candidate nominee lawmaker legislator mp mep councillor councilor councilmember deputy commentator ' +
  'scientist researcher historian founder co-founder ceo cfo coo boss owner farmer teacher student resident ' +
  'spokesperson prosecutor investigator negotiator mediator adviser advisor strategist aide host presenter presidential ' +
  'ex-president hon honourable honorable chairman-elect president-elect speaker whip treasurer comptroller';

export const TITLE_WORDS: ReadonlyMap<string, Gender | undefined> = new Map<string, Gender | undefined>([
  ...WITHOUT_GENDER.split(' ').map((word): [string, undefined] => [word, undefined]),
  ...WITH_GENDER.masculine.split(' ').map((word): [string, Gender] => [word, 'masculine']),
  ...WITH_GENDER.feminine.split(' ').map((word): [string, Gender] => [word, 'feminine']),
]);

/** What abbreviated titles stand for. */
export const TITLE_NOUNS: ReadonlyMap<string, string> = new Map(
  (
    'sen senator,rep representative,gov governor,gen general,lt lieutenant,col colonel,maj major,capt captain,cmdr commander,' +
    'adm admiral,sgt sergeant,dr doctor,prof professor,rev pastor,vice-president president'
  )
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);
