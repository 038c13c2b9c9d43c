/** The bank's article with findings an X-ray can show, written past the engine. */
import type { Finding, Span } from '../../src/lib/engine/types';
import type { NewFinding } from '../../src/lib/server/repositories/publications';
import { DERIVATION, makePublication } from './bank';

const { body } = makePublication();

/** The place of words in the article's text. */
export function locateInBody(words: string): Span {
	const start = body.indexOf(words);
	if (start < 0) throw new Error(`The article does not say “${words}”`);
	return { start, end: start + words.length };
}

const SPEAKERS = {
	ada: { id: 'e1', name: 'Ada Lund', type: 'person' },
	ben: { id: 'e2', name: 'Ben Carr', type: 'person' }
} as const;

/** A quotation of the bank's article. `confidence` is the one stored in its row. */
export function quotation(
	ref: string,
	words: string,
	speaker: keyof typeof SPEAKERS | null,
	confidence = 1
): NewFinding {
	const span = locateInBody(words);
	const finding: Finding = {
		id: ref,
		kind: 'quotation',
		...span,
		confidence: 1,
		rules: ['speaker-then-verb'],
		segments: [span],
		wordCount: words.split(' ').length,
		speakerId: speaker && SPEAKERS[speaker].id,
		mention: null,
		cue: null,
		attribution: null,
		naming: null,
		difficulty: 1
	};
	return store(finding, confidence, speaker && SPEAKERS[speaker]);
}

export function store(
	finding: Finding,
	confidence = finding.confidence,
	speaker: unknown = null
): NewFinding {
	const { id, kind, start, end, rules } = finding;
	return { ref: id, kind, start, end, confidence, rules, detail: { finding, speaker } };
}

/** Both quotations, each with its speaker. */
export const FINDINGS = [
	quotation('f1', 'The bridge will open before the winter comes', 'ada'),
	quotation('f2', 'Nobody has paid for the last of the bolts', 'ben')
];

/** The bank's article, with these findings in the place of its own. */
export function makeXrayPublication(edition: number, findings: readonly NewFinding[] = FINDINGS) {
	return makePublication({ edition, story: 'bridges', derivation: { ...DERIVATION, findings } });
}
