import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyseText } from './analyse';
import { exerciseKinds } from './exercises/registry';
import { listFindings } from './findings/list-findings';
import { EXERCISE_CONFIDENCE, type Analysis, type Span } from './types';

const root = resolve(import.meta.dirname, '../../..');
const seeds = readdirSync(resolve(root, 'seeds')).filter((file) => file.endsWith('.txt'));
const messages = resolve(root, 'src/i18n/messages/en');
const ruleMessages = Object.assign(
	{},
	...readdirSync(messages)
		.filter((file) => file.startsWith('rules'))
		.map((file) => JSON.parse(readFileSync(resolve(messages, file), 'utf8')) as Record<string, string>)
) as Record<string, string>;

/** Pieces news text is made of, put together at random, so that every finder is reached. */
const PIECES = [
	'“',
	'”',
	'"',
	'‘',
	'’',
	"'",
	"''",
	'„',
	'«',
	'»',
	'. ',
	', ',
	': ',
	'; ',
	'? ',
	'…',
	' – ',
	'(',
	')',
	'\n',
	'\n\n',
	'\r\n',
	'\u00a0',
	'\ufeff',
	'\ud800',
	'said',
	'told',
	'says',
	'according to',
	'adding',
	'who',
	'he',
	'she',
	'they',
	'the',
	'a',
	'his',
	'and',
	'of',
	'with',
	'not',
	'to',
	'was',
	'Mr',
	'Mrs',
	'President',
	'Minister',
	'spokesman',
	'Ministry',
	'Anna Lind',
	'Lind',
	'Peter Holm',
	'NATO',
	'Moscow',
	'Moscow’s',
	'U.S.',
	'READ',
	'By',
	'Photo:',
	'we will go there tomorrow',
	'It is late',
	' '
];
const newsLike = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' '));
const anyString = fc.oneof(
	newsLike,
	fc.string({ unit: 'binary', maxLength: 200 }),
	fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units))
);

function allSpans({ speakers, findings }: Analysis): Span[] {
	return [
		...speakers.flatMap(({ mentions }) => mentions),
		...findings.flatMap((finding) =>
			[
				finding,
				...(finding.kind === 'quotation'
					? [...finding.segments, finding.mention, finding.cue, finding.attribution, finding.naming]
					: []),
				...(finding.kind === 'passage' ? [...finding.cues, finding.attribution] : []),
				...(finding.kind === 'date' ? [finding.anchor] : []),
				...(finding.kind === 'event' ? [finding.head, finding.timing] : [])
			].filter((span) => span !== null)
		)
	];
}

const KINDS = ['quotation', 'passage', 'date', 'event'] as const;

function checkShape(analysis: Analysis): void {
	const { text, blocks } = analysis.article;
	for (const span of [...blocks, ...allSpans(analysis)]) {
		expect(span.start).toBeGreaterThanOrEqual(0);
		expect(span.start).toBeLessThan(span.end);
		expect(span.end).toBeLessThanOrEqual(text.length);
	}
	let last = 0;
	for (const block of blocks) {
		expect(block.start).toBeGreaterThanOrEqual(last);
		expect(text.slice(block.start, block.end).trim()).toBe(text.slice(block.start, block.end));
		last = block.end;
	}
	const ids = new Set(analysis.speakers.map(({ id }) => id));
	expect(ids.size).toBe(analysis.speakers.length);
	expect(new Set(analysis.findings.map(({ id }) => id)).size).toBe(analysis.findings.length);
	expect(KINDS.flatMap((kind) => listFindings(analysis, kind))).toEqual(analysis.findings);
	for (const kind of KINDS) {
		const starts = listFindings(analysis, kind).map(({ start }) => start);
		expect(starts).toEqual(starts.toSorted((a, b) => a - b));
	}
	for (const finding of analysis.findings) {
		expect(finding.kind !== 'quotation' || finding.speakerId === null || ids.has(finding.speakerId)).toBe(
			true
		);
		expect(finding.confidence).toBeGreaterThanOrEqual(0);
		expect(finding.confidence).toBeLessThanOrEqual(1);
		expect(finding.rules.length).toBeGreaterThan(0);
		for (const rule of finding.rules)
			expect(ruleMessages[`rule_${rule.replaceAll('-', '_')}`]).toBeTypeOf('string');
	}
}

