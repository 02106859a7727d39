/**
 * A name reduced to what identity compares: no article, no possessive, one way of writing spaces, hyphens, apostrophes,
 * dots and accents, lower case.
 */
const POSSESSIVE = /(?:['’]s?|['’]S)$/;
const ARTICLE = /^(?:the|a|an)\s+/i;
/** What a name is not, although a tagger may take it along: a share's sign ("Oxbow Corp OXB.N"), a stray quotation mark. */
const TAIL = / (?:[A-Z0-9]{2,6}\.[A-Z]{1,3}|``|''|["\u201c\u201d])$/;

/** The name as a reader would write it by itself: without article and possessive, white space made single blanks. */
export function bareName(text: string): string {
  const single = spaced(text);
  return single.replace(ARTICLE, '').replace(POSSESSIVE, '').replace(TAIL, '').trim() || single;
}

/** The same for a body, whose mention has an 's only where the name has it: "Marlow's". */
export function bareBodyName(text: string): string {
  const single = spaced(text);
  return /['’]s$/.test(single) ? single.replace(ARTICLE, '') : bareName(single);
}

function spaced(text: string): string {
  return /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text;
}

/** The form under which equal names are found: "U.S." and "US", "Al-Shabaab" and "al Shabaab" have one. */
export function nameKey(bare: string): string {
  let key = bare.toLowerCase();
  if (/[^a-z ]/.test(key)) {
    key = foldAccents(key)
      .replace(/['’‘`]/g, '')
      .replace(/\b(\p{L})\.(?=\p{L}\b|\s|$)/gu, '$1')
      .replace(/&/g, ' and ')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  }
  return key || bare;
}

/** Without combining marks: "Müller" is compared as "muller". */
export function foldAccents(text: string): string {
  return /[^\0-\x7f]/.test(text)
    ? text
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .replace(/[łŁ]/g, 'l')
        .replace(/[øØ]/g, 'o')
        .replace(/ı/g, 'i')
    : text;
}

/** Written in capitals throughout, with at least two letters. */
export function isAllCapitals(text: string): boolean {
  return text !== text.toLowerCase() && text === text.toUpperCase() && /\p{L}\P{L}*\p{L}/u.test(text);
}

/** A short word in capitals, with or without dots or a plural s: "IS", "U.N.", "MPs", "C-RAM". */
export function looksLikeAcronym(bare: string): boolean {
  return /^(?:\p{Lu}[.\-&/]?){2,8}s?$/u.test(bare) || /^\p{Lu}\p{Ll}?\p{Lu}{1,6}$/u.test(bare);
}
