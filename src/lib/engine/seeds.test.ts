import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyseSeeds } from '../../../tests/helpers/seed-corpus';
import { exerciseKinds } from './exercises/registry';
import { listFindings } from './findings/list-findings';
import { EXERCISE_CONFIDENCE, type Analysis } from './types';

/**
 * The seeds as a person read them, before looking at what the engine finds: `tests/fixtures/seed-truth.json` holds, for each
 * text, its quotations of five and more words with their speakers, the sentences that clearly are the writer's opinion and those
 * that may be argued about (all others are not), and what the text dates.
 */
interface SeedTruth {
	readonly quotes: readonly { readonly opening: string; readonly speaker: string }[];
	/** The text does not quite say who spoke: abstaining is right as well. */
	readonly unclearQuotes: readonly { readonly opening: string; readonly speaker: string }[];
	readonly opinions: readonly string[];
	readonly greySentences: readonly string[];
	readonly events: readonly { readonly words: string; readonly from: string; readonly to: string }[];
}

const truth = JSON.parse(
	readFileSync(resolve(import.meta.dirname, '../../../tests/fixtures/seed-truth.json'), 'utf8')
) as Record<string, SeedTruth>;
const seeds = analyseSeeds().map((seed) => ({ ...seed, truth: truth[seed.file]! }));

function beginsWithAny(text: string, start: number, openings: readonly string[]): boolean {
	return openings.some((opening) => text.startsWith(opening, start));
}

function nameOf({ speakers }: Analysis, id: string | null): string | null {
	return speakers.find((speaker) => speaker.id === id)?.name ?? null;
}

describe('who speaks', () => {
	const quotes = seeds.flatMap(({ analysis, truth: { quotes: clear, unclearQuotes } }) =>
		listFindings(analysis, 'quotation')
			.filter(({ wordCount }) => wordCount >= 5)
			.map((finding) => {
				const { text } = analysis.article;
				const isOf = ({ opening }: { opening: string }): boolean => text.startsWith(opening, finding.start);
				return {
					words: text.slice(finding.start, finding.start + 60),
					found: nameOf(analysis, finding.speakerId),
					sure: finding.confidence >= EXERCISE_CONFIDENCE,
					known: [...clear, ...unclearQuotes].find(isOf) ?? null,
					clear: clear.some(isOf)
				};
			})
	);

	test('every quotation of five and more words is one a person found', () => {
		expect(quotes.filter(({ known }) => known === null)).toEqual([]);
	});

	test('nobody speaks who did not', () => {
		const wrong = quotes.filter(
			({ found, known }) =>
				found !== null &&
				known !== null &&
				!found.toLowerCase().includes(known.speaker.toLowerCase().split(' ').at(-1)!)
		);
		expect(wrong).toEqual([]);
	});

	test('60% and more have a speaker sure enough for an exercise', () => {
		const all = seeds.reduce((sum, { truth: { quotes: clear } }) => sum + clear.length, 0);
		expect(quotes.filter(({ clear, sure }) => clear && sure).length / all).toBeGreaterThanOrEqual(0.6);
	});
});

describe('the writer’s own opinion', () => {
	test.each(seeds)(
		'$file: nothing else is taken for it',
		({ analysis, truth: { opinions, greySentences } }) => {
			const { text } = analysis.article;
			const flagged = listFindings(analysis, 'passage')
				.filter(({ opinion }) => opinion >= 0.5)
				.filter(({ start }) => !beginsWithAny(text, start, [...opinions, ...greySentences]))
				.map(({ start, end }) => text.slice(start, end));
			expect(flagged).toEqual([]);
		}
	);

	test('60% and more of what clearly is one are found', () => {
		const passages = seeds.flatMap(({ analysis, truth: { opinions } }) =>
			listFindings(analysis, 'passage').filter(({ start }) =>
				beginsWithAny(analysis.article.text, start, opinions)
			)
		);
		const all = seeds.reduce((sum, { truth: { opinions } }) => sum + opinions.length, 0);
		expect(passages).toHaveLength(all);
		expect(passages.filter(({ opinion }) => opinion >= 0.5).length / all).toBeGreaterThanOrEqual(0.6);
	});
});

test('an exercise asks about no sentence that may be argued about', () => {
	for (const {
		analysis,
		truth: { greySentences }
	} of seeds) {
		for (const seed of ['first', 'second', 'third', 'fourth', 'fifth']) {
			const asked = exerciseKinds['spot-opinion']
				.generate(analysis, seed)
				.flatMap(({ evidence }) => evidence.parts.flatMap(({ target }) => target));
			expect(asked.length).toBeGreaterThan(0);
			const grey = asked
				.filter(({ start }) => beginsWithAny(analysis.article.text, start, greySentences))
				.map(({ start, end }) => analysis.article.text.slice(start, end));
			expect(grey).toEqual([]);
		}
	}
});

describe('what happened when', () => {
	const known = seeds.flatMap(({ analysis, truth: { events } }) =>
		events.map(({ words, from, to }) => {
			const at = analysis.article.text.indexOf(words);
			const found = listFindings(analysis, 'event').filter(
				(event) => event.head.start >= at && event.head.end <= at + words.length
			);
			return { words, from, to, found: found.find((event) => event.from !== null) ?? null };
		})
	);

	test('60% and more of what the texts date is found and dated', () => {
		expect(known.filter(({ found }) => found !== null).length / known.length).toBeGreaterThanOrEqual(0.6);
	});

	test('nothing is dated to another day', () => {
		expect(
			known.filter(({ found, from, to }) => found !== null && !(from <= found.from! && found.to! <= to))
		).toEqual([]);
	});
});

describe('the bank they make, whatever the seed', () => {
	const analyses = seeds.map(({ analysis }) => analysis);

	test.each(['first', 'second', 'third', 'fourth', 'fifth', 'sixth'])('%s', (seed) => {
		const quotes = analyses.map((analysis) => exerciseKinds['quote-speaker'].generate(analysis, seed));
		const opinions = analyses.map((analysis) => exerciseKinds['spot-opinion'].generate(analysis, seed));
		const orders = analyses.map((analysis) => exerciseKinds['order-events'].generate(analysis, seed));
		const stories = exerciseKinds['order-events'].generateStory?.(analyses, seed) ?? [];
		expect(quotes.flat().length).toBeGreaterThanOrEqual(6);
		expect(opinions.flat().length).toBeGreaterThanOrEqual(5);
		expect(opinions.flat().filter(({ key }) => key.opinions.length === 0).length).toBeGreaterThanOrEqual(1);
		expect(opinions.flat().filter(({ key }) => key.opinions.length > 0).length).toBeGreaterThanOrEqual(1);
		expect(orders.flat().length + stories.length).toBeGreaterThanOrEqual(3);
		expect(stories.length).toBeGreaterThanOrEqual(1);
		// Fairly spread: something of two kinds on every text, and something to order on most, alone or with the others.
		expect(quotes.every((made) => made.length > 0)).toBe(true);
		expect(opinions.every((made) => made.length > 0)).toBe(true);
		const told = new Set(stories.flatMap(({ evidence }) => evidence.parts.map(({ article }) => article)));
		expect(analyses.filter((_, index) => orders[index]!.length > 0 || told.has(index)).length).toBe(5);
	});
});
