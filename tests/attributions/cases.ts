/**
 * Short constructed cases, two or more for each phenomenon. A row names the attributions that must be found, as written:
 * source ("" for none), cue, and the pieces of the content, without the punctuation at their ends. `none` says that no
 * attribution may be found. `known` marks a case that fails today: it is run and counted, and the test says when it is mended.
 */
export interface AttributionCase {
  readonly phenomenon: string;
  readonly text: string;
  readonly expected: readonly {
    readonly source: string;
    readonly cue: string;
    readonly content: readonly string[];
  }[];
  readonly known?: true;
}

const said = (source: string, cue: string, ...content: string[]) => ({ source, cue, content });

export const CASES: readonly AttributionCase[] = [
  // Direct quotations
  {
    phenomenon: 'direct, quote first',
    text: '“The bridge will reopen in June,” the mayor said.',
    expected: [said('the mayor', 'said', '“The bridge will reopen in June,”')],
  },
  {
    phenomenon: 'direct, quote first',
    text: '"We counted every ballot twice," the clerk told reporters.',
    expected: [said('the clerk', 'told', '"We counted every ballot twice,"')],
  },
  {
    phenomenon: 'direct, cue first',
    text: 'The engineer said: “Nobody touched the valve.”',
    expected: [said('The engineer', 'said', '“Nobody touched the valve.”')],
  },
  {
    phenomenon: 'direct, cue first',
    text: 'Okoro replied, “I have never been to that village.”',
    expected: [said('Okoro', 'replied', '“I have never been to that village.”')],
  },
  // Interrupted
  {
    phenomenon: 'interrupted',
    text: '“The pumps failed,” said Marta Lind. “Then the lights went out.”',
    expected: [said('Marta Lind', 'said', '“The pumps failed,”', '“Then the lights went out.”')],
  },
  {
    phenomenon: 'interrupted',
    text: '“If the rain stops,” the farmer said, “we will plant on Friday.”',
    expected: [said('the farmer', 'said', '“If the rain stops,”', '“we will plant on Friday.”')],
  },
  {
    phenomenon: 'a paragraph that quotes whom the one before reports',
    text: 'The mayor said that the bridge was safe.\n\n“I have crossed it myself three times this week.”\n\nIt closed in May.',
    expected: [
      said('The mayor', 'said', 'that the bridge was safe'),
      said('', '', '“I have crossed it myself three times this week.”'),
    ],
  },
  // Inversion with a long apposition
  {
    phenomenon: 'inversion with apposition',
    text: '“We are ready,” said Ana Ruiz, who replaced Tim Hall as chair in May.',
    expected: [said('Ana Ruiz, who replaced Tim Hall as chair in May', 'said', '“We are ready,”')],
  },
  {
    phenomenon: 'inversion with apposition',
    text: '“The data are thin,” said Jonas Weil, a hydrologist at the University of Basel who was not part of the study.',
    expected: [
      said(
        'Jonas Weil, a hydrologist at the University of Basel who was not part of the study',
        'said',
        '“The data are thin,”',
      ),
    ],
  },
  // Several paragraphs
  {
    phenomenon: 'several paragraphs',
    text: '“We walked all night,” Idris Bello said. “The road was gone.\n\n“In the morning a truck picked us up.”',
    expected: [
      said(
        'Idris Bello',
        'said',
        '“We walked all night,”',
        '“The road was gone.',
        '“In the morning a truck picked us up.”',
      ),
    ],
  },
  {
    phenomenon: 'several paragraphs',
    text: 'The judge wrote: “The contract is void.\n\n“The parties must return what they received.”',
    expected: [said('The judge', 'wrote', '“The contract is void.', '“The parties must return what they received.”')],
  },
  // Floating quotes
  {
    phenomenon: 'floating quote',
    text: '“The harvest is lost,” said Amina Diallo.\n\n“We will ask the government for seed.”',
    expected: [
      said('Amina Diallo', 'said', '“The harvest is lost,”'),
      said('', '', '“We will ask the government for seed.”'),
    ],
  },
  {
    phenomenon: 'floating quote',
    text: '"Our children need the school," Peter Novak said.\n\n"It closed in March without a word."',
    expected: [
      said('Peter Novak', 'said', '"Our children need the school,"'),
      said('', '', '"It closed in March without a word."'),
    ],
  },
  // Speaker in the next sentence or paragraph
  {
    phenomenon: 'speaker in the next sentence',
    text: '“Enough is enough.” With those words the senator walked out of the chamber.',
    expected: [said('the senator', 'With those words', '“Enough is enough.”')],
  },
  {
    phenomenon: 'speaker in the next sentence',
    text: 'The coach had one sentence for the press:\n\n“We were awful.”',
    expected: [said('The coach', 'had one sentence for the press:', '“We were awful.”')],
  },
  // Mixed
  {
    phenomenon: 'mixed',
    text: 'The minister said the plan was “a step in the right direction” for farmers.',
    expected: [said('The minister', 'said', 'the plan was “a step in the right direction” for farmers')],
  },
  {
    phenomenon: 'mixed',
    text: 'Lawyers called the ruling “a grave mistake.”',
    expected: [said('Lawyers', 'called', 'the ruling “a grave mistake.”')],
  },
  {
    phenomenon: 'mixed',
    text: 'Police said they had found “no trace” of the vehicle.',
    expected: [said('Police', 'said', 'they had found “no trace” of the vehicle')],
  },
  // No speech
  {
    phenomenon: 'no speech: title',
    text: 'Her first novel, “The Salt Road,” won three prizes.',
    expected: [],
  },
  {
    phenomenon: 'no speech: inscription',
    text: 'A banner with the words “No more dams” hung from the tower.',
    expected: [],
  },
  {
    phenomenon: 'no speech: nickname',
    text: 'Carlos “El Gato” Mendez was arrested on the border in 2014.',
    expected: [],
  },
  {
    phenomenon: 'no speech: so-called',
    text: 'The so-called “ghost fleet” sails without insurance.',
    expected: [],
  },
  // Indirect
  {
    phenomenon: 'indirect with that',
    text: 'The company said that it would close two plants next year.',
    expected: [said('The company', 'said', 'that it would close two plants next year')],
  },
  {
    phenomenon: 'indirect with that',
    text: 'Officials announced that the border would reopen on Monday.',
    expected: [said('Officials', 'announced', 'that the border would reopen on Monday')],
  },
  {
    phenomenon: 'indirect with that',
    text: 'The alliance declared on March 4 that it had ended its mission.',
    expected: [said('The alliance', 'declared', 'that it had ended its mission')],
  },
  {
    phenomenon: 'indirect without that',
    text: 'Residents said the water rose within minutes.',
    expected: [said('Residents', 'said', 'the water rose within minutes')],
  },
  {
    phenomenon: 'indirect without that',
    text: 'The bank expects prices to fall by 2 percent.',
    expected: [said('The bank', 'expects', 'prices to fall by 2 percent')],
  },
  {
    phenomenon: 'indirect, content first',
    text: 'The ferry sank within ten minutes, the coast guard said.',
    expected: [said('the coast guard', 'said', 'The ferry sank within ten minutes')],
  },
  {
    phenomenon: 'indirect, content first',
    text: 'The army has crossed the river, witnesses said on Tuesday.',
    expected: [said('witnesses', 'said', 'The army has crossed the river')],
  },
  // Parenthetical
  {
    phenomenon: 'parenthetical',
    text: 'The vote, aides said, could slip into next week.',
    expected: [said('aides', 'said', 'The vote', 'could slip into next week')],
  },
  {
    phenomenon: 'parenthetical',
    text: 'The reactor, the regulator said, had been shut down safely.',
    expected: [said('the regulator', 'said', 'The reactor', 'had been shut down safely')],
  },
  // According to, in X's view, his claim that
  {
    phenomenon: 'according to',
    text: 'According to the coroner, the driver had not been drinking.',
    expected: [said('the coroner', 'According to', 'the driver had not been drinking')],
  },
  {
    phenomenon: 'according to',
    text: 'Sales fell by a third in April, according to a trade group.',
    expected: [said('a trade group', 'according to', 'Sales fell by a third in April')],
  },
  {
    phenomenon: "in somebody's view",
    text: 'In the court’s view, the contract was never valid.',
    expected: [said('the court’s', 'view', 'the contract was never valid')],
  },
  {
    phenomenon: "in somebody's view",
    text: 'In her opinion, the tax will hurt small shops.',
    expected: [said('her', 'opinion', 'the tax will hurt small shops')],
  },
  {
    phenomenon: 'noun with a clause',
    text: 'Investigators rejected his claim that the brakes had failed.',
    expected: [said('Investigators', 'rejected his claim', 'that the brakes had failed')],
  },
  {
    phenomenon: 'noun with a clause',
    text: 'The union repeated its demand that the dismissed drivers be rehired.',
    expected: [said('The union', 'repeated its demand', 'that the dismissed drivers be rehired')],
  },
  // Addressee
  {
    phenomenon: 'addressee',
    text: '“The fire is out,” the captain told AFP.',
    expected: [said('the captain', 'told', '“The fire is out,”')],
  },
  {
    phenomenon: 'addressee',
    text: 'She told the committee that the records had been lost.',
    expected: [said('She', 'told', 'that the records had been lost')],
  },
  // One subject, several cues
  {
    phenomenon: 'one subject, several cues',
    text: 'The governor praised the crews and said the road would open by noon.',
    expected: [
      said('The governor', 'praised', 'the crews'),
      said('The governor', 'said', 'the road would open by noon'),
    ],
  },
  {
    phenomenon: 'one subject, several cues',
    text: 'Hassan denied the charges and accused the police of lying.',
    expected: [said('Hassan', 'denied', 'the charges'), said('Hassan', 'accused', 'the police of lying')],
  },
  // Who said
  {
    phenomenon: 'who said',
    text: 'The rescuers reached a woman who said she had lived on rainwater.',
    expected: [said('who', 'said', 'she had lived on rainwater')],
  },
  {
    phenomenon: 'who said',
    text: 'He thanked the neighbours, who told him that the dog had barked all night.',
    expected: [said('who', 'told', 'that the dog had barked all night')],
  },
  // Agentless
  {
    phenomenon: 'agentless',
    text: 'It was reported that a second ship had turned back.',
    expected: [said('', 'was reported', 'that a second ship had turned back')],
  },
  {
    phenomenon: 'agentless',
    text: 'The talks are expected to resume on Thursday.',
    expected: [said('', 'are expected', 'The talks', 'to resume on Thursday')],
  },
  // Condition of anonymity
  {
    phenomenon: 'condition of anonymity',
    text: '“The list is longer than you think,” a bank official said on condition of anonymity.',
    expected: [said('a bank official', 'said', '“The list is longer than you think,”')],
  },
  {
    phenomenon: 'condition of anonymity',
    text: 'A diplomat who asked not to be named said the talks had failed.',
    expected: [said('A diplomat who asked not to be named', 'said', 'the talks had failed')],
  },
  // Two of the five senators
  {
    phenomenon: 'part of a group',
    text: 'Two of the five senators said they would vote against the bill.',
    expected: [said('Two of the five senators', 'said', 'they would vote against the bill')],
  },
  {
    phenomenon: 'part of a group',
    text: 'One of the miners said the roof had been cracking for days.',
    expected: [said('One of the miners', 'said', 'the roof had been cracking for days')],
  },
  // Washington, the report, police
  {
    phenomenon: 'institutions and documents',
    text: 'Washington said it would not recognise the vote.',
    expected: [said('Washington', 'said', 'it would not recognise the vote')],
  },
  {
    phenomenon: 'institutions and documents',
    text: 'The report found that half of the wells were dry.',
    expected: [said('The report', 'found', 'that half of the wells were dry')],
  },
  // Pronouns, ages, surnames
  {
    phenomenon: 'pronouns and descriptions',
    text: 'The 54-year-old said he had no plans to retire.',
    expected: [said('The 54-year-old', 'said', 'he had no plans to retire')],
  },
  {
    phenomenon: 'pronouns and descriptions',
    text: '“I am not leaving,” she added.',
    expected: [said('she', 'added', '“I am not leaving,”')],
  },
  // Nested
  {
    phenomenon: 'nested',
    text: 'The lawyer said the witness had admitted that she lied.',
    expected: [
      said('The lawyer', 'said', 'the witness had admitted that she lied'),
      said('the witness', 'had admitted', 'that she lied'),
    ],
  },
  {
    phenomenon: 'nested',
    text: '“I think the roof will hold,” the builder said.',
    expected: [said('the builder', 'said', '“I think the roof will hold,”'), said('I', 'think', 'the roof will hold')],
    known: true,
  },
  // Denial and declined comment
  {
    phenomenon: 'denial and declined comment',
    text: 'The airline would not say how many passengers were on board.',
    expected: [said('The airline', 'would not say', 'how many passengers were on board')],
  },
  {
    phenomenon: 'denial and declined comment',
    text: 'A spokesman for the company declined to comment on the lawsuit.',
    expected: [said('A spokesman for the company', 'declined', 'to comment on the lawsuit')],
  },
  {
    phenomenon: 'denial and declined comment',
    text: 'The general denied that his troops had fired first.',
    expected: [said('The general', 'denied', 'that his troops had fired first')],
  },
  // Transcripts, questions and answers
  {
    phenomenon: 'transcript',
    text: 'RUIZ: We have a budget.\n\nHALL: You have a hole with a number on it.\n\nRUIZ: It is a small hole.',
    expected: [
      said('RUIZ', ':', 'We have a budget.'),
      said('HALL', ':', 'You have a hole with a number on it.'),
      said('RUIZ', ':', 'It is a small hole.'),
    ],
  },
  {
    phenomenon: 'transcript',
    text: 'Q: Will you run again?\n\nA: Ask me in the spring.',
    expected: [said('Q', ':', 'Will you run again?'), said('A', ':', 'Ask me in the spring.')],
  },
  // Tweets and statements
  {
    phenomenon: 'tweets and statements',
    text: '“The strike is over,” the union wrote on Twitter.',
    expected: [said('the union', 'wrote', '“The strike is over,”')],
  },
  {
    phenomenon: 'tweets and statements',
    text: 'The ministry said in a statement that all flights had been cancelled.',
    expected: [said('The ministry', 'said in a statement', 'that all flights had been cancelled')],
  },
  // Marks
  {
    phenomenon: 'quote in quote',
    text: '“My father said ‘never sell the land’ and I never did,” Rosa Teller said.',
    expected: [said('Rosa Teller', 'said', '“My father said ‘never sell the land’ and I never did,”')],
  },
  {
    phenomenon: 'quote in quote',
    text: '"He shouted \'run\' and we ran," the boy said.',
    expected: [said('the boy', 'said', '"He shouted \'run\' and we ran,"')],
  },
  {
    phenomenon: 'single marks',
    text: '‘The tide took the lot,’ said the harbour master.',
    expected: [said('the harbour master', 'said', '‘The tide took the lot,’')],
  },
  {
    phenomenon: 'single marks',
    text: "'It's nobody's fault,' the manager said.",
    expected: [said('the manager', 'said', "'It's nobody's fault,'")],
  },
  {
    phenomenon: 'guillemets',
    text: '«The well is dry,» said the village elder.',
    expected: [said('the village elder', 'said', '«The well is dry,»')],
  },
  {
    phenomenon: 'guillemets',
    text: 'The elder said: «Come back when it rains.»',
    expected: [said('The elder', 'said', '«Come back when it rains.»')],
  },
  {
    phenomenon: 'marks of old wires',
    text: "``The line is cut,'' the operator said.",
    expected: [said('the operator', 'said', "``The line is cut,''")],
  },
  {
    phenomenon: 'marks of old wires',
    text: "``We waited,'' said Col. Ahmed Sadiq. ``Nobody came.''",
    expected: [said('Col. Ahmed Sadiq', 'said', "``We waited,''", "``Nobody came.''")],
  },
  {
    phenomenon: 'stray marks',
    text: 'The road is closed.” Drivers were told to wait, police said.',
    expected: [said('police', 'said', 'Drivers were told to wait')],
  },
  {
    phenomenon: 'unclosed marks',
    text: '“We will appeal, the lawyer said on Monday.\n\nThe court meets again in May.',
    expected: [said('the lawyer', 'said', '“We will appeal')],
  },
  // Where the content ends
  {
    phenomenon: 'end of the content',
    text: 'The cabinet proposed a new tax, which analysts expect to fail.',
    expected: [said('The cabinet', 'proposed', 'a new tax')],
  },
  {
    phenomenon: 'end of the content',
    text: 'The pilot said the engine had stopped, and the plane landed in a field.',
    expected: [said('The pilot', 'said', 'the engine had stopped')],
    known: true,
  },
  {
    phenomenon: 'end of the content',
    text: '“The ice is thin,” the ranger said as he pointed at the lake.',
    expected: [said('the ranger', 'said', '“The ice is thin,”')],
  },
  // Names with nicknames
  {
    phenomenon: 'a nickname inside the source',
    text: 'Carlos “El Gato” Mendez said the harbour was his.',
    expected: [said('Carlos “El Gato” Mendez', 'said', 'the harbour was his')],
  },
  // Compound and possessive sources
  {
    phenomenon: 'compound sources',
    text: 'The mayor and the bishop said the march would go ahead.',
    expected: [said('The mayor and the bishop', 'said', 'the march would go ahead')],
  },
  {
    phenomenon: 'compound sources',
    text: '“We were never asked,” said Lena Ford and her brother Mark.',
    expected: [said('Lena Ford and her brother Mark', 'said', '“We were never asked,”')],
  },
  {
    phenomenon: 'possessive sources',
    text: 'Kovac’s lawyer said the appeal would be filed this week.',
    expected: [said('Kovac’s lawyer', 'said', 'the appeal would be filed this week')],
  },
  {
    phenomenon: 'possessive sources',
    text: 'The treaty’s critics say it goes too far.',
    expected: [said('The treaty’s critics', 'say', 'it goes too far')],
  },
  // What stands beside a tag
  {
    phenomenon: 'beside a tag',
    text: 'In the book, to be called “Low Water”, Ruiz offers a history of the port.',
    expected: [],
  },
  {
    phenomenon: 'beside a tag',
    text: 'Another clerk, “Witness B”, began to give evidence to the court, an envoy said.',
    expected: [said('an envoy', 'said', 'Another clerk, “Witness B”, began to give evidence to the court')],
  },
  // Whose words they were is told afterwards
  {
    phenomenon: 'told afterwards',
    text: 'The bells rang.\n\n“It was the longest night of my life.” That is how the sexton put it.',
    expected: [said('the sexton', 'put it', '“It was the longest night of my life.”')],
  },
  {
    phenomenon: 'told afterwards',
    text: 'A note hung on the door. “We are closed for good.” The words were those of Ana Ruiz, the owner.',
    expected: [said('Ana Ruiz, the owner', 'words were those of', '“We are closed for good.”')],
  },
];
