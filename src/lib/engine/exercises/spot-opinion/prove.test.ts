import { describe, expect, test } from 'vitest';
import { analyseByHand } from '../../../../../tests/helpers/hand-made-passages';
import { analyseSeeds } from '../../../../../tests/helpers/seed-corpus';
import type { Analysis, Finding, PassageFinding } from '../../types';
import { generateSpotOpinion } from './generate';
import { createProver } from './prove';
import { readLines, type Line } from './read-lines';

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

const parts = generateSpotOpinion(quoted, 'long')[0]!.evidence.parts;
const cut = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);

describe('proof', () => {
	test.each([
		['a plain statement proves itself', 'q1', 'The old bridge in Norden opened in 1931.'],
		['an opinion: its cue', 'q2', 'a disgrace'],
		['reported: who says it', 'q3', 'Mayor Helen Brandt says'],
		['between marks, nobody beside it: the words between them', 'q4', 'Every lorry is one too many.']
	])('%s', (_, id, proof) => {
		const part = parts.find(({ partId }) => partId === id);
		expect(part?.proof.map(cut)).toEqual([proof]);
	});

	test('the sentence is the target, its rules come with it', () => {
		expect(parts[1]).toMatchObject({ article: 0, findingId: 'p2', rules: ['loaded-word'] });
		expect(parts[1]!.target.map(cut)).toEqual(['It is a disgrace to this town.']);
	});
});

describe('hints', () => {
	test('the paragraph, then the sentence before; the first has none before it', () => {
		expect(parts.slice(0, 2).map(({ hints }) => hints.map(({ step, span }) => [step, cut(span)]))).toEqual([
			[['paragraph', text.split('\n\n')[0]]],
			[
				['paragraph', text.split('\n\n')[0]],
				['sentence', 'The old bridge in Norden opened in 1931.']
			]
		]);
		// The first of a paragraph: who spoke may stand in the one before.
		expect(cut(parts[4]!.hints[1]!.span)).toBe('“Every lorry is one too many.”');
	});

	test('the sentence before is of the same document', () => {
		const made = analyseByHand(`. It rained.\n=\n. The old bridge opened in 1931.`);
		const lines = readLines(made);
		expect(lines.map((line) => createProver(made)(line, 'q1').hints.length)).toEqual([1, 1]);
	});

	/** The same sentences, told apart the other way round by other words. */
	function turn(finding: Finding): Finding {
		if (finding.kind !== 'passage') return finding;
		const { start } = finding;
		return {
			...finding,
			opinion: 1 - finding.opinion,
			voice: finding.voice === 'writer' ? 'reported' : 'writer',
			attribution: finding.attribution === null ? { start, end: start + 1 } : null,
			cues: [{ start, end: start + 1, rule: 'loaded-word' }],
			rules: ['loaded-word']
		};
	}

	const texts = [{ file: 'by hand', analysis: quoted }, ...analyseSeeds()];
	test.each(texts)('$file: know where a sentence stands, and nothing of what it is', ({ analysis }) => {
		// The quotations that other words are read from are taken away, too.
		const findings = analysis.findings.filter(({ kind }) => kind === 'passage').map(turn);
		const turned = createProver({ ...analysis, findings, speakers: [], orderings: [] });
		const prove = createProver(analysis);
		const turnedById = new Map(findings.map((finding) => [finding.id, finding]));
		const lines = readLines(analysis);
		expect(lines.length).toBeGreaterThan(0);
		for (const line of lines) {
			const other: Line = {
				...line,
				passages: line.passages.map(({ id }) => turnedById.get(id) as PassageFinding),
				verdict: line.verdict === 'opinion' ? 'none' : 'opinion',
				voice: line.voice === 'writer' ? 'reported' : 'writer',
				isStrong: !line.isStrong,
				doubt: 9
			};
			expect(turned(other, 'q1').hints).toEqual(prove(line, 'q1').hints);
		}
	});
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
	const [exercise] = generateSpotOpinion({ ...made, findings }, 'long');
	const proof = exercise!.evidence.parts[1]!.proof.map(({ start, end }) =>
		made.article.text.slice(start, end)
	);
	expect(proof).toEqual(['must', 'truly shameful story']);
});

test('words given to a source elsewhere: what gives them to it; the hint is their own paragraph all the same', () => {
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
	const [exercise] = generateSpotOpinion({ ...made, findings }, 'long');
	const second = exercise!.evidence.parts[1]!;
	expect(second.proof).toEqual([attribution]);
	const { start, end } = made.article.blocks[1]!;
	expect(second.hints[0]!.span).toEqual({ start, end });
});
