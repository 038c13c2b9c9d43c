import { describe, expect, test } from 'vitest';
import { analyseText } from '../../analyse';
import { EXERCISE_CONFIDENCE, type PassageFinding } from '../../types';
import { listFindings } from '../list-findings';

interface Read {
	readonly words: string;
	readonly passage: PassageFinding;
	readonly attribution: string | null;
	readonly cues: readonly string[];
}

function read(text: string): Read[] {
	return listFindings(analyseText(text), 'passage').map((passage) => ({
		words: text.slice(passage.start, passage.end),
		passage,
		attribution:
			passage.attribution === null ? null : text.slice(passage.attribution.start, passage.attribution.end),
		cues: passage.cues.map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`)
	}));
}

const only = (sentence: string): Read => read(sentence)[0]!;
const judges = ({ passage }: Read): boolean => passage.opinion >= 0.5;

const REPORT = [
	'Mayor Helen Brandt met Finance Minister Paul Arnaud in Lindau on Tuesday to talk about the old bridge.',
	'The bridge was closed on 4 March after engineers found cracks in two of its pillars.',
	'About 3,000 people crossed it every day, the town said.',
	'Arnaud arrived with four officials of the Finance Ministry and left at noon.',
	'A second meeting is scheduled for Friday in Bern.',
	'The repair cost 12 million francs in 2019.'
].join(' ');

const COMMENT = [
	'I have crossed the old bridge for thirty years, and I think its closure is a disgrace.',
	'Nobody asked us, of course.',
	'Who needs a bridge anyway, right?',
	'So much for the promises of spring!',
	'We should never let the town forget this shameful episode.',
	'The council must act now.'
].join(' ');

describe('every sentence of the prose is a passage', () => {
	test('in text order, inside the text, without overlap', () => {
		const text = `${REPORT}\n\n“We will open it,” Brandt said. “Not today.” The rest is silence`;
		const passages = read(text);
		expect(passages.map(({ passage }) => passage.id)).toEqual(
			passages.map((_, index) => `p${String(index + 1)}`)
		);
		let end = 0;
		for (const { passage } of passages) {
			expect(passage.start).toBeGreaterThanOrEqual(end);
			expect(passage.end).toBeGreaterThan(passage.start);
			end = passage.end;
		}
		expect(end).toBe(text.length);
	});

	test('a row of marks is none', () => {
		expect(read('*** ***\n\nThe bridge was closed.').map(({ words }) => words)).toEqual([
			'The bridge was closed.'
		]);
	});

	test.each(['', '“', '“Never closed', '. . . !', 'never '.repeat(2000), '“a” said B. '.repeat(500)])(
		'%#: odd text does no harm',
		(text) => {
			const passages = read(text);
			expect(passages.length).toBeLessThanOrEqual(text.length);
			for (const { passage } of passages) {
				expect(passage.opinion).toBeGreaterThanOrEqual(0);
				expect(passage.opinion).toBeLessThanOrEqual(1);
				expect(passage.confidence).toBeLessThanOrEqual(1);
				expect(passage.rules.length).toBeGreaterThan(0);
			}
		}
	);
});

describe('whose words they are', () => {
	test.each([
		['all between marks', '“The bridge is a disgrace and must go.”', 'quoted', null],
		[
			'a short clause around it',
			'“The bridge is a disgrace and must go,” Brandt said.',
			'quoted',
			'Brandt said'
		],
		['said that', 'Brandt said that the bridge is a disgrace.', 'reported', 'Brandt said'],
		['said at the end', 'The bridge must never open again, said Brandt.', 'reported', 'said Brandt'],
		['in the middle', 'The bridge, Brandt said, is a terrible mistake.', 'reported', 'Brandt said'],
		['according to', 'According to Brandt, the bridge is a disgrace.', 'reported', 'According to Brandt'],
		['a demand', 'Brandt called on Arnaud to end this shameful delay.', 'reported', 'Brandt called on'],
		['a thought', 'Arnaud believes the plan is absurd.', 'reported', 'Arnaud believes'],
		['a denied thought', 'She does not consider it a good idea.', 'reported', 'she does not consider'],
		['a fear', 'Lindau fears a terrible winter.', 'reported', 'Lindau fears'],
		[
			'a point of view',
			'From the point of view of the council, the plan is absurd.',
			'reported',
			'From the point of view'
		],
		['somebody’s eyes', 'In Arnaud’s view, the bridge is a disgrace.', 'reported', 'In Arnaud’s view'],
		['a name set apart', 'For Arnaud, the bridge is a terrible burden.', 'reported', 'For Arnaud'],
		['nobody named', 'The bridge is considered a disgrace.', 'reported', 'is considered']
	])('%s', (_, sentence, voice, attribution) => {
		const { passage, attribution: words } = only(sentence);
		expect(passage.voice).toBe(voice);
		expect(words?.toLowerCase() ?? null).toBe(attribution?.toLowerCase() ?? null);
		expect(passage.opinion).toBeLessThan(0.5);
	});

	test.each([
		['the first person', 'I think the bridge is a disgrace.'],
		['a word kept at arm’s length', 'The “repair” is a disgrace.'],
		['things that show', 'The cracks suggest a shameful lack of care.'],
		['what nobody said', 'The council would never say that this awful plan is dead.'],
		['a clause that sets the scene', 'The plan was a disgrace long before Brandt said so.'],
		['a proportion', 'Absurdly, the town pays according to the number of cracks.'],
		[
			'mockery around a quote',
			'Brandt told Arnaud the bridge will open with . . . get this . . . “some delay”.'
		]
	])('the writer: %s', (_, sentence) => {
		expect(only(sentence).passage.voice).toBe('writer');
	});

	test('a comment after a quotation is the writer’s', () => {
		const [quote, comment] = read('Brandt says that “the bridge was never safe.” She’s right.');
		expect(quote!.passage.voice).toBe('quoted');
		expect(comment!.passage.voice).toBe('writer');
		expect(comment!.cues).toContain('taking-sides: She’s right');
		expect(judges(comment!)).toBe(true);
	});

	test('a report goes on reporting', () => {
		const text = `${REPORT}\n\nThe bridge is not safe, said Brandt. It would have to be torn down.`;
		const last = read(text).at(-1)!;
		expect(last.passage.voice).toBe('reported');
		expect(last.attribution).toBe('said Brandt');
	});

	test('a comment does not', () => {
		const last = read(`${COMMENT} The bridge is not safe, said Brandt. It would be a disgrace to wait.`).at(
			-1
		)!;
		expect(last.passage.voice).toBe('writer');
	});
});

describe('what other people think is not the writer’s opinion', () => {
	test.each([
		'Arnaud attacked the “disgraceful, shameful and stupid” plan.',
		'The council’s plan is a shameful and idiotic lie, said Arnaud.',
		'“This is a shameful and idiotic lie!”',
		'Critics say we must never trust these ridiculous people again.',
		'She insisted that it was, of course, the worst mistake ever made.'
	])('%s', (sentence) => {
		const found = read(`${REPORT}\n\n${sentence}`).at(-1)!;
		expect(judges(found)).toBe(false);
		expect(found.passage.confidence).toBeGreaterThanOrEqual(EXERCISE_CONFIDENCE);
		expect(['reported-speech', 'quoted-words']).toContain(found.passage.rules[0]);
	});

	test('words that name the source may judge all the same', () => {
		const plain = only('Arnaud claimed that the bridge was safe.').passage;
		const judged = only('Arnaud falsely claimed that the bridge was safe.').passage;
		expect(judged.opinion).toBeGreaterThan(plain.opinion);
		expect(judged.confidence).toBeLessThan(EXERCISE_CONFIDENCE);
	});
});

describe('cues of opinion', () => {
	test.each([
		['first-person', 'It seems to me the bridge was closed too late.', 'It seems to me'],
		['shared-we', 'We have waited for years.', 'We'],
		['reader-address', 'Think of the children.', 'Think'],
		['loaded-word', 'The closure is absurd.', 'absurd'],
		['judging-word', 'The answer was disappointing.', 'disappointing'],
		['demand', 'The town should pay for it.', 'should'],
		['rhetorical-question', 'Who asked for this?', 'Who asked for this?'],
		['question-tag', 'Sounds easy, right?', 'right?'],
		['sarcasm', 'So much for the new bridge.', 'So much for'],
		['belittling', 'The inquiry was nothing but a show.', 'nothing but'],
		['sweeping-claim', 'The council never listens.', 'never'],
		['superlative', 'It was the most expensive bridge of all.', 'most expensive'],
		['prediction', 'The mayor is bound to lose if the bridge stays closed.', 'is bound to'],
		['speculation', 'Perhaps the cracks were known.', 'Perhaps'],
		['conclusion', 'This shows that nobody had looked.', 'This shows'],
		['attitude', 'The report came late, of course.', 'of course'],
		['exclamation', 'The bridge is closed again!', 'again!'],
		['emphatic-capitals', 'They LOOKED at it for a year.', 'LOOKED'],
		['ironic-marks', 'The “repair” took nine years.', '“repair”'],
		['verdict-fragment', 'No bridge. At last a decision.', 'No bridge'],
		['figure-of-speech', 'The plan is a house of cards.', 'house of cards'],
		['informal-tone', 'The mayor is gonna pay for it.', 'gonna'],
		['emphasis', 'The town did pay for it.', 'did pay'],
		['taking-sides', 'They are wrong.', 'They are wrong']
	])('%s', (rule, sentence, words) => {
		expect(only(sentence).cues).toContain(`${rule}: ${words}`);
	});

	test.each([
		['an acronym is not shouted', 'The EU and the US paid for it.', 'emphatic-capitals'],
		['a country is not “us”', 'The US paid for it.', 'shared-we'],
		['a measure belittles nothing', 'The bridge opened just a day later.', 'belittling'],
		['a title between marks is no irony', 'The film “Old Bridge” opens today.', 'ironic-marks'],
		['a name judges nothing', 'The Fair Council of Grand Lindau met.', 'judging-word'],
		[
			'a question between marks is not the writer’s',
			'“Who asked for this?” Brandt said.',
			'rhetorical-question'
		],
		['a question with “do” does not insist', 'Did the town pay for it?', 'emphasis'],
		['a sentence with a verb is no fragment', 'The bridge is closed.', 'verdict-fragment']
	])('%s', (_, sentence, rule) => {
		expect(only(sentence).cues.filter((cue) => cue.startsWith(`${rule}:`))).toEqual([]);
	});

	test('most telling first, and of a plain sentence what it is', () => {
		expect(only('I think the bridge is quite old.').passage.rules[0]).toBe('first-person');
		expect(only('Water flows downhill').passage.rules.length).toBeGreaterThan(0);
		expect(only('Brandt said that the bridge is closed.').passage.rules).toEqual(['reported-speech']);
		expect(only('“The bridge is closed.”').passage.rules).toEqual(['quoted-words']);
	});
});

describe('cues of plain statements', () => {
	test.each([
		['figures', 'The repair cost 12 million francs.'],
		['dated', 'The bridge was closed in March or on Monday.'],
		['schedule', 'The next meeting is scheduled for noon.'],
		['told-event', 'The council met in the old hall.'],
		['named-actor', 'The council received Paul Arnaud.'],
		['hearsay', 'The pillars were allegedly cracked.']
	])('%s', (rule, sentence) => {
		const { passage } = only(sentence);
		expect(passage.rules).toContain(rule);
		expect(passage.opinion).toBeLessThan(0.5);
	});
});

describe('how sure the verdict is', () => {
	test('a statement with a plain cue of opinion is left to argue about', () => {
		const arguable = 'As a sign of the quarrel, the council met Paul Arnaud on Monday, 12 May.';
		const found = read(`${REPORT}\n\n${arguable}`).find(({ words }) => words === arguable)!;
		expect(judges(found)).toBe(false);
		expect(found.passage.confidence).toBeLessThan(EXERCISE_CONFIDENCE);
	});

	test('plain sentences of a report are surely no opinion', () => {
		for (const found of read(REPORT)) {
			expect(judges(found)).toBe(false);
			expect(found.passage.confidence, found.words).toBeGreaterThanOrEqual(EXERCISE_CONFIDENCE);
		}
	});

	test('clear sentences of a comment surely are', () => {
		const found = read(COMMENT);
		expect(found.filter(judges)).toHaveLength(found.length);
		const sure = found.filter(({ passage }) => passage.confidence >= EXERCISE_CONFIDENCE);
		expect(sure.length).toBeGreaterThanOrEqual(4);
	});

	test('a plain sentence alone is never sure: nobody knows where it stood', () => {
		expect(only('The bridge was closed after an inspection.').passage.confidence).toBeLessThan(
			EXERCISE_CONFIDENCE
		);
	});

	test('no cue, no opinion, whatever stands around it', () => {
		const found = read(`${COMMENT} The bridge has two pillars. ${COMMENT}`);
		const plain = found.find(({ words }) => words === 'The bridge has two pillars.')!;
		expect(judges(plain)).toBe(false);
	});
});
