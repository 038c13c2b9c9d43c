import { describe, expect, test } from 'vitest';
import { analyseByHand } from '../../../../../tests/helpers/hand-made-passages';
import { listFindings } from '../../findings/list-findings';
import { goesOn, leansBack } from './leans-back';

/** Of one sentence as {@link analyseByHand} reads it, its mark included. */
function leans(line: string): boolean {
	const analysis = analyseByHand(line);
	const finding = listFindings(analysis, 'passage')[0]!;
	return leansBack(analysis.article.text, finding);
}

describe('needs the sentence before it', () => {
	test.each([
		'. This is one too many.',
		'. But he came back on Friday.',
		'. They’re closed on Sundays.',
		'. It is a long way.',
		'. And that was all.',
		// Nothing in it says by whom.
		'> The bridge would stay closed.'
	])('%s', (line) => {
		expect(leans(line)).toBe(true);
	});
});

describe('stands by itself', () => {
	test.each([
		'. The bridge is closed.',
		'. But the bridge is closed.',
		'. It seems to me a long way.',
		'. So far the bridge is closed.',
		'. There is a bridge.',
		'. Also, the council has asked for lorries.',
		'> <Brandt said> it would stay closed.',
		// The marks show that somebody else speaks.
		'" “Nobody asked the people who walk across.”'
	])('%s', (line) => {
		expect(leans(line)).toBe(false);
	});
});

test.each([
	['But the bridge is closed.', true],
	['Still, the bridge is closed.', false],
	['The bridge is closed, but the road is open.', false],
	['“But it is closed,” said Arnaud.', true],
	['', false]
])('goes on from the sentence before: %s %s', (text, expected) => {
	expect(goesOn(text)).toBe(expected);
});
