import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyseByHand } from '../../../../../tests/helpers/hand-made-passages';
import { generateSpotOpinion } from './generate';
import { readLines } from './read-lines';
import { spotOpinion } from './spot-opinion';
import { rateDifficulty } from './weigh-window';

const COLUMN = `
. The old bridge opened in 1931.
! It is [a disgrace] to this town.
> <Mayor Helen Brandt says> that it is [a shameful] story.
" “Every lorry is one [too many],” <said Paul Arnaud>.

. The council met on Tuesday.
! Nobody should be [proud] of that meeting.
`;

const REPORT = `
. The council met on Tuesday.
> <Brandt said> the plan was [a terrible mistake].
" “Only [a fool] would pay for it,” <said Arnaud>.
> <Brandt said> the vote was on Friday.
" “We will be there,” <said Arnaud>.
. The bridge opened in 1931.
`;

/** A seed by which the stretches of a first document are to have six sentences. */
const LONG = 'long';

/** Each exercise as its sentences, "*" before those to be marked, "…" where something was left out, "|" before a paragraph. */
function draw(script: string, seed = LONG): string[][] {
	return generateSpotOpinion(analyseByHand(script), seed).map(({ prompt, key }) =>
		prompt.sentences.map(
			({ id, text, opensParagraph, afterGap }) =>
				`${afterGap ? '…' : ''}${opensParagraph ? '|' : ''}${key.opinions.includes(id) ? '*' : ''}${text}`
		)
	);
}

