import { describe, expect, test } from 'vitest';
import { analyseSeeds } from '../../../../../tests/helpers/seed-corpus';
import type { OrderEventsExercise } from './make-exercise';
import { orderEvents } from './order-events';

/**
 * When the events of the seeds were, as a person knows it: opening words of a card, first day, last day. A card that nobody has
 * dated yet fails the test, until somebody has.
 */
const TRUTH: readonly (readonly [card: RegExp, from: string, to: string])[] = [
	[/^The annexation of the Ukrainian/, '2014-02-20', '2014-03-18'],
	[/^A series of diplomatic initiatives … began with two telephone/, '2021-12-07', '2021-12-30'],
	[/^The first informal meeting/, '2022-01-09', '2022-01-09'],
	[/^US Secretary of State Blinken dashed hopes/, '2022-01-09', '2022-01-09'],
	[
		/^(?:Representatives of the US and Russia|The meeting of American and Russian)/,
		'2022-01-10',
		'2022-01-10'
	],
	[/Dmytro Kuleba urged NATO/, '2022-01-10', '2022-01-10'],
	[/Russia-NATO Council … will meet|NATO-Russia Council/, '2022-01-12', '2022-01-12'],
	[/alks in Vienna/, '2022-01-13', '2022-01-13'],
	[/^President Biden had triggered/, '2022-01-19', '2022-01-19'],
	[/^The US warned that Russian intelligence/, '2022-01-20', '2022-01-20'],
	[/^Russia unveiled plans/, '2022-01-20', '2022-01-20'],
	[/Blinken said in Geneva/, '2022-01-21', '2022-01-21'],
	[/met for talks in Geneva/, '2022-01-21', '2022-01-21'],
	[/Liz Truss called on Mr Putin/, '2022-01-21', '2022-01-21'],
	[/^Britain announced/, '2022-01-17', '2022-01-17'],
	[/written response/, '2022-01-24', '2022-01-30'],
	[/^The parliament will debate/, '2022-01-24', '2022-01-30'],
	[/^Russia and the United States will meet again/, '2022-01-24', '2022-01-30']
];

const WORDS_OF_TIME =
	/\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|December|20\d\d|today|yesterday|tomorrow|ago|earlier|later|(?:this|next|last) (?:week|month|year))\b/;

const seeds = analyseSeeds();
const analyses = seeds.map(({ analysis }) => analysis);

function generateAll(seed: string): { single: OrderEventsExercise[][]; story: OrderEventsExercise[] } {
	return {
		single: analyses.map((analysis) => orderEvents.generate(analysis, seed)),
		story: orderEvents.generateStory?.(analyses, seed) ?? []
	};
}

function timeOf(card: string): { from: string; to: string } {
	const known = TRUTH.filter(([words]) => words.test(card));
	expect(
		known.map(([words]) => words.source),
		card
	).toHaveLength(1);
	return { from: known[0]![1], to: known[0]![2] };
}

describe.each(['first', 'second', 'third', 'fourth'])('the bank, seed %s', (seed) => {
	const { single, story } = generateAll(seed);
	const all = [...single.flat(), ...story];

	test('has exercises over single articles and over the story', () => {
		expect(single.filter((exercises) => exercises.length > 0).length).toBeGreaterThanOrEqual(2);
		expect(story.length).toBeGreaterThanOrEqual(1);
		expect(all.length).toBeGreaterThanOrEqual(3);
	});

	test('orders everything as it was', () => {
		for (const { prompt, key } of all) {
			const cards = [...prompt.events].sort((left, right) => key.rankOf[left.id]! - key.rankOf[right.id]!);
			const times = cards.map(({ text }) => timeOf(text));
			for (const [index, time] of times.slice(1).entries()) expect(times[index]!.to < time.from).toBe(true);
		}
	});

	test('tells no time on a card', () => {
		for (const { prompt } of all) {
			for (const { text } of prompt.events) expect(text).not.toMatch(WORDS_OF_TIME);
		}
	});

	test('shows 3 to 6 cards, and those of a story from two articles at least', () => {
		for (const { prompt } of all) {
			expect(prompt.events.length).toBeGreaterThanOrEqual(3);
			expect(prompt.events.length).toBeLessThanOrEqual(6);
		}
		for (const { prompt } of story)
			expect(new Set(prompt.events.map(({ articleIndex }) => articleIndex)).size).toBeGreaterThanOrEqual(2);
	});

	test('each exercise over the story asks for something that no article alone does', () => {
		const spent = new Set(
			single.flatMap((exercises, article) =>
				exercises.flatMap(({ findings }) =>
					findings.map(({ findingId }) => `${String(article)}/${findingId}`)
				)
			)
		);
		for (const { findings } of story) {
			const own = findings.map(({ article, findingId }) => `${String(article)}/${findingId}`);
			expect(own.some((finding) => !spent.has(finding))).toBe(true);
		}
	});

	test('asks for no event twice over the story', () => {
		const times = story.map(({ prompt }) => prompt.events.map(({ text }) => text)).flat();
		expect(new Set(times).size).toBe(times.length);
	});
});
