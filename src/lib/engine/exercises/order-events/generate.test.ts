import { describe, expect, test } from 'vitest';
import { putInOrder, tellEvents } from '../../../../../tests/helpers/hand-made-events';
import type { Analysis, Ordering } from '../../types';
import { generateOrderEvents } from './generate';
import type { OrderEventsExercise } from './make-exercise';
import { orderEvents } from './order-events';

const SEEDS = Array.from({ length: 30 }, (_, index) => `seed ${String(index)}`);

/** The cards of each exercise in the order of the key. */
function draw(analysis: Analysis, seed = 'a seed'): string[][] {
	return generateOrderEvents(analysis, seed).map(listCards);
}

function listCards({ prompt, key }: OrderEventsExercise): string[] {
	return [...prompt.events]
		.sort((left, right) => key.rankOf[left.id]! - key.rankOf[right.id]!)
		.map(({ text }) => text);
}

const WEEK = `
2021-05-04 Helen Brandt [opened] the new bridge <on Tuesday>.
2021-05-03 The harbour police [searched] two ships <on Monday>.

. Nobody was hurt.
+2021-05-06 The council will [vote] on the new plan <on Thursday>.
`;

describe('what is asked', () => {
	test('events on different days, in the order of the days, without their dates', () => {
		expect(draw(tellEvents(WEEK))).toEqual([
			[
				'The harbour police searched two ships',
				'Helen Brandt opened the new bridge',
				'The council will vote on the new plan'
			]
		]);
	});

	test.each([
		['two events only', WEEK.replace('2021-05-06', '2021-05-04')],
		['an event that is not sure', WEEK.replace('+2021-05-06', '?2021-05-06')],
		['days that touch', WEEK.replace('+2021-05-06', '+2021-05-04..2021-05-10')],
		['a card that leans on another sentence', WEEK.replace('The council will', 'She will')],
		['an event in another document', WEEK.replace('. Nobody was hurt.', '=')]
	])('nothing where there is no third: %s', (_, script) => {
		expect(draw(tellEvents(script))).toEqual([]);
	});

	test('an event without a date where the article surely places it', () => {
		const script = WEEK.replace('+2021-05-06', '-').replace(' <on Thursday>', ' after the opening');
		const { text } = tellEvents(script).article;
		const at = text.indexOf('after the opening');
		const orderings = [putInOrder('e1 e3', 'told-after', [{ start: at, end: at + 5 }])];
		expect(draw(tellEvents(script))).toEqual([]);
		expect(draw(tellEvents(script, { orderings }))).toEqual([
			[
				'The harbour police searched two ships',
				'Helen Brandt opened the new bridge',
				'The council will vote on the new plan'
			]
		]);
		expect(draw(tellEvents(script, { orderings: [{ ...orderings[0]!, confidence: 0.8 }] }))).toEqual([]);
	});

	test('nothing of events that are said to be before each other', () => {
		const orderings = [putInOrder('e1 e3', 'told-after', []), putInOrder('e3 e1', 'told-after', [])];
		expect(draw(tellEvents(WEEK.replaceAll(/\+?2021-05-0\d/g, '-'), { orderings }))).toEqual([]);
	});

	test('of the events of one day the one whose card says most by itself', () => {
		const script = `${WEEK}\n2021-05-04 The opening [began] with a speech <on Tuesday>.`;
		expect(draw(tellEvents(script))[0]).toContain('Helen Brandt opened the new bridge');
	});

	test('one event told twice is spent twice and never asked again', () => {
		const script = `${WEEK}
			2021-05-04 Brandt [opened] the bridge to the harbour <on Tuesday>.
			2021-05-01 Paul Arnaud [sold] the old ferry <on Saturday>.
			2021-05-09 The fishermen [painted] the town hall <on Sunday>.`;
		const [exercise, ...more] = generateOrderEvents(tellEvents(script), 'a seed');
		expect(more).toEqual([]);
		expect(listCards(exercise!)).toHaveLength(5);
		expect(exercise!.findings.map(({ findingId }) => findingId).sort()).toEqual([
			'e1',
			'e2',
			'e3',
			'e4',
			'e5',
			'e6'
		]);
	});

	test('more than six events make several exercises, each from early to late, no event twice', () => {
		const script = Array.from(
			{ length: 14 },
			(_, day) =>
				`2021-05-${String(day + 10)} The harbour police [searched] ship number ${String(day + 1)} <on a day>.`
		).join('\n');
		const exercises = generateOrderEvents(tellEvents(script), 'a seed');
		expect(exercises.map(({ prompt }) => prompt.events.length)).toEqual([5, 5, 4]);
		const cards = exercises.flatMap(listCards);
		expect(new Set(cards).size).toBe(14);
		for (const exercise of exercises) {
			const numbers = listCards(exercise).map((card) => Number(/\d+/.exec(card)?.[0]));
			expect(numbers).toEqual([...numbers].sort((left, right) => left - right));
		}
		// Which events are asked for does not depend on the seed: a story relies on it.
		for (const seed of SEEDS) {
			const other = generateOrderEvents(tellEvents(script), seed).flatMap(listCards);
			expect(new Set(other)).toEqual(new Set(cards));
		}
	});
});