describe('what is shown and what is to be marked', () => {
	test('the writer’s own opinions, among facts and what others say', () => {
		expect(draw(COLUMN)).toEqual([
			[
				'|The old bridge opened in 1931.',
				'*It is a disgrace to this town.',
				'Mayor Helen Brandt says that it is a shameful story.',
				'“Every lorry is one too many,” said Paul Arnaud.',
				'|The council met on Tuesday.',
				'*Nobody should be proud of that meeting.'
			]
		]);
	});

	test('a report full of strong words of others: nothing', () => {
		const [exercise, ...more] = generateSpotOpinion(analyseByHand(REPORT), LONG);
		expect(exercise?.key).toEqual({ opinions: [] });
		expect(exercise?.prompt.sentences).toHaveLength(6);
		expect(more).toEqual([]);
	});

	test.each([
		['plain news without a strong word', COLUMN.replaceAll(/^[!>"]/gm, '.')],
		['nothing but opinions', COLUMN.replaceAll(/^[.>"]/gm, '!')],
		['nothing sure', COLUMN.replaceAll(/^[.!>"]/gm, '?')],
		['too few sentences', COLUMN.split('\n').slice(0, 4).join('\n')],
		['no sentence', '']
	])('%s makes no exercise', (_, script) => {
		expect(draw(script)).toEqual([]);
	});

	test('a quoted opinion is never to be marked, whatever its score', () => {
		const analysis = analyseByHand(COLUMN);
		const findings = analysis.findings.map((finding) =>
			finding.kind === 'passage' && finding.voice !== 'writer' ? { ...finding, opinion: 0.9 } : finding
		);
		const shown = generateSpotOpinion({ ...analysis, findings }, LONG).flatMap(
			({ prompt }) => prompt.sentences
		);
		expect(shown.map(({ text }) => text).join()).not.toMatch(/Brandt says|said Paul/);
	});

	test('two documents of one file never meet', () => {
		const other = COLUMN.replace('old bridge opened', 'new school opened');
		const drawn = draw(`${COLUMN}\n=\n${other}`);
		expect(drawn).toHaveLength(2);
		expect(drawn.map((lines) => lines.join().includes('new school'))).toEqual([false, true]);
	});

	test('of a report, however long, one with nothing to find', () => {
		expect(draw(REPORT.repeat(12))).toHaveLength(1);
		expect(draw(`${REPORT}\n=\n${REPORT}`)).toHaveLength(2);
	});

	test.each([
		['no strong word', REPORT.replace('[a terrible mistake]', 'for May').replace('Only [a fool]', 'We')],
		['most of it in the writer’s voice', REPORT.replaceAll(/^"/gm, '.')]
	])('nothing to find tempts nobody: %s', (_, script) => {
		expect(draw(script)).toEqual([]);
	});

	test('a column long enough has several, and one with nothing where strong words of others stand apart', () => {
		const drawn = generateSpotOpinion(
			analyseByHand(`${COLUMN.repeat(4)}\n# Later\n${REPORT.repeat(3)}`),
			LONG
		);
		const empty = drawn.filter(({ key }) => key.opinions.length === 0);
		expect(drawn.length - empty.length).toBeGreaterThanOrEqual(3);
		expect(empty).toHaveLength(1);
	});
});

describe('gaps', () => {
	test('an unsure sentence is left out, and the next one says so', () => {
		const drawn = draw(COLUMN.replace('> <Mayor', '? <Mayor')).flat();
		expect(drawn).toContain('…“Every lorry is one too many,” said Paul Arnaud.');
		expect(drawn.join()).not.toContain('shameful');
	});

	test.each([
		['This points back', 'This is one too many.'],
		['But goes on', 'But “every lorry is one too many,” said Paul Arnaud.'],
		['its source stands elsewhere', 'Every lorry would be one too many.', '>']
	])('no gap before a sentence that needs the one left out: %s', (_, sentence, mark = '"') => {
		const script = `
			. The old bridge opened in 1931.
			. It is closed on Sundays.
			. Lorries cross it at night.
			! It is a disgrace to this town.
			? Perhaps it is not so bad.
			${mark} ${sentence}
			. The council met on Tuesday.
			. The vote is on Friday.
			! Nobody should be proud of that meeting.
			. The bridge opened in 1931.`;
		for (const lines of draw(script)) expect(lines.filter((line) => line.startsWith('…'))).toEqual([]);
	});

	test('are sought where nothing is to be found, too: a stretch of opinions can hardly do without', () => {
		const withGap = REPORT.replace('" “Only', '? It may be long.\n" “Only');
		for (const script of [`${REPORT}\n# Later\n${withGap}`, `${withGap}\n# Later\n${REPORT}`])
			for (const seed of [LONG, 'short', 'any'])
				expect(draw(script, seed)[0]).toContain('…“Only a fool would pay for it,” said Arnaud.');
	});

	test('never more than two sentences in one, nor more than two in a stretch', () => {
		const three = '? It may be so.\n'.repeat(3);
		const drawn = draw(COLUMN.replace('> <Mayor', `${three}> <Mayor`));
		expect(drawn.flat()).not.toContain('|The old bridge opened in 1931.');
		const everywhere = COLUMN.trim()
			.split('\n')
			.filter((line) => line !== '')
			.join('\n? It may be so.\n');
		for (const lines of draw(everywhere))
			expect(lines.filter((line) => line.startsWith('…')).length).toBeLessThanOrEqual(2);
	});
});

describe('fragments', () => {
	test('stand with the sentence before them, or after, where that is of the same sort', () => {
		const drawn = draw(`
			. The old bridge opened in 1931.
			! It is a disgrace to this town.
			! Truly so.
			. The council met on Tuesday.

			! Right.
			! Sure.
			! So proud that nobody went to vote.
			. The vote is on Friday.
			> <Brandt said> it was a terrible mistake.`);
		expect(drawn).toEqual([
			[
				'|The old bridge opened in 1931.',
				'*It is a disgrace to this town. Truly so.',
				'The council met on Tuesday.',
				'|*Right. Sure. So proud that nobody went to vote.',
				'The vote is on Friday.',
				'Brandt said it was a terrible mistake.'
			]
		]);
	});

	test('spend both findings; the part is named after the sentence', () => {
		const [exercise] = generateSpotOpinion(
			analyseByHand(COLUMN.replace('! It is', '! Oh dear.\n! It is')),
			LONG
		);
		expect(exercise?.findings.map(({ findingId }) => findingId)).toEqual([
			'p1',
			'p2',
			'p3',
			'p4',
			'p5',
			'p6',
			'p7'
		]);
		expect(exercise?.evidence.parts.map(({ findingId }) => findingId)).toEqual([
			'p1',
			'p3',
			'p4',
			'p5',
			'p6',
			'p7'
		]);
	});

	test('never join what is of another sort or another paragraph', () => {
		const drawn = draw(
			COLUMN.replace('. The council', '. Indeed so.\n. The council').replace('! It', '. Yes.\n! It')
		);
		expect(drawn.flat()).toContain('*It is a disgrace to this town.');
		expect(drawn.flat()).toContain('|Indeed so. The council met on Tuesday.');
	});
});

describe('difficulty', () => {
	const rate = (script: string): number | undefined =>
		generateSpotOpinion(analyseByHand(script), LONG)[0]?.difficulty;
	/** The words of two others among plain statements; then those of four. */
	const FEW = `
		> <Brandt said> the plan was a terrible mistake.
		" “We paid for it,” <said Arnaud>.
		! It is a disgrace to this town.
		. The council met on Tuesday.
		. The vote is on Friday.
		. The bridge opened in 1931.`;
	const MANY = FEW.replace('. The council', '> <Brandt said> the council').replace(
		'. The vote',
		'> <Arnaud said> the vote'
	);

	test.each([
		['few sentences that make a reader stop', FEW, 1],
		['most of them do', MANY.replace(/\n.*1931\./, '').replace('> <Arnaud said> the', '. The'), 2],
		['nearly all of them do', MANY, 3],
		[
			'the same with nothing to find',
			MANY.replace('! It is a disgrace', '> <Arnaud said> it is a disgrace'),
			3
		]
	])('%s', (_, script, level) => {
		expect(rate(script)).toBe(level);
	});

	test('is a matter of what everybody sees: the verdict of the sentences plays no part', () => {
		for (const script of [COLUMN, FEW, MANY]) {
			const shown = readLines(analyseByHand(script));
			const turned = shown.map((line) => ({
				...line,
				verdict: line.verdict === 'opinion' ? ('none' as const) : ('opinion' as const)
			}));
			expect(rateDifficulty(turned)).toBe(rateDifficulty(shown));
		}
	});
});

test('every stretch: four to eight sentences in text order, marking all never pays well, none twice', () => {
	const mark = fc.constantFrom('!', '~', '.', '.', '"', '>', '?', '', '#', '=');
	const words = fc.constantFrom(
		'Yes.',
		'The old bridge opened in 1931.',
		'This is so.',
		'But Brandt said it was bad.'
	);
	const script = fc
		.array(fc.tuple(mark, words), { maxLength: 80 })
		.map((lines) => lines.map(([each, sentence]) => `${each} ${sentence}`).join('\n'));
	fc.assert(
		fc.property(script, fc.string(), (text, seed) => {
			const analysis = analyseByHand(text);
			const spent = new Set<string>();
			let end = 0;
			for (const { prompt, key, findings, evidence } of generateSpotOpinion(analysis, seed)) {
				const { sentences } = prompt;
				expect(sentences.length).toBeGreaterThanOrEqual(4);
				expect(sentences.length).toBeLessThanOrEqual(8);
				expect(sentences[0]).toMatchObject({ opensParagraph: true, afterGap: false });
				const all = sentences.map(({ id }) => id);
				const { points } = spotOpinion.score(prompt, key, { marked: all, nothing: false });
				expect(points).toBeLessThanOrEqual(2 / 3);
				for (const { target } of evidence.parts) {
					expect(target[0]!.start).toBeGreaterThanOrEqual(end);
					end = target[0]!.end;
				}
				for (const { findingId } of findings) {
					expect(spent.has(findingId)).toBe(false);
					spent.add(findingId);
				}
			}
		}),
		{ numRuns: 300 }
	);
});

test('a very long text is read', () => {
	const drawn = generateSpotOpinion(analyseByHand(COLUMN.repeat(1000)), LONG);
	expect(drawn.length).toBeGreaterThan(500);
});
