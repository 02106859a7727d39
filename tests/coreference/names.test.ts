import { expect, test } from 'vitest';
import { groupNames } from '../../src/coreference/names/group-names.js';
import { countryIndex } from '../../src/coreference/places/countries.js';
import { readMarked } from './marked-text.js';

/** Names are marked in the text as [Ana Ruiz]P; the result lists each entity's mentions. */
function identities(marked: string): string[] {
  const { text, names } = readMarked(marked);
  return groupNames(text, names, countryIndex).map((group) =>
    group.mentions.map(({ mention }) => text.slice(mention.start, mention.end)).join(' = '),
  );
}

test.each<[string, string, string[]]>([
  ['a share’s sign', '[Oxbow Corp OXB.N]O fell. [Oxbow]O closed.', ['Oxbow Corp OXB.N = Oxbow']],
  ['in one word', '[KelbyPost]O said. The [Kelby Post]O wrote.', ['KelbyPost = Kelby Post']],
  ['initials of a place', 'The [NK Post]O said. The [New Kelby Post]O wrote.', ['NK Post = New Kelby Post']],
  ['capitals begin words', '[Standard Tarnered]O fell. [StanTarn]O rose.', ['Standard Tarnered = StanTarn']],
  [
    'the first of several',
    '[Tarn Holm Inc]O, [Tarn Holm Capital]O and [Tarn Holm Trust]O fell. [Tarn]O rose.',
    ['Tarn Holm Inc = Tarn', 'Tarn Holm Capital', 'Tarn Holm Trust'],
  ],
  ['neither of two', '[Tarn Capital]O and [Tarn Energy]O fell. [Tarn]O rose.', ['Tarn Capital', 'Tarn Energy', 'Tarn']],
  ['a body of one country', 'The [U.S. Senate]O met. [Senate]O aides left.', ['U.S. Senate = Senate']],
  ['a firm of a country', '[British Kelby]O fell. [Kelby]O aides left.', ['British Kelby', 'Kelby']],
  ['family name first', '[Kim Kye-gwan]P left. Mr [Kim]P spoke.', ['Kim Kye-gwan = Kim']],
  ['surname', '[Ana Ruiz]P met [Tim Hall]P. [Ruiz]P left.', ['Ana Ruiz = Ruiz', 'Tim Hall']],
  [
    'a letter too few',
    '[Klaus Kleinfeld]P met [Tim Hall]P. [Kleinfled]P left.',
    ['Klaus Kleinfeld = Kleinfled', 'Tim Hall'],
  ],
  ['a short name is another’s', '[Ana Hall]P met [Tim Reed]P. [Hill]P left.', ['Ana Hall', 'Tim Reed', 'Hill']],
  ['a family', '[Ana Solberg]P left. The [Solbergs]P stayed.', ['Ana Solberg', 'Solbergs']],
  ['a slip before the name is none', '[Solburg]P left. [Ana Solberg]P stayed.', ['Solburg', 'Ana Solberg']],
  [
    'a slip of either of two',
    '[Ana Solberg]P met [Tim Solborg]P. [Solbirg]P left.',
    ['Ana Solberg', 'Tim Solborg', 'Solbirg'],
  ],
  ['surname before the full name', '[Ruiz]P quits. [Ana Ruiz]P left.', ['Ruiz = Ana Ruiz']],
  ['surname with particle', '[Omar al-Dari]P spoke. [Dari]P left.', ['Omar al-Dari = Dari']],
  ['double surname', '[Ana de Hoop Tarn]P spoke. [Hoop Tarn]P left.', ['Ana de Hoop Tarn = Hoop Tarn']],
  ['father of', '[Karim Abu Tarn]P spoke. [Abu Tarn]P left.', ['Karim Abu Tarn = Abu Tarn']],
  ['a slip in one of three words', '[Lu San Tarn]P spoke. [Lu Sang Tarn]P left.', ['Lu San Tarn = Lu Sang Tarn']],
  ['two of one family', '[Lu San Tarn]P spoke. [Lu Min Tarn]P left.', ['Lu San Tarn', 'Lu Min Tarn']],
  ['two given names', '[Mary Ana Tarn]P spoke. [Ana Tarn]P left.', ['Mary Ana Tarn', 'Ana Tarn']],
  ['given name', '[Ana Ruiz]P sang. [Ana]P bowed.', ['Ana Ruiz = Ana']],
  ['middle initial', '[Ana B. Ruiz]P and [Ana Ruiz]P', ['Ana B. Ruiz = Ana Ruiz']],
  [
    'two people of one surname',
    '[Ana Ruiz]P met [Tim Ruiz]P. Mrs [Ruiz]P spoke to Mr [Ruiz]P.',
    ['Ana Ruiz = Ruiz', 'Tim Ruiz = Ruiz'],
  ],
  [
    'the bare surname is not of whom the given name means',
    '[Leo Ruiz]P slept. [Leo]P’s mother, [Ana Ruiz]P, left. [Ruiz]P waved.',
    ['Leo Ruiz = Leo', 'Ana Ruiz = Ruiz'],
  ],
  ['wife of a known man', 'Mr [Tim Hall]P came. Mrs [Hall]P stayed.', ['Tim Hall', 'Hall']],
  ['person and place of one name', '[Paris]L greeted [Ana Paris]P. [Paris]P waved.', ['Paris', 'Ana Paris = Paris']],
  [
    'country in all its forms',
    '[U.S.]L envoys of the [United States]L said [America]L and the [US]L agree.',
    ['U.S. = United States = America = US'],
  ],
  ['Britain', '[UK]L firms left [Britain]L.', ['UK = Britain']],
  ['people are not the country', '[Iraq]L and [Iraqi]N forces; [Iraqis]N fled.', ['Iraq', 'Iraqi = Iraqis']],
  ['acronym after its expansion', 'The [Lake Fishing Board]O met. The [LFB]O agreed.', ['Lake Fishing Board = LFB']],
  ['acronym before its expansion', '[LFB]O to meet. The [Lake Fishing Board]O agreed.', ['LFB = Lake Fishing Board']],
  ['acronym with small words', 'The [Ministry of Trade]O ([MoT]O) met.', ['Ministry of Trade = MoT']],
  ['short name', 'The [Harak al-Nahda]O met. The [Harak]O agreed.', ['Harak al-Nahda = Harak']],
  ['last word with article', 'The [Northern Alliance]O met. The [Alliance]O split.', ['Northern Alliance = Alliance']],
  [
    'short name of two is of neither',
    '[Kelby United]O beat [Kelby City]O in [Kelby]O.',
    ['Kelby United', 'Kelby City', 'Kelby'],
  ],
  ['acronym without the legal form', '[Lake Fishing Boats Inc]O rose; [LFB]O fell.', ['Lake Fishing Boats Inc = LFB']],
  [
    'acronym without what ends a firm’s name',
    '[Tarn Inland Group Inc]O and [TI]O; [Oxbow Rail Group Corp]O and [ORG]O',
    ['Tarn Inland Group Inc = TI', 'Oxbow Rail Group Corp = ORG'],
  ],
  [
    'acronym in the body’s own language',
    'The [Tarn Workers’ Party]O ([PTL]O) met; [PTL]O men left.',
    ['Tarn Workers’ Party = PTL = PTL'],
  ],
  ['whose member is in brackets', 'The [Tarn Workers’ Party]O ([UKL]O) met.', ['Tarn Workers’ Party', 'UKL']],
  ['ampersand', '[Kelby & Kelby]O fell. [K&K]O closed.', ['Kelby & Kelby = K&K']],
  ['clipped with a small word', '[Bank of Tarnia Corp]O; [BofT]O', ['Bank of Tarnia Corp = BofT']],
  ['clipped', 'The [Old Tarn Metal Exchange]O; [Otmex]O traders', ['Old Tarn Metal Exchange = Otmex']],
  ['first word, not clipped', '[House and Senate]O; the [Tarn]O', ['House and Senate', 'Tarn']],
  ['clipped, without its last part', 'The [Tarn Chamber of Kelby]O ([TarCham]O)', ['Tarn Chamber of Kelby = TarCham']],
  ['initials in another order', 'The [Tarn Rail Board]O ([BTR]O) met.', ['Tarn Rail Board = BTR']],
  ['initials that open a name', '[TBH Kelbyton]O fell; [TBH]O closed.', ['TBH Kelbyton = TBH']],
  ['initials known before', '[TBH]O fell; [TBH Kelbyton]O closed.', ['TBH', 'TBH Kelbyton']],
  ['a unit of the group', '[TBH Capital]O fell; [TBH]O closed.', ['TBH Capital', 'TBH']],
  ['a part of an international body', 'The [UN Kelby Fund]O; the [UN]O', ['UN Kelby Fund', 'UN']],
  [
    'a magazine of the firm',
    '[Tarn Enterprises Inc]O owns [Tarn magazine]O. [Tarn]O fell.',
    ['Tarn Enterprises Inc = Tarn', 'Tarn magazine'],
  ],
  ['the Fed', 'The [U.S. Federal Reserve]O; the [Fed]O', ['U.S. Federal Reserve = Fed']],
  [
    'a branch of the Fed',
    'The [Federal Reserve]O, the [Fed]O; the [New York Fed]O, the [Federal Reserve Bank of New York]O',
    ['Federal Reserve = Fed', 'New York Fed = Federal Reserve Bank of New York'],
  ],
  [
    'ministry and department either way round',
    'The [Ministry of Foreign Affairs]O; the [Tarnian Department of Trade]O; the [Foreign Ministry]O; the [Trade Department]O',
    ['Ministry of Foreign Affairs = Foreign Ministry', 'Tarnian Department of Trade', 'Trade Department'],
  ],
  [
    'departments of two countries',
    'The [U.S. Department of Trade]O; the [British Trade Department]O',
    ['U.S. Department of Trade', 'British Trade Department'],
  ],
  [
    'the department of the one country',
    'The [U.S. Department of Trade]O; the [Trade Department]O',
    ['U.S. Department of Trade = Trade Department'],
  ],
  ['an ’s of its own', "[Holm's]O rose; [Holm's Stores Inc]O fell.", ["Holm's = Holm's Stores Inc"]],
  [
    'article inside the mention',
    'The [Lake Commission]O met. [The Commission]O left.',
    ['Lake Commission = The Commission'],
  ],
  ['legal form', '[Oxbow Corp.]O rose. [Oxbow]O is up.', ['Oxbow Corp. = Oxbow']],
  [
    'facility',
    '[Norwood International Airport]F; [Norwood airport]F',
    ['Norwood International Airport = Norwood airport'],
  ],
  ['possessive', "[Ana Ruiz]P came. [Ruiz's]P car left.", ["Ana Ruiz = Ruiz's"]],
  ['capitals of a dateline', '[GENEVA]L - Talks in [Geneva]L ended.', ['GENEVA = Geneva']],
  ['lake and country', '[Lake Malawi]L is in [Malawi]L.', ['Lake Malawi', 'Malawi']],
  ['river', 'The [Ouse river]L rose. The [Ouse]L fell.', ['Ouse river = Ouse']],
  [
    'hyphenated surname',
    '[Ana Ruiz]P and [Eva Ruiz-Hall]P: [Ruiz-Hall]P left.',
    ['Ana Ruiz', 'Eva Ruiz-Hall = Ruiz-Hall'],
  ],
  ['nickname in marks', '[Ana “Nita” Ruiz]P won. [Ana Ruiz]P left.', ['Ana “Nita” Ruiz = Ana Ruiz']],
  ['name at birth', '[Ana Ruiz]P, born [Ana Salgado]P, sang.', ['Ana Ruiz = Ana Salgado']],
  ['nom de guerre', '[Omar Dari]P, known as [Abu Sayf]P, fled. [Abu Sayf]P hid.', ['Omar Dari = Abu Sayf = Abu Sayf']],
  [
    'acronym without the country',
    'The [U.S. Lake and River Agency]O; the [LRA]O',
    ['U.S. Lake and River Agency = LRA'],
  ],
  ['surname taken for a body', '[Ana Ruiz]P won. [Ruiz]O~ smiled.', ['Ana Ruiz = Ruiz']],
  ['surely a body', '[Ana Ruiz]P won. [Ruiz]O smiled.', ['Ana Ruiz', 'Ruiz']],
  ['surname taken for a place', '[Ana Paris]P fell. Then [Paris]L~ claimed it.', ['Ana Paris = Paris']],
  ['place of a surname', '[Ana Paris]P fell in [Paris]L~.', ['Ana Paris', 'Paris']],
  ['body of a surname', '[Ana Ruiz]P left [Ruiz Bank]O. [Ruiz]O~ fell.', ['Ana Ruiz', 'Ruiz Bank = Ruiz']],
  ['amounts are each their own', '[$5 million]$ and [$5 million]$', ['$5 million', '$5 million']],
])('%s', (_, marked, expected) => {
  expect(identities(marked)).toEqual(expected);
});
