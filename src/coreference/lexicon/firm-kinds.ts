/** What a firm does, by the nouns that copy calls it by and the words of firms' names; a row is one kind. */
const ROWS = `
bank lender banks bancorp thrift
automaker carmaker motors motor automobile auto truckmaker automotive
airline carrier airlines airways air
insurer insurance reinsurer assurance
retailer chain stores store supermarket grocer retail
drugmaker pharmaceuticals pharmaceutical drug biotech biotechnology pharma
brewer brewing brewery breweries beer
miner mining
chipmaker semiconductor semiconductors chip
planemaker aerospace
broadcaster television radio
utility electric
brokerage securities
exchange bourse
steelmaker steel
homebuilder builder homes
`;

const KIND = new Map<string, number>();
for (const [kind, row] of ROWS.trim().split('\n').entries()) for (const word of row.split(' ')) KIND.set(word, kind);

/** Nouns for any firm, of whatever kind. */
const ANY_FIRM = new Set(
  'company firm maker manufacturer producer operator group supplier developer conglomerate giant'.split(' '),
);

export function isFirmNoun(noun: string): boolean {
  return KIND.has(noun) || ANY_FIRM.has(noun);
}

/** Whether a firm with the descriptions is of the noun's kind, of another, or neither is known. */
export function firmKind(noun: string, descriptions: ReadonlySet<string>): 'same' | 'other' | 'unknown' {
  const wanted = KIND.get(noun);
  if (wanted === undefined) return 'unknown';
  let known = false;
  for (const word of descriptions) {
    const kind = KIND.get(word);
    if (kind === wanted) return 'same';
    if (kind !== undefined) known = true;
  }
  return known ? 'other' : 'unknown';
}