describe('any text at all', () => {
	test('never throws; spans lie inside the text and in order', () => {
		fc.assert(
			fc.property(anyString, (text) => {
				const analysis = analyseText(text);
				expect(analysis.article.text).toBe(text);
				checkShape(analysis);
			}),
			{ numRuns: 400 }
		);
	});

	test('exercises over it are right when answered right', () => {
		fc.assert(
			fc.property(newsLike, fc.string(), (text, seed) => {
				const kind = exerciseKinds['quote-speaker'];
				const analysis = analyseText(text);
				const exercises = kind.generate(analysis, seed);
				expect(kind.generate(analyseText(text), seed)).toEqual(exercises);
				for (const { prompt, key } of exercises) {
					expect(kind.score(prompt, key, kind.solve(prompt, key)).points).toBe(1);
				}
			}),
			{ numRuns: 200 }
		);
	});

	test('a name lies where an endless sentence is cut', () => {
		const ends = [
			'“We won it all” according to Anna Lind.',
			'“We won it all,” said Anna Lind.',
			'said former President Mr Peter Anton Holm',
			'according to Anna Lind and Peter Holm, “We won it.”',
			'Mr Peter Holm of Lindau said: “We won it.”'
		];
		for (const end of ends) {
			for (let count = 385; count <= 402; count++) checkShape(analyseText(`${'word '.repeat(count)}${end}`));
		}
	});

	test.each([
		['straight marks', '"', 100_000],
		['opening marks', '“', 100_000],
		['apostrophes before words', " 'a", 50_000],
		['paragraphs nobody closes', '“a\n\n', 10_000],
		['names without end', 'Anna ', 20_000],
		['commas', 'a, ', 50_000],
		['stops', '. ', 50_000],
		['reporting verbs', 'said ', 20_000],
		['figures', '1-1-', 70_000]
	])(
		'%s by the ten thousand are read',
		(_, piece, count) => {
			checkShape(analyseText(piece.repeat(count)));
		},
		// Nothing is timed here: a laden machine may take its time.
		60_000
	);
});

describe('the seeds', () => {
	test.each(seeds)('%s: well formed, and worth an exercise with two voices or more', (file) => {
		const analysis = analyseText(readFileSync(resolve(root, 'seeds', file), 'utf8'));
		checkShape(analysis);
		const exercises = exerciseKinds['quote-speaker'].generate(analysis, 'first');
		expect(exercises.length).toBeGreaterThan(0);
		for (const { prompt, key, evidence, findings } of exercises) {
			expect(prompt.quotes.length).toBeGreaterThanOrEqual(2);
			expect(prompt.quotes.length).toBeLessThanOrEqual(5);
			expect(prompt.speakers.length).toBeGreaterThanOrEqual(3);
			expect(prompt.speakers.length).toBeLessThanOrEqual(5);
			expect(new Set(Object.values(key.speakerOf)).size).toBeGreaterThanOrEqual(2);
			expect(evidence.parts.map(({ article, findingId }) => ({ article, findingId }))).toEqual(findings);
			for (const { findingId: id } of findings) {
				const finding = analysis.findings.find((candidate) => candidate.id === id);
				expect(finding?.confidence).toBeGreaterThanOrEqual(EXERCISE_CONFIDENCE);
			}
		}
	});

	test('every rule has a sentence that ends', () => {
		for (const [key, sentence] of Object.entries(ruleMessages)) {
			expect(key).toMatch(/^rule_[a-z_]+$/);
			expect(sentence).toMatch(/\.$/);
		}
	});
});
