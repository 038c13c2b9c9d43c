import { describe, expect, test } from 'vitest';
import { analyseText } from '../../analyse';
import { EXERCISE_CONFIDENCE, type PassageFinding } from '../../types';
import { listFindings } from '../list-findings';

const BEFORE = 'The council of Lindau met in the old hall on Monday.';

/** The last sentence of a short report. */
function readLast(sentence: string): PassageFinding {
	return listFindings(analyseText(`${BEFORE}\n\n${BEFORE} ${sentence}`), 'passage').at(-1)!;
}

describe('a source at the sentence’s head', () => {
	test.each([
		'According to the union the plan is shameful, cruel and stupid.',
		'Per the union, the plan is shameful and cruel.',
		'For critics the plan is a monstrous, shameful insult to us all.',
		'Critics’ charge: the plan is a monstrous, shameful insult to all.',
		'The letter goes on: we must never forget this shameful insult.',
		'It says that the plan is a monstrous, shameful insult.',
		'Why should they pay for such mistakes? asked Arnaud.'
	])('%s', (sentence) => {
		const { voice, opinion, attribution } = readLast(sentence);
		expect(voice).toBe('reported');
		expect(opinion).toBeLessThan(0.5);
		expect(attribution).not.toBeNull();
	});
});

describe('no source', () => {
	test.each([
		'According to the rules the plan is void.',
		'For years the plan was a shameful, stupid failure.',
		'For the third time the plan was a shameful, stupid failure.',
		'In my view: a monstrous, shameful insult to us all.',
		'It says a lot that the plan is a shameful insult.'
	])('%s', (sentence) => {
		expect(readLast(sentence).voice).toBe('writer');
	});
});

test('a name and a colon leave open whose judgement it is', () => {
	const { confidence } = readLast('Arnaud: The plan is a monstrous, shameful insult to us all.');
	expect(confidence).toBeLessThan(EXERCISE_CONFIDENCE);
});
