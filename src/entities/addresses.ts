import type { Refiner } from './refiner.js';

/** What stands in front of a piece of an address, and behind one. */
const INSIDE = /(?:[/@]|www\.|\w\.)$/;
const INSIDE_AFTER = /^(?:\(at\)|@|\.(?:com|org|net|htm|co\.uk|html)\b|\/\w)/;

/** "link.example.com/abc12d", "ana.ruiz(at)example.com": a piece of an address that begins small names nobody. */
export const dropAddresses: Refiner = (mentions, { text }) =>
  mentions.filter(({ start, end, known, quantity }) => {
    const code = text.charCodeAt(start);
    if (code < 0x61 || code > 0x7a || known || quantity) return true;
    return !INSIDE.test(text.slice(Math.max(0, start - 4), start)) && !INSIDE_AFTER.test(text.slice(end, end + 8));
  });
