import type { ClauseView } from '../clause.js';
import type { Proposal } from '../proposal.js';
import type { Reading } from '../reading.js';
import { proposeAfterwards } from './afterwards.js';
import { proposeClosingTag } from './closing-tag.js';
import { proposeTags } from './left-over.js';
import { proposeParenthesis } from './parenthesis.js';
import { proposePhrases } from './phrases.js';
import { proposePoll } from './poll.js';
import { proposeSignature } from './signature.js';

type ClosedForm = (reading: Reading, clauses: ClauseView) => Proposal[];

/** Forms that copy always words alike. They compete for words by confidence; of equals, the first in this order keeps them. */
const CLOSED_FORMS: readonly ClosedForm[] = [
  proposeSignature,
  proposePoll,
  proposePhrases,
  proposeTags,
  proposeParenthesis,
  proposeClosingTag,
  proposeAfterwards,
];

export function proposeClosedForms(reading: Reading, clauses: ClauseView): Proposal[] {
  return CLOSED_FORMS.flatMap((propose) => propose(reading, clauses));
}
