import type { GateFigure } from '../record/config.js';

/** What people read for the headline figure of each layer. */
export const FIGURE_NAMES: Readonly<Record<GateFigure, string>> = {
  entities: 'entities',
  identity: 'identity of names (B³)',
  documentTime: 'document time',
  datesStrict: 'dates, span',
  datesValue: 'dates, value',
  quotes: 'quotes',
  attributionsContent: 'attributions, content',
  attributionsFull: 'attributions, full',
  speakers: 'speakers by name',
};

/** Figures that are a share of what gold holds, without a precision of their own. */
export const IS_SHARE: ReadonlySet<GateFigure> = new Set<GateFigure>(['speakers']);