describe('how the cards lie', () => {
	const analysis = tellEvents(WEEK);

	test('by the seed alone, whatever the key', () => {
		const days = ['03', '04', '06'];
		const keys = days.flatMap((first) =>
			days
				.filter((day) => day !== first)
				.map((second) => [first, second, days.find((day) => day !== first && day !== second)!])
		);
		for (const seed of SEEDS) {
			const prompts = keys.map((key) => {
				let line = 0;
				const script = WEEK.replaceAll(/05-0\d/g, () => `05-${key[line++]!}`);
				return JSON.stringify(generateOrderEvents(tellEvents(script), seed)[0]!.prompt);
			});
			expect(new Set(prompts).size).toBe(1);
		}
	});

	test('the same seed gives the same exercise', () => {
		expect(generateOrderEvents(analysis, 'x')).toEqual(generateOrderEvents(analysis, 'x'));
	});

	test('in any order, the right one too', () => {
		const shown = SEEDS.map((seed) => {
			const { prompt, key } = generateOrderEvents(analysis, seed)[0]!;
			return prompt.events.map(({ id }) => key.rankOf[id]!).join('');
		});
		expect([...new Set(shown)].sort()).toEqual(['123', '132', '213', '231', '312', '321']);
	});

	test('neither leaving them as they lie nor turning them round pays more than chance', () => {
		const seeds = Array.from({ length: 400 }, (_, index) => `order ${String(index)}`);
		const earn = (arrange: (ids: string[]) => string[]): number => {
			const points = seeds.map((seed) => {
				const { prompt, key } = generateOrderEvents(analysis, seed)[0]!;
				const ids = arrange(prompt.events.map(({ id }) => id));
				const placeOf = Object.fromEntries(ids.map((id, index) => [id, `s${String(index + 1)}`]));
				return orderEvents.score(prompt, key, { placeOf }).points;
			});
			return points.reduce((sum, each) => sum + each, 0) / points.length;
		};
		expect(Math.abs(earn((ids) => ids) - 0.5)).toBeLessThan(0.06);
		expect(Math.abs(earn((ids) => ids.toReversed()) - 0.5)).toBeLessThan(0.06);
	});
});

