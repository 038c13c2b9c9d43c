import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFinished, type Phase } from './phase';
import { chooseNext, planSeries, type SeriesItem } from './series';

interface Named extends SeriesItem {
	readonly id: string;
}

const make = (id: string, changes: Partial<Named> = {}): Named => ({
	id,
	kind: 'quote-speaker',
	difficulty: 1,
	phase: 'fresh',
	findings: [`finding of ${id}`],
	articles: [{ wordCount: 500 }],
	...changes
});
const ids = (items: readonly Named[]) => items.map(({ id }) => id);
const read = (...lengths: number[]) => ({ articles: lengths.map((wordCount) => ({ wordCount })) });

/** Nothing was met yet, and there is something to find everywhere. */
const FAIR = { isEmpty: () => false, countFinished: () => ({ full: 0, empty: 0 }) };

describe('next', () => {
	it('is the easiest, and the first among equals', () => {
		const bank = [make('a', { difficulty: 3 }), make('b'), make('c')];
		expect(planSeries(bank, []).ranked[0]?.id).toBe('b');
	});

	it('has the least to read, however easy the others', () => {
		const bank = [make('a', read(900)), make('b', { ...read(300), difficulty: 3 })];
		expect(planSeries(bank, []).ranked[0]?.id).toBe('b');
	});

	it('counts every article there is to read', () => {
		expect(planSeries([make('story', read(300, 300)), make('a', read(500))], []).ranked[0]?.id).toBe('a');
	});

	it('is one that was begun, before anything else', () => {
		const begun = make('begun', { phase: 'tried', difficulty: 3, ...read(900) });
		expect(planSeries([make('a'), begun], []).ranked[0]?.id).toBe('begun');
	});

	it('is partly seen only once nothing unseen is left', () => {
		const part = make('part', { findings: ['x', 'y'], ...read(100) });
		const finished = [{ kind: 'quote-speaker', findings: ['x'] }];
		expect(planSeries([part, make('new')], finished).ranked[0]?.id).toBe('new');
		expect(planSeries([part], finished).ranked[0]?.id).toBe('part');
	});

	it('is nothing once everything is done', () => {
		expect(chooseNext([], FAIR)).toBeNull();
		expect(planSeries([make('a', { phase: 'solved' })], []).ranked).toEqual([]);
	});
});

describe('next of a kind in which there may be nothing to find', () => {
	const bank = [1, 2, 3, 4].map((n) => make(`${n}`, { kind: 'spot-opinion', ...read(n * 100) }));
	const empties = new Set(['1', '2', '4']);
	const next = (full: number, empty: number, from = bank) =>
		chooseNext(planSeries(from, []).ranked, {
			isEmpty: ({ id }) => empties.has(id),
			countFinished: () => ({ full, empty })
		})?.id;

	it('holds something for a newcomer, however much less there is to read for another', () => {
		expect(next(0, 0)).toBe('3');
	});

	it('may hold nothing while fewer such ones were finished than others', () => {
		expect(next(1, 0)).toBe('1');
		expect(next(1, 1)).toBe('3');
		expect(next(5, 3)).toBe('1');
	});

	it('is one with nothing where only such are left, or one was begun', () => {
		expect(next(0, 3, bank.slice(0, 2))).toBe('1');
		expect(next(0, 3, [...bank, make('2', { kind: 'spot-opinion', phase: 'tried' })])).toBe('2');
	});

	it('is of another kind before that', () => {
		expect(next(0, 0, [...bank.slice(0, 2), make('5', read(900))])).toBe('5');
	});
});

describe('what is left', () => {
	it('leaves out what is finished, in whatever way', () => {
		const phases: Phase[] = ['fresh', 'tried', 'spent', 'solved', 'revealed'];
		const series = planSeries(
			phases.map((phase) => make(phase, { phase })),
			[]
		);
		expect(ids(series.open)).toEqual(['fresh', 'tried']);
		expect(series.repeats).toEqual([]);
	});

	it('leaves out one of two orderings of the same events once the other is finished', () => {
		const event = (number: number) => `event ${number}`;
		const own = make('own', { kind: 'order-events', findings: [1, 2, 3].map(event) });
		const story = make('story', {
			kind: 'order-events',
			findings: [1, 2, 3, 4].map(event),
			...read(500, 500)
		});
		expect(ids(planSeries([own, story], []).open)).toEqual(['own', 'story']);

		const afterStory = planSeries([own, { ...story, phase: 'solved' as const }], [story]);
		expect([ids(afterStory.open), ids(afterStory.repeats)]).toEqual([[], ['own']]);
		const afterOwn = planSeries([{ ...own, phase: 'solved' as const }, story], [own]);
		expect([ids(afterOwn.open), ids(afterOwn.repeats)]).toEqual([['story'], []]);
	});

	it('keeps a repeat that was begun before it became one', () => {
		const begun = make('a', { phase: 'tried', findings: ['x'] });
		const series = planSeries([begun], [{ kind: 'quote-speaker', findings: ['x'] }]);
		expect(ids(series.open)).toEqual(['a']);
	});

	it('knows findings of exercises that the bank no longer holds', () => {
		const again = make('again', { findings: ['x'] });
		const series = planSeries([again], [{ kind: 'quote-speaker', findings: ['x', 'y'] }]);
		expect([ids(series.open), ids(series.repeats)]).toEqual([[], ['again']]);
	});
});

describe('a series', () => {
	const findings = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 });
	const kind = fc.constantFrom('quote-speaker', 'spot-opinion', 'order-events');
	const item = fc.record({
		kind,
		findings,
		difficulty: fc.constantFrom(1 as const, 2 as const, 3 as const),
		phase: fc.constantFrom<Phase>('fresh', 'tried', 'spent', 'solved', 'revealed'),
		articles: fc.array(fc.record({ wordCount: fc.nat(2000) }), { minLength: 1, maxLength: 3 })
	});
	const finished = fc.array(fc.record({ kind, findings }));

	it('has every exercise finished, open or a repeat, and ranks the open ones', () => {
		fc.assert(
			fc.property(fc.array(item), finished, (bank, done) => {
				const { open, repeats, ranked } = planSeries(bank, done);
				const closed = bank.filter(({ phase }) => isFinished(phase));
				expect(new Set([...closed, ...open, ...repeats]).size).toBe(bank.length);
				expect(closed.length + open.length + repeats.length).toBe(bank.length);
				expect(ranked).toHaveLength(open.length);
				expect(new Set(ranked)).toEqual(new Set(open));
			})
		);
	});

	it('never grows by finishing something', () => {
		fc.assert(
			fc.property(fc.array(item), finished, fc.record({ kind, findings }), (bank, done, more) => {
				const before = new Set(planSeries(bank, done).open);
				const after = planSeries(bank, [...done, more]).open;
				expect(after.every((each) => before.has(each))).toBe(true);
			})
		);
	});
});
