import { describe, expect, test } from 'vitest';
import { tellEvents } from '../../../../../tests/helpers/hand-made-events';
import type { Analysis } from '../../types';
import { generateOrderStory } from './generate-story';
import type { OrderEventsExercise } from './make-exercise';

/** Each exercise as its cards in the order of the key, after the article they are from. */
function draw(analyses: readonly Analysis[], seed = 'a seed'): string[][] {
	return generateOrderStory(analyses, seed).map(listCards);
}

function listCards({ prompt, key }: OrderEventsExercise): string[] {
	return [...prompt.events]
		.sort((left, right) => key.rankOf[left.id]! - key.rankOf[right.id]!)
		.map(({ articleIndex, text }) => `${String(articleIndex)} ${text}`);
}

const BEFORE = tellEvents(
	`2021-05-02 Paul Arnaud [sold] the old ferry <on Sunday>.
	+2021-05-05 Mayor Helen Brandt will [open] the new bridge in the harbour of the old town <on Wednesday>.`,
	{ publishedOn: '2021-05-03' }
);
const AFTER = tellEvents(
	`2021-05-05 Helen Brandt [opened] the bridge <on Wednesday>.
	+2021-05-12 The council will [vote] on the old town hall <on Wednesday>.`,
	{ publishedOn: '2021-05-06' }
);

describe('one time line', () => {
	test('the events of all articles by their days; one that both tell is one card', () => {
		expect(draw([BEFORE, AFTER])).toEqual([
			[
				'0 Paul Arnaud sold the old ferry',
				'0 Mayor Helen Brandt will open the new bridge in the harbour of the old town',
				'1 The council will vote on the old town hall'
			]
		]);
	});

	test('all tellings are spent', () => {
		const [exercise] = generateOrderStory([BEFORE, AFTER], 'a seed');
		const spent = exercise!.findings.map(({ article, findingId }) => `${String(article)}/${findingId}`);
		expect(spent.sort()).toEqual(['0/e1', '0/e2', '1/e1', '1/e2']);
	});

	test('evidence points into the article of its card', () => {
		const [exercise] = generateOrderStory([BEFORE, AFTER], 'a seed');
		for (const { partId, article, target, proof } of exercise!.evidence.parts) {
			const event = exercise!.prompt.events.find(({ id }) => id === partId)!;
			expect(article).toBe(event.articleIndex);
			const { text } = [BEFORE, AFTER][article]!.article;
			expect(text.slice(target[0]!.start, target[0]!.end)).toContain(event.text);
			expect(text.slice(proof[0]!.start, proof[0]!.end)).toMatch(/^on \w+day$/);
		}
	});

	test('the same weekday in articles of different weeks is the hard kind', () => {
		expect(generateOrderStory([BEFORE, AFTER], 'a seed').map(({ difficulty }) => difficulty)).toEqual([3]);
		const whole = (analysis: Analysis): Analysis => ({
			...analysis,
			findings: analysis.findings.map((finding) =>
				finding.kind === 'date' ? { ...finding, basis: 'stated' } : finding
			)
		});
		expect(generateOrderStory([whole(BEFORE), whole(AFTER)], 'a seed')[0]!.difficulty).toBe(2);
	});
});

describe('nothing to ask', () => {
	test.each([
		['of one article', [BEFORE]],
		['of one article beside one without events', [AFTER, tellEvents('. Nothing happened.')]],
		['of no article', []],
		[
			'where one article alone tells it all',
			[
				tellEvents(
					`2021-05-02 Paul Arnaud [sold] the old ferry <on Sunday>.
					2021-05-03 Ines Ortega [bought] the old ferry <on Monday>.
					2021-05-04 Helen Brandt [opened] the bridge <on Tuesday>.`
				),
				tellEvents('- The council [voted] on the old town hall.')
			]
		],
		[
			'where days touch',
			[
				BEFORE,
				tellEvents('2021-05-01..2021-05-05 Ines Ortega [bought] the old ferry in the harbour <this week>.')
			]
		]
	] as [string, Analysis[]][])('%s', (_, analyses) => {
		expect(draw(analyses)).toEqual([]);
	});
});

test('where the clearest cards are all of one article, one is told by another', () => {
	const all = tellEvents(
		`2021-05-02 Paul Arnaud [sold] the old ferry <on Sunday>.
		2021-05-03 Ines Ortega [bought] the old harbour hotel <on Monday>.
		2021-05-04 Mayor Helen Brandt [opened] the new bridge <on Tuesday>.`
	);
	const other = tellEvents('2021-05-04 The mayor of the town, Brandt, [opened] a bridge <on Tuesday>.');
	expect(draw([all, other])).toEqual([
		[
			'0 Paul Arnaud sold the old ferry',
			'0 Ines Ortega bought the old harbour hotel',
			'1 The mayor of the town, Brandt, opened a bridge'
		]
	]);
});

test('prefers events that no exercise over one article asks for', () => {
	const one = tellEvents(
		`2021-05-02 Paul Arnaud [sold] the old ferry <on Sunday>.
		2021-05-03 Ines Ortega [bought] the old harbour hotel <on Monday>.
		2021-05-04 Mayor Helen Brandt [opened] the new bridge <on Tuesday>.`
	);
	const other = tellEvents('2021-05-03 The fishermen [left] the harbour <on Monday>.');
	expect(draw([one, other])).toEqual([
		[
			'0 Paul Arnaud sold the old ferry',
			'1 The fishermen left the harbour',
			'0 Mayor Helen Brandt opened the new bridge'
		]
	]);
});

test('the same seed gives the same exercises', () => {
	expect(generateOrderStory([BEFORE, AFTER], 'x')).toEqual(generateOrderStory([BEFORE, AFTER], 'x'));
});
