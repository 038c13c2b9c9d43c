import { describe, expect, test } from 'vitest';
import { analyseText } from '../../analyse';
import { listFindings } from '../../findings/list-findings';
import { exerciseKinds } from '../registry';
import { isBarePredicate } from './bare-predicate';

function isBare(sentence: string): boolean | undefined {
	const analysis = analyseText(`Mayor Helen Brandt met Minister Paul Arnaud on Tuesday.\n\n${sentence}`);
	const finding = listFindings(analysis, 'quotation')[0];
	return finding && isBarePredicate(analysis, finding);
}

describe('only the predicate of the writer’s sentence', () => {
	test.each([
		'Brandt said that she “hopes the bridge will open in May”.',
		'She had “agreed with the council to open it in May,” Brandt said.',
		'Brandt “rejects every plan that costs more money”, she said.',
		'The minister “wants nothing to do with all that”, he said.',
		'Arnaud said it has “never threatened the old bridge in town”.',
		'Arnaud said that he was “looking forward to the opening in May”.',
		'Arnaud said he\'s "taken every step that can be taken".',
		'Arnaud said that he "was told about it by the newspapers".'
	])('%s', (sentence) => {
		expect(isBare(sentence)).toBe(true);
	});
});

describe('words somebody may have said so', () => {
	test.each([
		// A sentence or a clause of its own.
		'“Hopes are high in town this spring,” Brandt said.',
		'Brandt “We hope to open it in May,” said Arnaud.',
		'If it would help, “then we are ready to open it,” Brandt said.',
		'Brandt said “hopes are high in town this spring”.',
		// A phrase built on a noun or an adjective.
		'Arnaud said it was “a very good way to begin the work”.',
		'Arnaud said the town had “no intentions to close the bridge”.',
		'Arnaud said the town was “ready to take the next step”.',
		'Arnaud praised the “promises made by the council in May”.',
		'Arnaud said it is “nothing but a rumour from the market”.',
		'Arnaud said the town had “indeed a long way to go”.',
		// Base forms and infinitives, as with “we” or as an order.
		"The council and the town “don't expect to settle it today”, Brandt said.",
		'Brandt told Arnaud to “step back before it is too late”.',
		// A possessor, and a subject in another paragraph.
		'Arnaud repeated Brandt’s “hopes of a bridge in May or June”.',
		'What Brandt\n\n“hopes we will have by the end of May,” Arnaud said.'
	])('%s', (sentence) => {
		expect(isBare(sentence)).toBe(false);
	});
});

test('makes no exercise', () => {
	const text = [
		'Mayor Helen Brandt met Minister Paul Arnaud and Senator Ines Ortega on Tuesday.',
		'Brandt said that she “hopes the bridge will open in May”.',
		'“It costs far more than we were told,” said Arnaud.',
		'“The next flood will not wait for the paint to dry,” said Ortega.'
	].join('\n\n');
	const quotes = exerciseKinds['quote-speaker'].generate(analyseText(text), 'a seed')[0]?.prompt.quotes;
	expect(quotes?.map((quote) => quote.text)).toEqual([
		'It costs far more than we were told,',
		'The next flood will not wait for the paint to dry,'
	]);
});
