import { describe, expect, test } from 'vitest';
import { analyseText } from '../../analyse';
import { EXERCISE_CONFIDENCE, type PassageFinding } from '../../types';
import { listFindings } from '../list-findings';

function read(paragraphs: readonly string[]): (PassageFinding & { words: string; label: string | null })[] {
	const text = paragraphs.join('\n\n');
	return listFindings(analyseText(text), 'passage').map((passage) => ({
		...passage,
		words: text.slice(passage.start, passage.end),
		label: passage.attribution && text.slice(passage.attribution.start, passage.attribution.end)
	}));
}

describe('a conversation printed without quotation marks', () => {
	test('a transcript: every turn is its speaker’s', () => {
		const passages = read([
			'Mr Brandt and Ms Arnaud met in Lindau on Tuesday for a debate.',
			'They spoke for an hour before some 200 people in the town hall, which was built in 1871.',
			'HOST: Good evening to both of you. Let us begin with the mill, Mr Brandt.',
			'BRANDT: Never. It would be a shameful mistake. We must keep it.',
			'HOST: One at a time, please. We have the whole evening.',
			'ARNAUD: What nonsense! You know it is a ruin.',
			'BRANDT: A ruin is what you made of it.'
		]);
		const turns = passages.filter(({ words }) => !/^(?:Mr|They)/.test(words));
		expect(turns.map(({ voice }) => voice)).toEqual(turns.map(() => 'reported'));
		expect(turns.every(({ opinion }) => opinion < 0.5)).toBe(true);
		expect(new Set(turns.map(({ label }) => label))).toEqual(new Set(['HOST', 'BRANDT', 'ARNAUD']));
	});

	test('an interview by Q and A; what comes after it is unclear', () => {
		const passages = read([
			'Q: Why was the mill sold?',
			'A: Because we were fools. It is a scandal.',
			'Q: Who is to blame?',
			'A: I am, of course.',
			'Brandt, 57, was elected in 1994.'
		]);
		expect(passages.slice(0, -1).every(({ voice, opinion }) => voice === 'reported' && opinion < 0.5)).toBe(
			true
		);
		expect(passages.at(-1)!.voice).toBe('writer');
		expect(passages.at(-1)!.confidence).toBeLessThan(EXERCISE_CONFIDENCE);
	});

	test('an interview without labels: nobody can be sure', () => {
		const passages = read([
			'The old mill of Lindau was sold in March.',
			'Helen Brandt signed the papers on a Monday.',
			'Why did you sell the mill?',
			'I had no choice. It was a terrible time, and I am ashamed of it.',
			'Would you do it again?',
			'Never. I think it was the worst mistake of my life.',
			'What comes next?',
			'I shall write a wonderful book about it.'
		]);
		for (const { confidence } of passages) expect(confidence).toBeLessThan(EXERCISE_CONFIDENCE);
	});
});

describe('no conversation', () => {
	test.each([
		['labels that name no one', ['Price: 40 francs.', 'Verdict: a shameful waste.', 'Where: Lindau.']],
		['one label', ['Warning: The mill is a shameful ruin.', 'It was closed in March.', 'Nobody goes there.']],
		['times', ['21:05 The hall is a ruin.', '21:12 What a shameful evening!', '21:30 Everyone has left.']]
	])('%s', (_, paragraphs) => {
		expect(read(paragraphs).filter(({ voice }) => voice === 'reported')).toEqual([]);
	});
});
