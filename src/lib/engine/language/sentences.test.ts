import { describe, expect, test } from 'vitest';
import { segmentSentences } from './sentences';

function split(text: string): string[] {
	return segmentSentences(text, { start: 0, end: text.length }).map(({ start, end }) =>
		text.slice(start, end)
	);
}

describe('sentences of news text', () => {
	test.each([
		['Mr. Jones met Dr. P. Keller. They spoke.', ['Mr. Jones met Dr. P. Keller.', 'They spoke.']],
		['The U.S. Senate met at 3 p.m. on Monday.', ['The U.S. Senate met at 3 p.m. on Monday.']],
		['She lives in the U.S. The vote is due.', ['She lives in the U.S.', 'The vote is due.']],
		['It rose by 3.5 per cent. Nobody knew.', ['It rose by 3.5 per cent.', 'Nobody knew.']],
		['“We go now.” Then they left.', ['“We go now.”', 'Then they left.']],
		['“Do we go?” she asked. Nobody moved.', ['“Do we go?” she asked.', 'Nobody moved.']],
		['They waited … and waited. Then rain.', ['They waited … and waited.', 'Then rain.']],
		['One. "Two." Three', ['One.', '"Two."', 'Three']]
	])('%s', (text, sentences) => {
		expect(split(text)).toEqual(sentences);
	});

	test('nothing gives nothing', () => {
		expect(split('')).toEqual([]);
	});
});
