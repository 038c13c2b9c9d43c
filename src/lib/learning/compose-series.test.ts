import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRng } from '../engine/rng';
import { composeSeries, LONGEST_SERIES, orderSeries, type Candidate } from './compose-series';
import { isFinished, type Phase } from './phase';
import { collectSeen, judgeNovelty } from './repeats';

interface Named extends Candidate {
	readonly id: string;
}

const SPOT = 'spot-opinion';
const make = (id: string, changes: Partial<Named> = {}): Named => ({
	id,
	kind: 'quote-speaker',
	difficulty: 1,
	phase: 'fresh',
	findings: [`finding of ${id}`],
	articles: [{ slug: 'a', wordCount: 500 }],
	empty: false,
	...changes
});
const article = (slug: string, wordCount = 500) => ({ articles: [{ slug, wordCount }] });
const many = (count: number, changes: Partial<Named>, prefix = 'x') =>
	Array.from({ length: count }, (_, n) => make(`${prefix}${n}`, changes));
const compose = (bank: readonly Named[], length: number | null, seed: string | number = 'seed') =>
	composeSeries(bank, [], length, createRng(String(seed)));
const ids = (items: readonly Named[]) => items.map(({ id }) => id);
const countEmpty = (items: readonly Candidate[]) => items.filter(({ empty }) => empty).length;
const SEEDS = Array.from({ length: 300 }, (_, n) => n);

describe('a series', () => {
	it('goes from easy to hard, whatever the order of the bank', () => {
		const bank = [3, 1, 2, 1, 3, 2].map((difficulty, n) =>
			make(`${n}`, { difficulty: difficulty as 1 | 2 | 3, ...article(`${n}`) })
		);
		expect(compose(bank, null).map(({ difficulty }) => difficulty)).toEqual([1, 1, 2, 2, 3, 3]);
		expect(compose(bank, 2).map(({ difficulty }) => difficulty)).toEqual([1, 1]);
	});

	it('keeps what is read for one article together, with the kinds in turn', () => {
		const kinds = ['quote-speaker', 'order-events'];
		const bank = ['a', 'b', 'c'].flatMap((slug) =>
			kinds.flatMap((kind) => many(2, { kind, ...article(slug) }, `${slug}-${kind}`))
		);
		for (const seed of SEEDS.slice(0, 30)) {
			const series = compose(bank, null, seed);
			const slugs = series.map(({ articles }) => articles[0]?.slug);
			expect(slugs.filter((slug, at) => slug !== slugs[at - 1])).toHaveLength(3);
			for (const at of [0, 4, 8]) {
				const [first, second, third, fourth] = series.slice(at, at + 4).map(({ kind }) => kind);
				expect(first).not.toBe(second);
				expect([third, fourth]).toEqual([first, second]);
			}
		}
	});

	it('opens few articles, short ones before long ones', () => {
		const bank = ['long', 'short', 'middle'].flatMap((slug, n) =>
			many(3, article(slug, [900, 200, 400][n]), slug)
		);
		const slugs = (length: number) => new Set(compose(bank, length).map(({ articles }) => articles[0]?.slug));
		expect(slugs(3)).toEqual(new Set(['short']));
		expect(slugs(5)).toEqual(new Set(['short', 'middle']));
	});

	it('begins nothing anew while something begun is left', () => {
		const begun = make('begun', { phase: 'tried', difficulty: 3, ...article('z', 9000) });
		expect(ids(compose([...many(9, {}), begun], 5))).toContain('begun');
	});

	it('holds what is finished only where something is left to fill', () => {
		const done = many(3, { phase: 'solved' }, 'done');
		const fresh = many(3, {}, 'new');
		expect(ids(compose([...done, ...fresh], 3)).toSorted()).toEqual(['new0', 'new1', 'new2']);
		expect(compose([...done, ...fresh], 5)).toHaveLength(5);
	});

	it('is other with another seed, and the same with the same', () => {
		const bank = many(12, {});
		expect(ids(compose(bank, 10, 'a'))).toEqual(ids(compose(bank, 10, 'a')));
		expect(
			new Set(SEEDS.slice(0, 20).map((seed) => ids(compose(bank, 10, seed)).join())).size
		).toBeGreaterThan(15);
	});

	it('is empty of nothing', () => {
		expect(compose([], null)).toEqual([]);
		expect(
			composeSeries([make('a')], [make('b', { findings: ['finding of a'] })], 5, createRng('s'))
		).toEqual([]);
	});
});

describe('nothing to find', () => {
	const bank = [...many(20, { kind: SPOT, empty: true }, 'e'), ...many(4, { kind: SPOT }, 'f')];

	it('is the answer of half at most: given blindly, it earns no more', () => {
		const earned = SEEDS.map((seed) => {
			const series = compose(bank, 10, seed);
			return countEmpty(series) / series.length;
		});
		expect(Math.max(...earned)).toBeLessThanOrEqual(0.5);
		expect(earned.reduce((sum, share) => sum + share, 0) / earned.length).toBeLessThanOrEqual(0.5);
	});

	it('is the answer of one where there are no others', () => {
		expect(compose(bank.slice(0, 20), null)).toHaveLength(1);
		expect(compose([...bank.slice(0, 20), ...many(4, {}, 'q')], null)).toHaveLength(5);
	});

	it('stands in every place of a series about as often as in any other', () => {
		const even = [...many(4, { kind: SPOT, empty: true }, 'e'), ...many(8, { kind: SPOT }, 'f')];
		const at = [0, 0, 0, 0, 0];
		let all = 0;
		for (const seed of SEEDS) {
			for (const [place, { empty }] of compose(even, 5, seed).entries()) {
				if (!empty) continue;
				at[place] = (at[place] ?? 0) + 1;
				all += 1;
			}
		}
		for (const count of at) expect(Math.abs(count / all - 1 / 5)).toBeLessThan(0.06);
	});

	it('is not a matter of turns: after one with something comes each', () => {
		const even = [...many(10, { kind: SPOT, empty: true }, 'e'), ...many(10, { kind: SPOT }, 'f')];
		const pairs = new Set(
			SEEDS.flatMap((seed) => {
				const marks = compose(even, 10, seed).map(({ empty }) => (empty ? 'e' : 'f'));
				return marks.slice(1).map((mark, index) => `${marks[index]}${mark}`);
			})
		);
		expect(pairs).toEqual(new Set(['ee', 'ef', 'fe', 'ff']));
		const counts = new Set(SEEDS.map((seed) => countEmpty(compose(even, 10, seed))));
		expect([...counts].toSorted()).toEqual([0, 1, 2, 3, 4, 5]);
	});
});

