import { describe, expect, test } from 'vitest';
import { analyseText } from '../../analyse';
import { listFindings } from '../list-findings';
import { EXERCISE_CONFIDENCE } from '../../types';

/** Each quotation as [words, speaker or null, first rule], surer ones only where asked. */
function read(text: string, least = 0.5): [string, string | null, string][] {
	const analysis = analyseText(text);
	const { speakers, article } = analysis;
	return listFindings(analysis, 'quotation').map(({ segments, speakerId, confidence, rules }) => [
		segments.map(({ start, end }) => article.text.slice(start, end)).join(' | '),
		confidence >= least ? (speakers.find(({ id }) => id === speakerId)?.name ?? null) : null,
		rules[0] ?? ''
	]);
}

const speakersOf = (text: string, least?: number) => read(text, least).map(([, speaker]) => speaker);
const sure = (text: string) => speakersOf(text, EXERCISE_CONFIDENCE);

const CAST = 'Mayor Helen Brandt met Finance Minister Paul Arnaud on Tuesday to talk about the old bridge.';

describe('a reporting clause after the quotation', () => {
	test.each([
		['name, then verb', '“We will open it in May,” Brandt said.', 'Helen Brandt', 'speaker-then-verb'],
		['verb, then name', '“We will open it in May,” said Arnaud.', 'Paul Arnaud', 'verb-then-speaker'],
		['a question', '“Will we open it in May?” Brandt asked.', 'Helen Brandt', 'speaker-then-verb'],
		[
			'straight marks',
			'"We will open it in May," Brandt told reporters.',
			'Helen Brandt',
			'speaker-then-verb'
		],
		[
			'with an apposition',
			'“We will open it in May,” Arnaud, who lives nearby, said.',
			'Paul Arnaud',
			'speaker-then-verb'
		],
		[
			'with an auxiliary',
			'“We will open it in May,” Arnaud had insisted.',
			'Paul Arnaud',
			'speaker-then-verb'
		],
		[
			'without a comma',
			'"We will open it some day in May" the Harbour Police said.',
			'the Harbour Police',
			'speaker-then-verb'
		]
	])('%s', (_, sentence, speaker, rule) => {
		expect(read(`${CAST} ${sentence}`, EXERCISE_CONFIDENCE)[0]?.slice(1)).toEqual([speaker, rule]);
	});

	test('two speakers at once are no answer', () => {
		expect(sure(`${CAST}\n“We will open it in May,” Brandt and Arnaud said.`)).toEqual([null]);
	});

	test('a verb nobody has performed reports nothing', () => {
		expect(sure(`${CAST}\nArnaud did not say “we will open it in May”.`)).toEqual([null]);
		expect(sure(`${CAST}\nArnaud would say “we will open it in May”.`)).toEqual([null]);
	});

	test('the passive’s subject is not the speaker', () => {
		expect(sure(`${CAST}\nArnaud was called “a friend of every old bridge”.`)).toEqual([null]);
	});
});

describe('a reporting clause before the quotation', () => {
	test.each([
		['a colon', 'Arnaud said: “We will open it in May.”', 'Paul Arnaud'],
		['that', 'Brandt warned that “we will open it in May”.', 'Helen Brandt'],
		[
			'a relative clause',
			'There was praise from Paul Arnaud, who wrote: “We will open it in May.”',
			'Paul Arnaud'
		],
		[
			'a participle with its own subject',
			'It ended with Brandt telling Arnaud “we will open it in May”.',
			'Helen Brandt'
		],
		[
			'a participle of the sentence',
			'Arnaud left the hall, adding: “We will open it in May.”',
			'Paul Arnaud'
		],
		['according to', 'According to Brandt, “we will open it in May” at the latest.', 'Helen Brandt'],
		['quoted as saying', 'Arnaud was quoted as saying: “We will open it in May.”', 'Paul Arnaud']
	])('%s', (_, sentence, speaker) => {
		expect(speakersOf(`${CAST}\n${sentence}`, 0.85)).toEqual([speaker]);
	});

	test('the nearest verb governs', () => {
		expect(sure(`${CAST}\nBrandt recalled that Arnaud had said: “We will open it in May.”`)).toEqual([
			'Paul Arnaud'
		]);
	});

	test('two clauses, two speakers', () => {
		const text = `${CAST}\n“We will open it in May,” Brandt said, while Arnaud replied: “We will see about that.”`;
		expect(sure(text)).toEqual(['Helen Brandt', 'Paul Arnaud']);
	});
});

