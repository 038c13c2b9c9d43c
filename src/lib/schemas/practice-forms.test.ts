import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLAYABLE_KINDS } from './exercise-kinds';
import {
	ANY_CHOICE,
	LEVELS,
	MOST_ARTICLES,
	readFind,
	readSeriesChoice,
	SERIES_LENGTHS,
	storedChoiceSchema,
	writeSeriesChoice
} from './practice-forms';

const form = (text: string) => new URLSearchParams(text);

describe('a choice', () => {
	it('written into an address is read back, and so is one that is stored', () => {
		const choice = fc.record({
			kinds: fc.subarray([...PLAYABLE_KINDS], { minLength: 1 }),
			levels: fc.subarray([...LEVELS], { minLength: 1 }),
			articles: fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/), { maxLength: 9 }),
			length: fc.constantFrom(...SERIES_LENGTHS),
			again: fc.boolean()
		});
		fc.assert(
			fc.property(choice, (each) => {
				expect(readSeriesChoice(writeSeriesChoice(each))).toEqual({ ok: true, choice: each, start: null });
				expect(storedChoiceSchema.parse(JSON.parse(JSON.stringify(each)))).toEqual(each);
			})
		);
	});

	it('of a link is everything it does not name', () => {
		expect(readSeriesChoice(form(''))).toEqual({ ok: true, choice: ANY_CHOICE, start: null });
		expect(readSeriesChoice(form('article=a-b')).choice).toEqual({ ...ANY_CHOICE, articles: ['a-b'] });
		expect(readSeriesChoice(form('kind=order-events')).choice.kinds).toEqual(['order-events']);
	});

	it('of a whole form is what it names', () => {
		expect(readSeriesChoice(form('length=5'))).toMatchObject({ ok: false, problem: 'kinds' });
		expect(readSeriesChoice(form('length=all&kind=order-events'))).toMatchObject({ problem: 'levels' });
		expect(readSeriesChoice(form('length=all&kind=order-events&level=2'))).toMatchObject({
			ok: true,
			choice: { kinds: ['order-events'], levels: [2], length: null, again: false }
		});
	});

	it('keeps the articles that fit where there are too many', () => {
		const many = Array.from({ length: MOST_ARTICLES + 1 }, (_, n) => `article=a-${n}`).join('&');
		const read = readSeriesChoice(form(many));
		expect(read).toMatchObject({ ok: false, problem: 'articles' });
		expect(read.choice.articles).toHaveLength(MOST_ARTICLES);
		// The same one many times is one.
		expect(readSeriesChoice(form('article=a&'.repeat(1000))).ok).toBe(true);
	});

	it.each([
		'kind=__proto__',
		'length=5&length=10',
		'length=-1',
		'level=4',
		'article=A%00',
		'again=yes',
		'start=1',
		'start=&start='
	])('%s is none', (text) => {
		expect(readSeriesChoice(form(text))).toEqual({ ok: false, choice: ANY_CHOICE, problem: 'malformed' });
	});

	it('with a file in it is none', () => {
		const data = new FormData();
		data.append('kind', new Blob(['x']));
		expect(readSeriesChoice(data)).toMatchObject({ problem: 'malformed' });
	});

	it('stored by an older Sourcework loses what is known no more', () => {
		const stored = {
			kinds: ['draw-map', 'order-events'],
			levels: [1, 9],
			articles: [],
			length: 7,
			again: true
		};
		expect(storedChoiceSchema.parse(stored)).toEqual({
			kinds: ['order-events'],
			levels: [1],
			articles: [],
			length: null,
			again: true
		});
	});
});

describe('words to find', () => {
	it.each([
		['find=+two++words+', 'two words'],
		['find=a%00b%E2%80%AEc', 'a b c'],
		['find=a&find=b', ''],
		['', '']
	])('%s', (text, words) => {
		expect(readFind(form(text))).toBe(words);
	});

	it('are a hundred characters at most', () => {
		expect(readFind(form(`find=${'x'.repeat(10_000)}`))).toHaveLength(100);
	});
});
