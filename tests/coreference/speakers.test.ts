import { expect, test } from 'vitest';
import { annotate, type Said } from './marked-text.js';

interface Row {
  readonly text: string;
  readonly said: readonly Said[];
  /** The speaker of each: name, with "?" for an anonymous one; "-" for nobody in particular. */
  readonly speakers: readonly string[];
}

const rows: Record<string, Row> = {
  'a name with its title': {
    text: 'The port is safe, Transport Minister [Ana Ruiz]P said. It is open, [Ruiz]P said.',
    said: [
      ['Transport Minister Ana Ruiz', 'The port is safe'],
      ['Ruiz', 'It is open'],
    ],
    speakers: ['Ana Ruiz', 'Ana Ruiz'],
  },
  'a title before the name in apposition': {
    text: 'Kelby’s mayor, [Tim Hall]P, said the bridge was closed.',
    said: [['Kelby’s mayor, Tim Hall,', 'the bridge was closed']],
    speakers: ['Tim Hall'],
  },
  'an apposition with a name inside the title': {
    text: 'The board’s chairman, [Chilean]N Trade Minister [Ana Ruiz]P, said it rained.',
    said: [['The board’s chairman, Chilean Trade Minister Ana Ruiz,', 'it rained']],
    speakers: ['Ana Ruiz'],
  },
  'a person right behind a long description': {
    text: 'The poet and religion expert [Ana Ruiz]P said it rained. The secretary general of the league [Tim Hall]P said it did not.',
    said: [
      ['The poet and religion expert Ana Ruiz', 'it rained'],
      ['The secretary general of the league Tim Hall', 'it did not'],
    ],
    speakers: ['Ana Ruiz', 'Tim Hall'],
  },
  'a person behind what she heads and its initials': {
    text: '[Lake Fishing Board]O ([LFB]O) Chief [Ana Ruiz]P said it rained.',
    said: [['Lake Fishing Board (LFB) Chief Ana Ruiz', 'it rained']],
    speakers: ['Ana Ruiz'],
  },
  'an apposition that the source was cut before': {
    text: '[Tim Hall]P left. “He was busy,” said his wife, [Ana Ruiz]P, who heard it.',
    said: [['his wife', '“He was busy,”']],
    speakers: ['Ana Ruiz'],
  },
  'a firm that was taken for a person': {
    text: 'Its maker, [Halden]P, said it rained.',
    said: [['Its maker, Halden', 'it rained']],
    speakers: ['Halden'],
  },
  'sources close to somebody are somebody else': {
    text: 'Sources close to Mayor [Tim Hall]P said it rained.',
    said: [['Sources close to Mayor Tim Hall', 'it rained']],
    speakers: ['sources close to Mayor Tim Hall?'],
  },
  'the capital of a sentence': {
    text: 'Police in [Kelby]L said it rained. One of the jurors said it did not.',
    said: [
      ['Police in Kelby', 'it rained'],
      ['One of the jurors', 'it did not'],
    ],
    speakers: ['police in Kelby', 'one of the jurors?'],
  },
  'who is called a liar is not who speaks next': {
    text: '[Tim Hall]P said [Bob Reed]P was a liar. He said it rained.',
    said: [
      ['Tim Hall', 'Bob Reed was a liar'],
      ['He', 'it rained'],
    ],
    speakers: ['Tim Hall', 'Tim Hall'],
  },
  'a description that a title explains': {
    text: 'Mayor [Tim Hall]P met [Ana Ruiz]P. The mayor said it rained.',
    said: [['The mayor', 'it rained']],
    speakers: ['Tim Hall'],
  },
  'a wider description': {
    text: 'Senator [Tim Hall]P met Dr. [Ana Ruiz]P. The lawmaker said it rained.',
    said: [['The lawmaker', 'it rained']],
    speakers: ['Tim Hall'],
  },
  'an age': {
    text: '[Tim Hall]P, 47, met [Ana Ruiz]P, 51. The 47-year-old said it rained.',
    said: [['The 47-year-old', 'it rained']],
    speakers: ['Tim Hall'],
  },
  'one unnamed official under several descriptions': {
    text: 'The pump failed, a water board official said.\n\n“Nobody drank it,” the official told [AFP]O.\n\nIt was old, the source added.',
    said: [
      ['a water board official', 'The pump failed'],
      ['the official', '“Nobody drank it,”'],
      ['the source', 'It was old'],
    ],
    speakers: ['water board official?', 'water board official?', 'water board official?'],
  },
  'two unnamed officials kept apart': {
    text: 'A port official said it leaked. A navy official said it did not. The port official insisted it leaked badly.',
    said: [
      ['A port official', 'it leaked'],
      ['A navy official', 'it did not'],
      ['The port official', 'it leaked badly'],
    ],
    speakers: ['port official?', 'navy official?', 'port official?'],
  },
  'people in general have a name and are no entity': {
    text: 'Analysts said prices would fall. Chinese geologists said they would not. Which brokers, too, said.',
    said: [
      ['Analysts', 'prices would fall'],
      ['Chinese geologists', 'they would not'],
      ['Which brokers', 'too'],
    ],
    speakers: ['analysts?', 'Chinese geologists?', 'brokers?'],
  },
  'paragraphs that quote whom the one before reports': {
    text: '“No,” [Tim Hall]P said.\n\n[Ana Ruiz]P said it rained.\n\n“I saw it.”\n\n“It was wet.”',
    said: [
      ['Tim Hall', '“No,”'],
      ['Ana Ruiz', 'it rained'],
      ['', '“I saw it.”'],
      ['', '“It was wet.”'],
    ],
    speakers: ['Tim Hall', 'Ana Ruiz', 'Ana Ruiz', 'Ana Ruiz'],
  },
  'a newspaper and an agency with what they are': {
    text: 'It rained, the [Kelby Post]O newspaper said. It did not, the Tarn Press news agency said. The paper said it did. [Tarn Press]O said no.',
    said: [
      ['the Kelby Post newspaper', 'It rained'],
      ['the Tarn Press news agency', 'It did not'],
      ['The paper', 'it did'],
      ['Tarn Press', 'no'],
    ],
    speakers: ['Kelby Post', 'Tarn Press', 'Kelby Post', 'Tarn Press'],
  },
  'an agency of a body': {
    text: 'It rained, the [U.N.]O agency said.',
    said: [['the U.N. agency', 'It rained']],
    speakers: ['U.N. agency'],
  },
  'a surname with a slip of the pen': {
    text: '[Kathryn Waters]P sang. It was late, [Watters]P said. "So it was," Water said.',
    said: [
      ['Watters', 'It was late'],
      ['Water', '"So it was,"'],
    ],
    speakers: ['Kathryn Waters', 'Kathryn Waters'],
  },
  'a name that was not found among the names': {
    text: 'The fund and its buyers grew, Oxbow told clients. On Tuesday Monday said it rained.',
    said: [
      ['Oxbow', 'The fund and its buyers grew'],
      ['Monday', 'it rained'],
    ],
    speakers: ['Oxbow', '-'],
  },
  'a firm with its share’s sign': {
    text: '[Oxbow Corp]O OXB.N said it rained.',
    said: [['Oxbow Corp OXB.N', 'it rained']],
    speakers: ['Oxbow Corp'],
  },
  'a document that has a name': {
    text: 'The [Harbour Safety Study]M came out. The report said piers were old. The survey said they were not.',
    said: [
      ['The report', 'piers were old'],
      ['The survey', 'they were not'],
    ],
    speakers: ['Harbour Safety Study', '-'],
  },
  'a document that is named later': {
    text: 'A new study said piers were old. The [Harbour Safety Study]M came out on Monday.',
    said: [['A new study', 'piers were old']],
    speakers: ['Harbour Safety Study'],
  },
  'the report may be either of two': {
    text: 'The [Harbour Safety Study]M and the [Pier Survey]M came out. The report said piers were old.',
    said: [['The report', 'piers were old']],
    speakers: ['-'],
  },
  'it, who spoke last three sentences ago': {
    text: 'It rained, the [Lake Fishing Board]O said. "Boats were lost. Nets were torn. Piers fell. Wages are due," it said.',
    said: [
      ['the Lake Fishing Board', 'It rained'],
      ['it', '"Boats were lost. Nets were torn. Piers fell. Wages are due,"'],
    ],
    speakers: ['Lake Fishing Board', 'Lake Fishing Board'],
  },
  'it, after a report': {
    text: 'It rained, the [Lake Fishing Board]O said. Boats were lost, the memo said. "Nets were torn. Piers fell. Wages are due," it said.',
    said: [
      ['the Lake Fishing Board', 'It rained'],
      ['the memo', 'Boats were lost'],
      ['it', '"Nets were torn. Piers fell. Wages are due,"'],
    ],
    speakers: ['Lake Fishing Board', '-', '-'],
  },
  'two who speak together': {
    text: '[Ana Ruiz]P and [Tim Hall]P said they would go.',
    said: [['Ana Ruiz and Tim Hall', 'they would go']],
    speakers: ['Ana Ruiz and Tim Hall'],
  },
  'they, after two who spoke together': {
    text: '[Ana Ruiz]P and [Tim Hall]P said it rained. They said it would stop.',
    said: [
      ['Ana Ruiz and Tim Hall', 'it rained'],
      ['They', 'it would stop'],
    ],
    speakers: ['Ana Ruiz and Tim Hall', 'Ana Ruiz and Tim Hall'],
  },
  'they, after people in general': {
    text: '[Oxbow Inc]O fell. Analysts said it was late. They said it would rise.',
    said: [
      ['Analysts', 'it was late'],
      ['They', 'it would rise'],
    ],
    speakers: ['analysts?', 'analysts?'],
  },
  'a counted group': {
    text: 'At least two port officials said it leaked.',
    said: [['At least two port officials', 'it leaked']],
    speakers: ['at least two port officials?'],
  },
  'a description with the name of what it is part of': {
    text: 'Two engineers at the water company, Aguas Claras, who asked not to be named, said it leaked.',
    said: [['Two engineers at the water company, Aguas Claras, who asked not to be named,', 'it leaked']],
    speakers: ['two engineers at the water company, Aguas Claras?'],
  },
  'a spokesman for two is one': {
    text: 'A spokesman for [Ana Ruiz]P and [Tim Hall]P said they would go.',
    said: [['A spokesman for Ana Ruiz and Tim Hall', 'they would go']],
    speakers: ['spokesman for Ana Ruiz and Tim Hall?'],
  },
  'who speaks for somebody with a title': {
    text: 'A spokesman for President [Ana Ruiz]P said it rained. An aide to Sen. [Tim Hall]P agreed it had.',
    said: [
      ['A spokesman for President Ana Ruiz', 'it rained'],
      ['An aide to Sen. Tim Hall', 'it had'],
    ],
    speakers: ['spokesman for President Ana Ruiz?', 'aide to Sen. Tim Hall?'],
  },
  'who is called by what he heads': {
    text: 'Secretary general of the league [Ana Ruiz]P said it rained. Chief of staff Gen. [Tim Hall]P agreed it had.',
    said: [
      ['Secretary general of the league Ana Ruiz', 'it rained'],
      ['Chief of staff Gen. Tim Hall', 'it had'],
    ],
    speakers: ['Ana Ruiz', 'Tim Hall'],
  },
  'a country that speaks': {
    text: 'The [US]L said it would pay. [Washington]L is late.',
    said: [['The US', 'it would pay']],
    speakers: ['United States'],
  },
  'a company under a description': {
    text: 'Drug maker [Oxbow Inc]O cut its outlook. Sales fell, the company said.',
    said: [['the company', 'Sales fell']],
    speakers: ['Oxbow Inc'],
  },
  'a body with a country in its name': {
    text: 'The [US]L-led mission fired. The mission said it was sorry.',
    said: [['The mission', 'it was sorry']],
    speakers: ['US-led mission'],
  },
  'somebody by origin': {
    text: '[Ana Ruiz]P, a [Chilean]N judge, met [Tim Hall]P. The [Chilean]N said it rained.',
    said: [['The Chilean', 'it rained']],
    speakers: ['Ana Ruiz'],
  },
  'an epithet': {
    text: '[Ana Ruiz]P smiled. The billionaire said it rained.',
    said: [['The billionaire', 'it rained']],
    speakers: ['Ana Ruiz'],
  },
  'a judge is not whom the text spoke of': {
    text: '[Ana Ruiz]P smiled. The judge said it rained.',
    said: [['The judge', 'it rained']],
    speakers: ['judge?'],
  },
  'a body by a word of its name': {
    text: 'The [Lake Fishing Board]O met in [Kelby]L. The board said it would wait.',
    said: [['The board', 'it would wait']],
    speakers: ['Lake Fishing Board'],
  },
  'a document is no speaker': {
    text: 'A report by the [Lake Fishing Board]O said stocks fell.',
    said: [['A report by the Lake Fishing Board', 'stocks fell']],
    speakers: ['-'],
  },
  'an agreement is no speaker': {
    text: 'The agreement says a port can be built.',
    said: [['The agreement', 'a port can be built']],
    speakers: ['-'],
  },
  'his view': {
    text: '[Tim Hall]P was calm. In his view, it rained.',
    said: [['his view', 'it rained']],
    speakers: ['Tim Hall'],
  },
  'a quotation that goes on': {
    text: '“It is old,” [Ana Ruiz]P said.\n\n“It will fall.”',
    said: [
      ['Ana Ruiz', '“It is old,”'],
      ['', '“It will fall.”'],
    ],
    speakers: ['Ana Ruiz', 'Ana Ruiz'],
  },
  'a pronoun after the speaker before': {
    text: '“It is old,” said [Ana Ruiz]P, who met [Eva Hall]P.\n\n“It will fall,” she added.',
    said: [
      ['Ana Ruiz', '“It is old,”'],
      ['she', '“It will fall,”'],
    ],
    speakers: ['Ana Ruiz', 'Ana Ruiz'],
  },
  'somebody else than whom she speaks of': {
    text: 'Dr. [Eva Hall]P took over from Mr [Tim Cole]P. [Cole]P, she said, never slept.',
    said: [['she', 'Cole, she said, never slept']],
    speakers: ['Eva Hall'],
  },
  'who said': {
    text: 'The mayor met [Tim Hall]P, who said it rained.',
    said: [['who', 'it rained']],
    speakers: ['Tim Hall'],
  },
  'described in the lead, named in the next paragraph': {
    text: 'The talks have failed, a mediator said on Friday.\n\n“I am sorry,” said [Ana Ruiz]P, a mediator from [Kelby]L.',
    said: [
      ['a mediator', 'The talks have failed'],
      ['Ana Ruiz', '“I am sorry,”'],
    ],
    speakers: ['Ana Ruiz', 'Ana Ruiz'],
  },
  'described in the lead, named where the next paragraph begins': {
    text: 'The owner of a ferry that sank denied on Monday that it leaked.\n\n[Leo Hall]P, 66, is on trial.',
    said: [['The owner of a ferry that sank', 'that it leaked']],
    speakers: ['Leo Hall'],
  },
  'a newspaper': {
    text: 'The [Kelby Ledger]O met [Oxbow Inc]O. The newspaper said it rained.',
    said: [['The newspaper', 'it rained']],
    speakers: ['Kelby Ledger'],
  },
  'one of several': {
    text: 'Two of the five donors left. Two of the five donors said it rained. It hailed, one said.',
    said: [
      ['Two of the five donors', 'it rained'],
      ['one', 'It hailed'],
    ],
    speakers: ['two of the five donors?', 'one of the five donors?'],
  },
  'two with their titles': {
    text: 'Captain [Leo Hall]P and goalkeeper [Tim Cole]P said they would stay.',
    said: [['Captain Leo Hall and goalkeeper Tim Cole', 'they would stay']],
    speakers: ['Leo Hall and Tim Cole'],
  },
  'a member of the family': {
    text: '[Ana Ruiz]P has a son, [Leo Ruiz]P. His mother said he slept.',
    said: [['His mother', 'he slept']],
    speakers: ['Ana Ruiz'],
  },
  'a relative who has no name': {
    text: '[Ana Ruiz]P fell. Her brother said she lives.',
    said: [['Her brother', 'she lives']],
    speakers: ["Ana Ruiz's brother?"],
  },
  'questions and answers': {
    text: '[Eva Ruiz]P spoke to [Interpress]O. She builds boats.\n\nQ: Why?\n\nA: I like water.',
    said: [
      ['Q', 'Why?'],
      ['A', 'I like water.'],
    ],
    speakers: ['Interpress', 'Eva Ruiz'],
  },
  'a name before the tag is not who speaks': {
    text: 'The case against [Tim Hall]P, the prosecutor said, was clear. The prosecutor added that it was old.',
    said: [
      ['the prosecutor', 'The case against Tim Hall'],
      ['The prosecutor', 'that it was old'],
    ],
    speakers: ['prosecutor?', 'prosecutor?'],
  },
  'a place before the tag is not the body that speaks': {
    text: 'Two men were killed in eastern [Kelby]L, the coalition said.',
    said: [['the coalition', 'Two men were killed in eastern Kelby']],
    speakers: ['coalition'],
  },
  'who names somebody in what he says is somebody else': {
    text: '[Bob Reed]P left in May. To [Tim Hall]P, a teacher, [Reed]P was a hero. He said [Reed]P would come back.',
    said: [['He', 'Reed would come back']],
    speakers: ['Tim Hall'],
  },
  'an official of the lead is named in the next sentence': {
    text: 'It leaks, an official said.\n\n“It was old,” said [Tim Hall]P, a spokesman.',
    said: [
      ['an official', 'It leaks'],
      ['Tim Hall', '“It was old,”'],
    ],
    speakers: ['Tim Hall', 'Tim Hall'],
  },
  'a source is nobody whom the text names': {
    text: 'It leaks, a source said.\n\n“It was old,” said [Tim Hall]P, a spokesman.',
    said: [
      ['a source', 'It leaks'],
      ['Tim Hall', '“It was old,”'],
    ],
    speakers: ['source?', 'Tim Hall'],
  },
  'a description ends before a verb of its own': {
    text: 'About 240 police officers joined the march and said it was calm. A port official on Friday told the council it leaks.',
    said: [
      ['About 240 police officers joined the march', 'it was calm'],
      ['A port official on Friday told the council', 'it leaks'],
    ],
    speakers: ['about 240 police officers?', 'port official?'],
  },
  '… but not before that of a relative clause or a participle': {
    text: 'A guard who saw the fire said it was calm. A group led by two bankers said it leaks.',
    said: [
      ['A guard who saw the fire', 'it was calm'],
      ['A group led by two bankers', 'it leaks'],
    ],
    speakers: ['guard who saw the fire?', 'group led by two bankers'],
  },
  'a share of many is nobody in particular': {
    text: 'About [54 percent]$ said it was cold.',
    said: [['About 54 percent', 'it was cold']],
    speakers: ['-?'],
  },
  'the name behind what somebody is of': {
    text: 'The mufti of [Kelby]L, [Tim Hall]P, said it rained. The head of the [Lake Fishing Board]O (LFB), [Ana Ruiz]P, said it did not.',
    said: [
      ['The mufti of Kelby, Tim Hall,', 'it rained'],
      ['The head of the Lake Fishing Board (LFB), Ana Ruiz,', 'it did not'],
    ],
    speakers: ['Tim Hall', 'Ana Ruiz'],
  },
  'a person at the end who is somebody else': {
    text:
      'A union official in talks led by Labour Minister [Ana Ruiz]P said it rained. The [Kelby Party]O of President [Tim Hall]P said it did not. ' +
      'The store chain controlled by fund manager [Ida Low]P said it was late. [Omar Dari]P of think tank [Tarn]P said it was early.',
    said: [
      ['A union official in talks led by Labour Minister Ana Ruiz', 'it rained'],
      ['The Kelby Party of President Tim Hall', 'it did not'],
      ['The store chain controlled by fund manager Ida Low', 'it was late'],
      ['Omar Dari of think tank Tarn', 'it was early'],
    ],
    speakers: [
      'union official in talks led by Labour Minister Ana Ruiz?',
      'Kelby Party',
      'store chain controlled by fund manager Ida Low',
      'Omar Dari',
    ],
  },
  'a person whose post has a preposition or a participle': {
    text:
      'Lake board deputy managing director [Ana Ruiz]P said it rained. Under secretary for farm affairs [Tim Hall]P said it did not. ' +
      'A report by analyst [Ida Low]P said it was late.',
    said: [
      ['Lake board deputy managing director Ana Ruiz', 'it rained'],
      ['Under secretary for farm affairs Tim Hall', 'it did not'],
      ['A report by analyst Ida Low', 'it was late'],
    ],
    speakers: ['Ana Ruiz', 'Tim Hall', 'Ida Low'],
  },
  'three and more who speak together': {
    text: 'Tarn, [Holm]O and the department said it rained. [Ana Ruiz]P, [Tim Hall]P, and [Ida Low]P said it did not.',
    said: [
      ['Tarn, Holm and the department', 'it rained'],
      ['Ana Ruiz, Tim Hall, and Ida Low', 'it did not'],
    ],
    speakers: ['Tarn, Holm and department', 'Ana Ruiz, Tim Hall and Ida Low'],
  },
  'an apposition among two is no third': {
    text: '[Ana Ruiz]P, the mayor, and [Tim Hall]P said it rained.',
    said: [['Ana Ruiz, the mayor, and Tim Hall', 'it rained']],
    speakers: ['Ana Ruiz and Tim Hall'],
  },
  'some of many are not the place where they are': {
    text: 'Many in [Tarnia]L said it rained. Some at the [Lake Bank]O said it did not.',
    said: [
      ['Many in Tarnia', 'it rained'],
      ['Some at the Lake Bank', 'it did not'],
    ],
    speakers: ['-?', '-?'],
  },
  'whose is part of what somebody is of': {
    text: 'The head of [Tarnia]L’s largest bank said it rained. The leader of the world’s farmers, speaking on Monday, said it did not.',
    said: [
      ['The head of Tarnia’s largest bank', 'it rained'],
      ['The leader of the world’s farmers, speaking on Monday,', 'it did not'],
    ],
    speakers: ['head of Tarnia’s largest bank?', 'leader of the world’s farmers?'],
  },
  'and of what somebody is at or for': {
    text: 'A spokesman for the country’s health service said it rained. A source close to [Tarn]O’s board said it did not.',
    said: [
      ['A spokesman for the country’s health service', 'it rained'],
      ['A source close to Tarn’s board', 'it did not'],
    ],
    speakers: ['spokesman for the country’s health service?', 'source close to Tarn’s board?'],
  },
  'a body by the last word of its name': {
    text: 'The [Kelby Street Journal]O was late. It rained, the Journal said.',
    said: [['the Journal', 'It rained']],
    speakers: ['Kelby Street Journal'],
  },
  'the banks of a country are not its central bank': {
    text: '[Tarnia]L’s banks said it rained. [Tarnia]L’s central bank said it did not.',
    said: [
      ['Tarnia’s banks', 'it rained'],
      ['Tarnia’s central bank', 'it did not'],
    ],
    speakers: ['Tarnia’s banks', 'Tarnia’s central bank'],
  },
  'a seat with its state is no apposition': {
    text: '[Halden Corp]O fell. The [Kelby]L, [Ohio]L-based company said it rained. [Ana Ruiz]P, [Kelby]L-based head of research, said it did not.',
    said: [
      ['The Kelby, Ohio-based company', 'it rained'],
      ['Ana Ruiz, Kelby-based head of research,', 'it did not'],
    ],
    speakers: ['Halden Corp', 'Ana Ruiz'],
  },
  'a crosshead in front of the article': {
    text: 'RATES FALL An economist said it rained. RATES RISE The [Lake Bank]O said it did not.',
    said: [
      ['RATES FALL An economist', 'it rained'],
      ['RATES RISE The Lake Bank', 'it did not'],
    ],
    speakers: ['economist?', 'Lake Bank'],
  },
  'who says so in a reduced relative clause': {
    text: 'It was a move employers say would cost jobs.',
    said: [['a move employers', 'would cost jobs']],
    speakers: ['employers?'],
  },
  'who declines to be named is nobody who is named': {
    text: 'A minister who declined to be named said it rained.\n\nThe sun rose. The minister of water, [Ana Ruiz]P, said it did not.',
    said: [
      ['A minister who declined to be named', 'it rained'],
      ['The minister of water, Ana Ruiz,', 'it did not'],
    ],
    speakers: ['minister who declined to be named?', 'Ana Ruiz'],
  },
  'a man who is defined behind is not who was spoken of': {
    text: '[Ana Ruiz]P met [Tim Hall]P. Hall left. The man most likely to succeed him said it rained.',
    said: [['The man most likely to succeed him', 'it rained']],
    speakers: ['man most likely to succeed him?'],
  },
};

test.each(Object.entries(rows))('%s', (_, { text, said, speakers }) => {
  const annotated = annotate(text, said);
  const found = annotated.attributions.map((attribution) => {
    const speaker = annotated.speakers.speaker.get(attribution);
    return `${speaker?.name ?? '-'}${speaker?.anonymous ? '?' : ''}`;
  });
  expect(found).toEqual(speakers);
});

test('the addressee is an entity', () => {
  const { attributions, speakers } = annotate('It leaks, [Ana Ruiz]P told [Interpress]O.', [
    ['Ana Ruiz', 'It leaks', 'Interpress'],
  ]);
  expect(speakers.addressee.get(attributions[0]!)?.name).toBe('Interpress');
});

test('reporters in general are no addressee', () => {
  const { attributions, speakers } = annotate('It leaks, [Ana Ruiz]P told reporters.', [
    ['Ana Ruiz', 'It leaks', 'reporters'],
  ]);
  expect(speakers.addressee.get(attributions[0]!)).toBeUndefined();
});