describe('pronouns', () => {
	test('lead back to the one who spoke before', () => {
		expect(sure('Mr Arnaud opened the meeting. “We begin in May without delay,” he said.')).toEqual([
			'Arnaud'
		]);
	});

	test('gender tells two people apart', () => {
		const text =
			'Mrs Brandt met Mr Arnaud at the bridge on Tuesday. “We begin in May without delay,” she said.';
		expect(sure(text)).toEqual(['Brandt']);
	});

	test('two candidates of one gender: abstain', () => {
		const text =
			'The crowd saw Mr Holm and Mr Arnaud at the bridge. “We begin in May without delay,” he said.';
		expect(sure(text)).toEqual([null]);
	});

	test('they, we and I name nobody', () => {
		const text =
			'Mr Arnaud opened the meeting. “We begin in May without delay,” they said. “Nothing will stop us now,” I said.';
		expect(sure(text)).toEqual([null, null]);
	});

	test('what is naming stays on the record', () => {
		const text = 'Mr Arnaud opened the meeting. “We begin in May without delay,” he said.';
		const [finding] = listFindings(analyseText(text), 'quotation');
		expect(finding?.difficulty).toBe(2);
		expect(text.slice(finding?.naming?.start, finding?.naming?.end)).toBe('Mr Arnaud');
		expect(text.slice(finding?.cue?.start, finding?.cue?.end)).toBe('said');
	});
});

describe('descriptions', () => {
	test('the ministry is the only ministry named before', () => {
		const text =
			'The Danish Transport Ministry issued a statement. “We begin in May without delay,” the ministry said.';
		expect(sure(text)).toEqual(['the Danish Transport Ministry']);
	});

	test('of two ministries, neither', () => {
		const text =
			'The Danish Transport Ministry met the Danish Trade Ministry. “We begin in May without delay,” the ministry said.';
		expect(sure(text)).toEqual([null]);
	});

	test('a source without a name is a speaker of its own', () => {
		const text = `${CAST} “We begin in May without delay,” a senior city official told the paper.`;
		expect(sure(text)).toEqual(['a senior city official']);
	});

	test('his counterpart is someone else, whoever that is', () => {
		expect(
			sure(`${CAST}\nArnaud spoke first, while his counterpart assured: “We are on the right way.”`)
		).toEqual([null]);
	});
});

describe('what goes on', () => {
	test('in the same paragraph, with the same speaker', () => {
		const text = `${CAST}\n“We will open it in May,” Brandt said. “Nobody will have to wait any longer.”`;
		expect(read(text, EXERCISE_CONFIDENCE).map(([, speaker, rule]) => [speaker, rule])).toEqual([
			['Helen Brandt', 'speaker-then-verb'],
			['Helen Brandt', 'continued']
		]);
	});

	test('not where nobody was reported before', () => {
		expect(sure(`${CAST}\nThe flood took the town by surprise. “Today we are ready for it.”`)).toEqual([
			null
		]);
	});

	test('halves around a reporting clause are one quotation', () => {
		const text = `${CAST}\n“We will open it,” Brandt said on Monday, “as soon as the paint is dry.”`;
		expect(read(text, EXERCISE_CONFIDENCE)[0]?.slice(0, 2)).toEqual([
			'We will open it, | as soon as the paint is dry.',
			'Helen Brandt'
		]);
	});

	test('a quotation reopened in each paragraph is one quotation', () => {
		const text = `${CAST}\n\nBrandt said: “We will open it in May.\n\n“Nobody will wait any longer.”\n\nThe rain went on.`;
		expect(read(text, EXERCISE_CONFIDENCE).map(([words, speaker]) => [words, speaker])).toEqual([
			['We will open it in May. | Nobody will wait any longer.', 'Helen Brandt']
		]);
	});

	test('a mark nobody closes makes no quotation and harms none', () => {
		const text = `${CAST}\n\nThe sign read “Closed for good\n\n${CAST}\n\n“We will open it in May,” Brandt said.`;
		expect(sure(text)).toEqual(['Helen Brandt']);
	});
});

describe('who is not sure to have spoken', () => {
	test('scare quotes and titles have no speaker', () => {
		expect(speakersOf(`${CAST}\nThe tone was “open” and the film was “The Long Bridge”.`)).toEqual([
			null,
			null
		]);
	});

	test('a misspelt name that resembles two letters off makes no exercise', () => {
		const text = 'Minister Anton Rybakov met the press. Later Rabkow said: “We will open it all in May.”';
		expect(sure(text)).toEqual([null]);
	});

	test('quotations in headings and captions are none of the text’s', () => {
		const analysis = analyseText(`Old bridge closes\n\n${CAST}\n\nBrandt: “It is over”\n\n${CAST}`);
		expect(listFindings(analysis, 'quotation')).toEqual([]);
	});
});
