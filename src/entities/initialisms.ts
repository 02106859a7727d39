import type { Refiner } from './refiner.js';

/** Measures, molecules and diseases that are written as initials: no body, whatever stands around them. */
export const THINGS = new Set(
  'GDP GNP CPI PPI DNA RNA mRNA PCR HIV HIV/AIDS AIDS TB SARS MERS COVID H1N1 H5N1 BSE EBITDA EBITDAR EBIT OIBDA EPS GAAP CDS CDO CDOs SIV SIVs MBS RMBS CMBS LIBOR VIX ETF ETFs LNG LPG LCD OLED DVD DVDs GSM CDMA HDTV ATM ATMs STEM GPS NFT NFTs ADHD PTSD'.split(
    ' ',
  ),
);
/** "Chapter 11" */
const PART_OF_LAW = /^(?:Chapter|Article|Section|Title)\s\d+$/u;
/** Posts and common nouns: no name at all. */
const NO_NAMES = new Set(
  'CEO CEOs CFO COO CTO MP MPs PM VP NGO NGOs TV AI IT OK JV JVs IPO IPOs MoU MoUs MOU SME SMEs PR HR ID IDs VIP VIPs CCTV'.split(
    ' ',
  ),
);

/** What initials stand for unless the document says otherwise: "GDP" is no organisation, "CEO" no name. */
export const readInitialisms: Refiner = (mentions, { text }) =>
  mentions.flatMap((mention) => {
    if (mention.known || mention.quantity) return [mention];
    const words = text.slice(mention.start, mention.end);
    if (NO_NAMES.has(words)) return [];
    if (mention.type === 'MISC' || !(THINGS.has(words) || PART_OF_LAW.test(words))) return [mention];
    return [{ ...mention, type: 'MISC', rule: 'entities/initialism' }];
  });