describe('whatever the bank', () => {
	const kind = fc.constantFrom('quote-speaker', SPOT, 'order-events');
	const phase = fc.constantFrom<Phase>('fresh', 'fresh', 'fresh', 'tried', 'spent', 'solved', 'revealed');
	const findings = fc.array(fc.constantFrom(...'abcdefghij'), { minLength: 1, maxLength: 3 });
	const slug = fc.constantFrom('a', 'b', 'c', 'd');
	const bank = fc
		.array(
			fc.record({
				kind,
				findings,
				phase,
				difficulty: fc.constantFrom(1 as const, 2 as const, 3 as const),
				articles: fc.uniqueArray(slug, { minLength: 1, maxLength: 2 }),
				empty: fc.boolean()
			}),
			{ maxLength: 30 }
		)
		.map((items) =>
			items.map((item, n) =>
				make(`${n}`, {
					...item,
					empty: item.empty && item.kind === SPOT,
					articles: item.articles.map((each) => ({ slug: each, wordCount: each.charCodeAt(0) }))
				})
			)
		);
	const length = fc.constantFrom(1, 5, 10, null);
	const check = (holds: (series: Named[], bank: Named[], most: number, seed: string) => void) =>
		fc.assert(
			fc.property(bank, length, fc.string(), (items, most, seed) => {
				const finished = items.filter((item) => isFinished(item.phase));
				const series = composeSeries(items, finished, most, createRng(seed));
				holds(series, items, most ?? LONGEST_SERIES, seed);
			}),
			{ numRuns: 300 }
		);

	it('no exercise and no finding comes twice, nor one of a finished exercise', () => {
		check((series, items) => {
			expect(new Set(series).size).toBe(series.length);
			for (const each of new Set(series.map((item) => item.kind))) {
				const spent = series
					.filter((item) => item.kind === each)
					.flatMap((item) => [...new Set(item.findings)]);
				expect(new Set(spent).size).toBe(spent.length);
			}
			const seen = collectSeen(items.filter((item) => isFinished(item.phase)));
			for (const item of series) {
				if (item.phase === 'fresh') expect(judgeNovelty(item, seen)).toBe('new');
				expect(item.phase === 'fresh' || item.phase === 'tried' || isFinished(item.phase)).toBe(true);
			}
		});
	});

	it('it is as long as wanted at most, and does not get harder and then easier', () => {
		check((series, _, most) => {
			expect(series.length).toBeLessThanOrEqual(most);
			const levels = series.map(({ difficulty }) => difficulty);
			expect(levels).toEqual(levels.toSorted());
		});
	});

	it('exercises on the same articles stand together within a level', () => {
		check((series) => {
			for (const level of [1, 2, 3]) {
				const read = series
					.filter(({ difficulty }) => difficulty === level)
					.map(({ articles }) => articles.map((each) => each.slug).join());
				// One on a part of the articles just read may stand between: nothing new is read for it.
				const changes = read.filter((slugs, at) => at > 0 && !read[at - 1]!.includes(slugs));
				expect(changes.length).toBeLessThanOrEqual(new Set(read).size);
			}
		});
	});

	it('with nothing to find are at most as many as with something, and one where none is', () => {
		check((series) => {
			const own = series.filter((item) => item.kind === SPOT);
			const empty = countEmpty(own);
			expect(empty).toBeLessThanOrEqual(Math.max(1, own.length - empty));
		});
	});

	it('no kind comes short while another has two more and something was left of it', () => {
		const short = (series: readonly Named[], items: readonly Named[], low: string, high: string) => {
			const own = series.filter((item) => item.kind === low);
			const other = series.filter((item) => item.kind === high);
			if (other.length < own.length + 2) return [];
			const used = new Set(own.flatMap((item) => item.findings));
			const left = items.filter((item) => item.kind === low && !own.includes(item));
			return left.filter((item) => !item.findings.some((finding) => used.has(finding)));
		};
		fc.assert(
			fc.property(bank, length, fc.string(), (items, most, seed) => {
				const fresh = items.map((item) => ({ ...item, phase: 'fresh' as const }));
				const series = composeSeries(fresh, [], most, createRng(seed));
				expect(short(series, fresh, 'quote-speaker', 'order-events')).toEqual([]);
				expect(short(series, fresh, 'order-events', 'quote-speaker')).toEqual([]);
			})
		);
	});

	it('the order does not depend on what there is to find', () => {
		check((series, _, __, seed) => {
			const flipped = series.map((item) => ({ ...item, empty: !item.empty }));
			const order = (items: Named[]) => ids(orderSeries(items, createRng(seed)));
			expect(order(flipped)).toEqual(order(series));
		});
	});
});