describe('how hard it is', () => {
	const STATED = WEEK.replaceAll(/<on (\w+)>/g, '<on $1, May 2021>');
	const MORE = `
		2021-04-01 Paul Arnaud [sold] the old ferry <in April 2021>.
		2021-04-09 The fishermen [painted] the town hall <in April 2021>.`;
	const apart = (script: string): string =>
		script.replace('. Nobody was hurt.', '. Nobody was hurt, and the town was quiet.\n'.repeat(40));
	const rate = (script: string, orderings: Ordering[] = []): number[] =>
		generateOrderEvents(tellEvents(script, { orderings }), 'a seed').map((each) => each.difficulty);

	test.each([
		['1: few events side by side, their dates given', STATED, 1],
		['2: dates to work out', WEEK, 2],
		['2: far apart in the article', apart(STATED), 2],
		['2: many events', STATED + MORE, 2],
		['2: dates to work out, far apart', apart(WEEK), 2],
		['3: many events, far apart, dates to work out', apart(WEEK) + MORE, 3]
	])('%s', (_, script, difficulty) => {
		expect(rate(script)).toEqual([difficulty]);
	});

	test('placed by another event: one more thing to work out', () => {
		const script = (text: string): string => text.replace('+2021-05-06', '-').replace(/ <on Thurs[^>]+>/, '');
		const orderings = [putInOrder('e1 e3', 'planned-after-done', [])];
		expect(rate(script(STATED), orderings)).toEqual([2]);
		expect(rate(script(apart(WEEK)), orderings)).toEqual([3]);
	});

	test('the level knows nothing of the order: any order of the same days is as hard', () => {
		for (const days of ['346', '364', '436', '463', '634', '643']) {
			let line = 0;
			const turn = (script: string): string => script.replaceAll(/05-0\d/g, () => `05-0${days[line++]!}`);
			expect(rate(turn(STATED))).toEqual([1]);
			line = 0;
			expect(rate(turn(WEEK))).toEqual([2]);
		}
	});
});

describe('what proves it', () => {
	const analysis = tellEvents(WEEK);
	const { text } = analysis.article;
	const exercise = generateOrderEvents(analysis, 'a seed')[0]!;
	const proofOf = (card: string, made = exercise) => {
		const { id } = made.prompt.events.find((event) => event.text.startsWith(card))!;
		const { partId, target, proof, hints, rules, findingId } = made.evidence.parts.find(
			(part) => part.partId === id
		)!;
		const read = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
		return {
			partId,
			findingId,
			target: target.map(read),
			proof: proof.map(read),
			hints: hints.map(({ step, span }) => [step, read(span)]),
			rules
		};
	};

	test('the words that date it; hints from paragraph to sentence to these words', () => {
		expect(proofOf('Helen Brandt')).toMatchObject({
			findingId: 'e1',
			target: ['Helen Brandt opened the new bridge on Tuesday'],
			proof: ['on Tuesday'],
			hints: [
				[
					'paragraph',
					'Helen Brandt opened the new bridge on Tuesday. The harbour police searched two ships on Monday.'
				],
				['sentence', 'Helen Brandt opened the new bridge on Tuesday.'],
				['cue', 'on Tuesday']
			],
			rules: ['told-as-done', 'weekday-named']
		});
	});

	test('each card has its part, in the order of the cards', () => {
		expect(exercise.evidence.parts.map(({ partId }) => partId)).toEqual(
			exercise.prompt.events.map(({ id }) => id)
		);
	});

	test('where no date does, what places it beside the events around it', () => {
		const script = WEEK.replace('2021-05-04', '-').replace(' <on Tuesday>', '');
		const own = tellEvents(script);
		const at = own.article.text.indexOf('opened');
		const proof = [{ start: at, end: at + 6 }];
		const orderings = [
			putInOrder('e2 e1', 'told-after', proof),
			putInOrder('e1 e3', 'planned-after-done', proof)
		];
		const [made] = generateOrderEvents(tellEvents(script, { orderings }), 'a seed');
		const { id } = made!.prompt.events.find((event) => event.text.startsWith('Helen'))!;
		const part = made!.evidence.parts.find(({ partId }) => partId === id)!;
		expect(part.rules).toEqual(['told-as-done', 'told-after', 'planned-after-done']);
		expect(part.proof).toEqual(proof);
		expect(part.hints.at(-1)).toEqual({ step: 'cue', span: proof[0] });
	});
});

test('the kind makes no more of it', () => {
	const analysis = tellEvents(WEEK);
	const [exercise] = generateOrderEvents(analysis, 'a seed');
	expect(orderEvents.generate(analysis, 'a seed')).toEqual([exercise]);
	expect(orderEvents.redact(exercise!)).toEqual(exercise!.prompt);
	expect(Object.keys(orderEvents.redact(exercise!))).toEqual(['events']);
});
