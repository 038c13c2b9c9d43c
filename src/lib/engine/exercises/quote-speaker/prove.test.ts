import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyseText } from '../../analyse';
import { listFindings } from '../../findings/list-findings';
import { proveQuote } from './prove';

const CAST = 'Mayor Helen Brandt met Finance Minister Paul Arnaud on Tuesday to talk about the old bridge.';

/** Hints and proof of the quotation that begins with these words, as texts. */
function prove(text: string, opening: string): { hints: Record<string, string>; proof: string[] } {
	const analysis = analyseText(text);
	const finding = listFindings(analysis, 'quotation').find(({ start }) => text.startsWith(opening, start));
	if (finding === undefined) throw new Error(`no quotation begins with ${opening}`);
	const { hints, proof } = proveQuote(analysis, finding, 'q1');
	return {
		hints: Object.fromEntries(hints.map(({ step, span }) => [step, text.slice(span.start, span.end)])),
		proof: proof.map(({ start, end }) => text.slice(start, end))
	};
}

describe('where hints lead', () => {
	test('from the paragraph to the sentence to the verb', () => {
		const sentence = '“It costs far more than we were told,” said Arnaud on Monday.';
		const { hints, proof } = prove(`${CAST}\n\n${sentence} Nobody replied.`, 'It costs');
		expect(hints).toEqual({ paragraph: `${sentence} Nobody replied.`, sentence, cue: 'said' });
		expect(proof).toEqual(['said Arnaud']);
	});

	test('a quotation carried on: the sentence before, which names the speaker, and its verb', () => {
		const told = 'Nobody has to wait any longer, said Brandt.';
		const text = `${CAST}\n\n${told} “And if others want a bridge, we will not stop them.” The meeting went on.`;
		const { hints, proof } = prove(text, 'And if');
		expect([hints['sentence'], hints['cue']]).toEqual([told, 'said']);
		expect(proof).toEqual(['said Brandt']);
	});

	test('a quotation carried on from another: that one’s whole sentence, its first words included', () => {
		const told = '“We will open it. It may be late in May,” Brandt said on the radio.';
		const { hints } = prove(`${CAST}\n\n${told} “Nobody will have to wait any longer.”`, 'Nobody');
		expect([hints['sentence'], hints['cue']]).toEqual([told, 'said']);
	});

	test('carried on from the paragraph before: that paragraph', () => {
		const told = '“We will open it in May at the latest,” Brandt said.';
		const { hints } = prove(`${CAST}\n\n${told}\n\n“Nobody will have to wait any longer.”`, 'Nobody');
		expect(hints).toEqual({ paragraph: told, sentence: told, cue: 'said' });
	});

	test('without a verb there are two', () => {
		const { hints } = prove(`${CAST}\n\nHelen Brandt: “We will open it in May at the latest.”`, 'We will');
		expect(Object.keys(hints)).toEqual(['paragraph', 'sentence']);
	});
});

describe('the verb and what belongs to it', () => {
	test.each([
		[
			'called on',
			'Brandt called on the council to “open it in May at the latest”.',
			'Brandt called on the council to'
		],
		['called for', 'Brandt called for “a bridge that stands for ever”.', 'Brandt called for'],
		['pointed out', 'Brandt pointed out that “it is late in the year”.', 'Brandt pointed out that'],
		['made it clear', 'Brandt made it clear that “it is late in the year”.', 'Brandt made it clear that'],
		['makes clear', 'Brandt makes clear: “It is late in the year.”', 'Brandt makes clear'],
		['according to', '“It is late in the year”, according to Brandt.', 'according to Brandt'],
		['told', 'Arnaud told Brandt “it is late in the year”.', 'Arnaud told Brandt'],
		// No particle: a day, and a verb far from its quotation.
		[
			'called',
			'Brandt called on Friday the whole plan “a bridge to nowhere at all”.',
			'Brandt called on Friday the whole plan'
		],
		[
			'warned',
			'Brandt warned the members who had come to the long meeting in the town hall that “it is late in the year”.',
			'Brandt warned'
		]
	])('%s', (cue, sentence, proof) => {
		const opening = /[“]([^”]{4})/u.exec(sentence)![1]!;
		const found = prove(`${CAST}\n\n${sentence}`, opening);
		expect(found.hints['cue']).toBe(cue);
		expect(found.proof).toEqual([proof]);
	});

	test('making something is no verb of saying', () => {
		const findings = listFindings(
			analyseText(`${CAST}\n\nBrandt made a list of “bridges that nobody wants”.`),
			'quotation'
		);
		expect(findings[0]?.cue).toBeNull();
	});
});

const seeds = resolve(import.meta.dirname, '../../../../../seeds');

test('in every text the paragraph holds the sentence, and the sentence the verb', () => {
	const texts = readdirSync(seeds)
		.filter((file) => file.endsWith('.txt'))
		.map((file) => readFileSync(resolve(seeds, file), 'utf8'));
	const pieces = [
		'“',
		'”',
		'. ',
		', ',
		': ',
		'\n\n',
		'Anna Lind',
		'he',
		'said',
		'we go there now',
		'called on',
		'?'
	];
	const newsLike = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(' '));
	const check = (text: string): void => {
		const analysis = analyseText(text);
		for (const finding of listFindings(analysis, 'quotation')) {
			const spans = proveQuote(analysis, finding, 'q1').hints.map(({ span }) => span);
			expect(spans.length).toBeGreaterThanOrEqual(2);
			for (let index = 1; index < spans.length; index++) {
				expect(spans[index]!.start).toBeGreaterThanOrEqual(spans[index - 1]!.start);
				expect(spans[index]!.end).toBeLessThanOrEqual(spans[index - 1]!.end);
			}
			if (spans[2] !== undefined) expect(spans[2].end - spans[2].start).toBeLessThan(30);
		}
	};
	texts.forEach(check);
	fc.assert(fc.property(newsLike, check), { numRuns: 300 });
});
