import type { ExerciseKind } from '../../types';
import { generateQuoteSpeaker } from './generate';
import { redactQuoteSpeaker } from './redact';
import { scoreQuoteSpeaker } from './score';
import { solveQuoteSpeaker } from './solve';
import type { QuoteSpeakerAnswer, QuoteSpeakerKey, QuoteSpeakerPrompt } from './types';
import { validateQuoteSpeaker } from './validate';

/** Match each quotation to the one who said it. */
export const quoteSpeaker: ExerciseKind<
	'quote-speaker',
	QuoteSpeakerPrompt,
	QuoteSpeakerKey,
	QuoteSpeakerAnswer
> = {
	kind: 'quote-speaker',
	generate: generateQuoteSpeaker,
	generateStory: null,
	redact: redactQuoteSpeaker,
	validate: validateQuoteSpeaker,
	score: scoreQuoteSpeaker,
	// Which quotations are right says nothing of who spoke the others.
	tell: (_, parts) => parts,
	solve: solveQuoteSpeaker
};
