import type { Refiner } from './refiner.js';

const PARTICLES =
  /(?:^|\s)((?:(?:de|da|del|della|di|do|dos|du|van|von|der|den|ter|ten|bin|ibn|al|el|la|le)\s)+)(\p{Lu}[\p{L}'’-]+)$/u;

/** "de Tarn said" after "Ana de Tarn": the particle is part of the surname wherever it stands before it. */
export const keepParticles: Refiner = (mentions, { text }) => {
  const surnames = new Map<string, string>();
  for (const { type, start, end } of mentions) {
    const found = type === 'PERSON' ? PARTICLES.exec(text.slice(start, end)) : null;
    if (found && found.index > 0) surnames.set(found[2]!, found[1]!);
  }
  if (surnames.size === 0) return [...mentions];
  return mentions.map((mention, i) => {
    const particle = mention.type === 'PERSON' ? surnames.get(text.slice(mention.start, mention.end)) : undefined;
    if (!particle || mention.known) return mention;
    const start = mention.start - particle.length;
    const isBefore = text.slice(Math.max(0, start), mention.start) === particle;
    if (!isBefore || (mentions[i - 1]?.end ?? 0) > start || /\p{L}/u.test(text[start - 1] ?? '')) return mention;
    return { ...mention, start };
  });
};
