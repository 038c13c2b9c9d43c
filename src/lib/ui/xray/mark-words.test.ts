import { describe, expect, it } from 'vitest';
import { splitBlock } from '$lib/ui/reading/split-block';
import type { QuoteMark, XrayMark } from '$lib/server/usecases/xray/xray-views';
import { markStretch } from './mark-words';

const text = 'Ada said “it is a mere show” on Friday.';
const block = { start: 100, end: 100 + text.length, text };
const at = (words: string) => {
	const start = 100 + text.indexOf(words);
	return { start, end: start + words.length };
};
const quote = (changes: Partial<QuoteMark> = {}): QuoteMark => ({
	kind: 'quote',
	...at('it is a mere show'),
	quote: 4,
	voice: 0,
	certainty: 'sure',
	piece: 'only',
	...changes
});
const mark = (...marks: XrayMark[]) => splitBlock<XrayMark>(block, marks).map(markStretch);

describe('markStretch', () => {
	it('lays a quotation, an attribution and a reported sentence over each other', () => {
		const stretches = mark(
			{ kind: 'reported', ...at(text) },
			{ kind: 'attribution', ...at('Ada said') },
			quote()
		);
		expect(
			stretches.map(({ text: words, quote: spoken, reported, attribution }) => [
				words,
				spoken?.quote ?? null,
				reported,
				attribution
			])
		).toEqual([
			['Ada said', null, true, true],
			[' “', null, true, false],
			['it is a mere show', 4, true, false],
			['” on Friday.', null, true, false]
		]);
		expect(stretches.map(({ starts }) => starts.reported)).toEqual([true, false, false, false]);
		expect(stretches.map(({ ends }) => ends.reported)).toEqual([false, false, false, true]);
	});

	it('lets links lead to where a quotation, an opinion or an event begins, also where they begin together', () => {
		const stretches = mark({ kind: 'opinion', ...at('it is'), opinion: 2, certainty: 'likely' }, quote(), {
			kind: 'event',
			...at('it is a mere'),
			event: 7
		});
		expect(stretches.map(({ anchors }) => anchors)).toEqual([
			[],
			['opinion-2', 'quote-4', 'event-7'],
			[],
			[],
			[]
		]);
		expect(stretches.map(({ opinion }) => opinion?.opinion)).toEqual([
			undefined,
			2,
			undefined,
			undefined,
			undefined
		]);
	});

	it('lets links lead to the first piece of a quotation only', () => {
		const stretches = mark(
			quote({ ...at('it is'), piece: 'first' }),
			quote({ ...at('a mere show'), piece: 'last' })
		);
		expect(stretches.flatMap(({ anchors }) => anchors)).toEqual(['quote-4']);
		expect(stretches.filter(({ ends }) => ends.quote?.piece === 'last')).toHaveLength(1);
	});

	it('shows the inner of two quotations', () => {
		const stretches = mark(quote(), quote({ ...at('mere'), quote: 5, voice: null }));
		expect(stretches.map(({ quote: spoken }) => spoken?.quote)).toEqual([undefined, 4, 5, 4, undefined]);
	});

	it('begins and ends nothing where a block cuts a mark', () => {
		const wide: XrayMark = { kind: 'opinion', start: 50, end: 200, opinion: 1, certainty: 'sure' };
		const [only] = mark(wide, quote({ start: 50, end: 200, piece: 'first' }));
		expect(only).toMatchObject({
			text,
			anchors: [],
			opinion: { opinion: 1 },
			starts: { opinion: null, quote: null },
			ends: { opinion: null, quote: null }
		});
	});
});
