import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitBlock, type TextMark } from './split-block';

const block = { start: 100, end: 126, text: '“We will talk,” Blinken sa' };

function mark(start: number, end: number, kind: TextMark['kind'] = 'target', partId = 'q1'): TextMark {
	return { start, end, kind, partId };
}

describe('splitBlock', () => {
	it('leaves an unmarked block whole', () => {
		expect(splitBlock(block, [])).toEqual([
			{ start: 100, end: 126, text: block.text, marks: [], opened: [], closed: [] }
		]);
	});

	it('cuts out a mark in the middle', () => {
		const quote = mark(101, 114);
		expect(splitBlock(block, [quote]).map(({ text, marks }) => [text, marks])).toEqual([
			['“', []],
			['We will talk,', [quote]],
			['” Blinken sa', []]
		]);
	});

	it('lays overlapping marks over each other and tells where each begins and ends', () => {
		const quote = mark(101, 114);
		const proof = mark(109, 123, 'proof');
		const segments = splitBlock(block, [quote, proof]);
		expect(segments.map(({ text }) => text)).toEqual(['“', 'We will ', 'talk,', '” Blinken', ' sa']);
		expect(segments[2]?.marks).toEqual([quote, proof]);
		expect(segments[1]?.opened).toEqual([quote]);
		expect(segments[2]?.opened).toEqual([proof]);
		expect(segments[2]?.closed).toEqual([quote]);
		expect(segments[3]?.closed).toEqual([proof]);
	});

	it('clips what reaches beyond the block and drops what lies outside or is empty', () => {
		const wide = mark(90, 103);
		const segments = splitBlock(block, [wide, mark(10, 20), mark(126, 140), mark(110, 110)]);
		expect(segments.map(({ text }) => text)).toEqual(['“We', block.text.slice(3)]);
		expect(segments[0]?.opened).toEqual([wide]);
		expect(segments[0]?.closed).toEqual([wide]);
	});

	it('has nothing to say of an empty block', () => {
		expect(splitBlock({ start: 5, end: 5, text: '' }, [mark(0, 10)])).toEqual([]);
	});

	it('never loses, doubles or wrongly marks a character', () => {
		const spans = fc.array(
			fc.tuple(fc.nat(40), fc.nat(20)).map(([start, length]) => mark(90 + start, 90 + start + length))
		);
		fc.assert(
			fc.property(spans, (marks) => {
				const segments = splitBlock(block, marks);
				expect(segments.map(({ text }) => text).join('')).toBe(block.text);
				for (const segment of segments) {
					expect(segment.end - segment.start).toBe(segment.text.length);
					const covering = marks.filter((each) => each.start <= segment.start && each.end >= segment.end);
					expect(segment.marks).toEqual(covering);
				}
			})
		);
	});
});
