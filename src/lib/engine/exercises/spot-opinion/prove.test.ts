import { describe, expect, test } from 'vitest';
import { analyseByHand } from '../../../../../tests/helpers/hand-made-passages';
import type { Analysis, PartEvidence } from '../../types';
import { generateSpotOpinion } from './generate';

const analysis = analyseByHand(`
	. The old bridge in Norden opened in 1931.
	! It is [a disgrace] to this town.
	> <Mayor Helen Brandt says> that it is a shameful story.
	" “Every lorry is one too many.”

	. The council met Paul Arnaud on Tuesday.
	. They spoke of lorries.`);
const { text } = analysis.article;

/** The quotation a finder would have found in it. */
const quoted: Analysis = {
	...analysis,
	findings: [
		{
			kind: 'quotation',
			id: 'quotation',
			start: text.indexOf('Every lorry'),
			end: text.indexOf('”'),
			confidence: 0.5,
			rules: ['no-clear-speaker'],
			segments: [{ start: text.indexOf('Every lorry'), end: text.indexOf('”') }],
			wordCount: 6,
			speakerId: null,
			mention: null,
			cue: null,
			attribution: null,
			naming: null,
			difficulty: 1
		},
		...analysis.findings
	]
};

const parts = generateSpotOpinion(quoted, 'a seed')[0]!.evidence.parts;
const cut = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);

describe('proof and the words to weigh', () => {
	test.each([
		[
			'a plain statement proves itself; its figure can be looked up',
			'q1',
			'The old bridge in Norden opened in 1931.',
			'1931'
		],
		['an opinion: its cue', 'q2', 'a disgrace', 'a disgrace'],
		['reported: who says it', 'q3', 'Mayor Helen Brandt says', 'Mayor Helen Brandt says'],
		[
			'between marks, nobody beside it: the words between them',
			'q4',
			'Every lorry is one too many.',
			'Every lorry is one too many.'
		],
		[
			'a plain statement without a figure: its name',
			'q5',
			'The council met Paul Arnaud on Tuesday.',
			'Paul Arnaud'
		],
		['without either: the sentence', 'q6', 'They spoke of lorries.', 'They spoke of lorries.']
	])('%s', (_, id, proof, cue) => {
		const part = parts.find(({ partId }) => partId === id);
		expect(part?.proof.map(cut)).toEqual([proof]);
		expect(cut(part!.hints[1]!.span)).toBe(cue);
	});

	test('the sentence is the target, its rules come with it', () => {
		expect(parts[1]).toMatchObject({ article: 0, findingId: 'p2', rules: ['loaded-word'] });
		expect(parts[1]!.target.map(cut)).toEqual(['It is a disgrace to this town.']);
	});
});

test('asking for hints tells nothing: every sentence has the same two steps', () => {
	const steps = ({ hints }: PartEvidence): string => hints.map(({ step }) => step).join();
	expect(new Set(parts.map(steps))).toEqual(new Set(['paragraph,cue']));
	for (const { hints, target } of parts) {
		expect(cut(hints[0]!.span)).toContain(cut(target[0]!));
	}
});

test('the most telling cue comes first, and one inside another is left out', () => {
	const script = `
		. The old bridge opened in 1931.
		! It is a truly shameful story, and it must end.
		. The council met on Tuesday.
		. The vote is on Friday.`;
	const made = analyseByHand(script);
	const cueAt = (words: string, rule: string) => {
		const start = made.article.text.indexOf(words);
		return { start, end: start + words.length, rule };
	};
	const findings = made.findings.map((finding) =>
		finding.kind === 'passage' && finding.opinion > 0.5
			? {
					...finding,
					rules: ['demand', 'loaded-word', 'emphasis'],
					cues: [
						cueAt('truly shameful story', 'loaded-word'),
						cueAt('truly', 'emphasis'),
						cueAt('must', 'demand')
					]
				}
			: finding
	);
	const [exercise] = generateSpotOpinion({ ...made, findings }, 'a seed');
	const proof = exercise!.evidence.parts[1]!.proof.map(({ start, end }) =>
		made.article.text.slice(start, end)
	);
	expect(proof).toEqual(['must', 'truly shameful story']);
});

test('words given to a source elsewhere: the paragraph of the source', () => {
	const made = analyseByHand(`
		> <Mayor Helen Brandt says> that it is a shameful story.

		> It must never happen again.
		. The council met on Tuesday.
		. The vote is on Friday.
		! Nobody should be [proud] of that.`);
	const attribution = made.findings.flatMap((finding) =>
		finding.kind === 'passage' && finding.attribution ? [finding.attribution] : []
	)[0]!;
	const findings = made.findings.map((finding) =>
		finding.kind === 'passage' && finding.voice === 'reported' ? { ...finding, attribution } : finding
	);
	const [exercise] = generateSpotOpinion({ ...made, findings }, 'a seed');
	const second = exercise!.evidence.parts[1]!;
	expect(second.proof).toEqual([attribution]);
	expect(second.hints[0]!.span).toEqual({
		start: made.article.blocks[0]!.start,
		end: made.article.blocks[0]!.end
	});
});
