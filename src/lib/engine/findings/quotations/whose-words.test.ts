import { describe, expect, test } from 'vitest';
import { analyseText } from '../../analyse';
import { EXERCISE_CONFIDENCE } from '../../types';
import { listFindings } from '../list-findings';

/** Of each quotation the speaker sure enough for an exercise, or null. */
function sure(text: string): (string | null)[] {
	const analysis = analyseText(text);
	return listFindings(analysis, 'quotation').map(({ speakerId, confidence }) =>
		confidence >= EXERCISE_CONFIDENCE
			? (analysis.speakers.find(({ id }) => id === speakerId)?.name ?? null)
			: null
	);
}

const CAST = 'Mayor Tom Hill met Finance Minister Ann Reed on Tuesday.';
const WORDS = 'the town has no money left to pay';

describe('one who is quoted speaks, not the one who quotes', () => {
	test.each([
		[`“We will open it in May,” the BBC quoted the minister, Ann Reed, as saying.`, 'Ann Reed'],
		[`“We will open it in May,” the BBC reporter Eva Lund quoted Ann Reed as saying.`, 'Ann Reed'],
		[`The BBC quoted Ann Reed as saying “${WORDS}”.`, 'Ann Reed'],
		[`The BBC cited Ann Reed as saying that “${WORDS}”.`, 'Ann Reed'],
		[`Ann Reed was quoted by the BBC as saying “${WORDS}”.`, 'Ann Reed'],
		[`“We will open it in May,” Ann Reed was quoted as saying by the BBC.`, 'Ann Reed'],
		[`Hill said that, in the words of Reed, “${WORDS}”.`, 'Ann Reed'],
		[`“The town has no money,” as Reed put it.`, 'Ann Reed'],
		[`“The town has no money,” as Reed put it, Hill said.`, 'Ann Reed']
	])('%s', (sentence, speaker) => {
		expect(sure(`${CAST} ${sentence}`)).toEqual([speaker]);
	});

	test.each([
		'“We will open it in May,” the agency quoted him as saying.',
		'Hill quoted Reed: “We will open it in May.”',
		'Hill retweeted Reed: “We will open it in May.”',
		'Hill, quoting Reed, said: “We will open it in May.”',
		`Paraphrasing Reed, Hill said “${WORDS}”.`,
		'As Reed put it, Hill said, “the town has no money left to pay”.',
		'“The town has no money,” Hill said, quoting Reed.',
		'“The town has no money,” Hill recalled Reed saying.',
		'“The town has no money,” Hill read from Reed’s letter.',
		'“The town has no money,” Hill repeated Reed’s words.'
	])('nobody is sure: %s', (sentence) => {
		expect(sure(`${CAST} ${sentence}`)).toEqual([null]);
	});
});

describe('words of another between the verb and the quotation', () => {
	test.each([
		'Hill read out Reed’s letter: “We will open it in May.”',
		`Hill asked Reed to repeat the words “${WORDS}”.`,
		`Hill told Reed to stop saying “${WORDS}”.`,
		`Hill rejected Reed’s claim that the town “has no money left to pay”.`,
		`Hill responded to Reed’s remark that “${WORDS}”.`,
		`Hill said Reed’s phrase “${WORDS}” was empty.`,
		`Hill repeated Reed’s slogan “${WORDS}”.`,
		`Hill dismissed suggestions that “${WORDS}”.`,
		`Hill complained of chants of “${WORDS}”.`,
		`Hill said she heard Reed say “${WORDS}”.`,
		`Hill attacked those claiming “${WORDS}”.`,
		`Hill read aloud an email from Reed: “We will open it in May.”`,
		`Hill retweeted a post by Reed: “We will open it in May.”`,
		`Hill tweeted a picture of a sign: “The town has no money.”`,
		`Hill shared a post from Reed saying “${WORDS}”.`,
		`Hill wore a shirt that said “${WORDS}”.`,
		`Hill said the sign read “${WORDS}”.`,
		`Hill cited the law, which states: “The town has no money.”`,
		`Hill recalled the song “The Town Has No Money Left to Pay”.`,
		`Hill announced her novel, “The Town Has No Money Left”.`,
		`Asked about Reed’s remark that “${WORDS}”, Hill said it was wrong.`,
		`Claims that “${WORDS}” are wrong, Hill said.`,
		`“The town has no money left to pay” was Reed’s slogan, Hill said.`,
		`Hill recalled his mother’s advice: “The town has no money.”`,
		`Hill recalled a sign at the gate: “The town has no money.”`,
		`Hill posted a video of Reed: “The town has no money.”`,
		`Hill posted a video of Reed saying “${WORDS}”.`,
		`Hill began with the words of Reed: “The town has no money.”`,
		`Hill complained that he was called “the worst mayor this town ever had”.`,
		`Hill asked Reed for an answer: “The town has no money.”`,
		`Hill asked for Reed’s view. “The town has no money left to pay.”`,
		`Hill criticised the law, under which “${WORDS}”.`,
		`Hill warned people against posts such as “${WORDS}”.`,
		`Replying to a user who wrote “${WORDS}”, Hill said all was well.`,
		`“The town has no money,” wrote the paper Hill owns.`,
		`“The town has no money,” read a banner Hill held.`,
		`“The town has no money,” read Hill’s T-shirt.`,
		`Hill praised Reed for her words: “The town has no money.”`
	])('nobody is sure: %s', (sentence) => {
		expect(sure(`${CAST} ${sentence}`)).toEqual([null]);
	});

	test.each([
		'Hill said in a statement: “We will open it in May.”',
		'Hill said in a letter to Reed: “We will open it in May.”',
		'Hill said in response to Reed’s claim: “We will open it in May.”',
		`Hill told the paper in an interview that “${WORDS}”.`,
		`Hill repeated his claim that “${WORDS}”.`,
		'Hill wrote in his book: “We will open it in May.”',
		'Hill dismissed Reed’s claim as “the worst lie I ever heard”.',
		'Hill called Reed’s letter “the worst lie I ever heard”.',
		'Hill urged Reed to “stop and say sorry to the town”.',
		'Hill went on to say “the town has no money left to pay”.',
		'Hill began by saying “the town has no money left to pay”.'
	])('his own: %s', (sentence) => {
		expect(sure(`${CAST} ${sentence}`)).toEqual(['Tom Hill']);
	});
});

describe('what nobody is known to have said', () => {
	test.each([
		`Hill denied saying “${WORDS}”.`,
		`Hill denied he had said “${WORDS}”.`,
		`Hill was accused of saying “${WORDS}”.`,
		`Hill accused Reed of saying “${WORDS}”.`,
		`Hill mocked Reed for saying “${WORDS}”.`,
		`Hill imagined Reed saying “${WORDS}”.`,
		`Hill urged Reed to say “${WORDS}”.`,
		`Hill promised to say “${WORDS}”.`,
		`If Hill says “${WORDS}”, he is wrong.`,
		`Reed asked whether Hill had said “${WORDS}”.`,
		`Reed claims Hill said “${WORDS}”.`,
		`It is not true that Hill said “${WORDS}”.`,
		`In a fake video Hill appears to say “${WORDS}”.`,
		'In the play, Hill says: “The town has no money.”',
		'“The town has no money,” Hill denied saying.',
		'Hill was told: “The town has no money.”'
	])('%s', (sentence) => {
		expect(sure(`${CAST} ${sentence}`)).toEqual([null]);
	});
});

describe('whom a phrase is built on', () => {
	test.each([
		['Dan Ross at the Harbour Review said: “We will open it in May.”', 'Dan Ross'],
		['Dan Ross of the Bridge Institute said: “We will open it in May.”', 'Dan Ross'],
		['“We will open it in May,” Dan Ross of the Bridge Institute said.', 'Dan Ross'],
		['The man who attacked Dan Ross said: “We will open it in May.”', null],
		['“We will open it in May,” a friend of Dan Ross said.', null],
		['“We will open it in May,” Dan Ross’s lawyer said.', null]
	])('%s', (sentence, speaker) => {
		expect(sure(sentence)).toEqual([speaker]);
	});
});

describe('a quotation reopened over paragraphs', () => {
	const OPENING = `News\n\n${CAST} They spoke for an hour about money and the old bridge.\n\n“I am proud of what this team has done,” said Reed.\n\n“The first thing we need is trust.\n\n`;

	test('belongs to whoever is named at its end', () => {
		expect(sure(`${OPENING}“The second is money,” said Tom Hill, the mayor.`)).toEqual([
			'Ann Reed',
			'Tom Hill'
		]);
		expect(sure(`${OPENING}“The second is money.\n\n“The third is time,” Hill added.`)).toEqual([
			'Ann Reed',
			'Tom Hill'
		]);
	});

	test('is nobody’s for sure where it names nobody', () => {
		expect(sure(`${OPENING}“The second is money.”\n\nThe rain went on.`)).toEqual(['Ann Reed', null]);
	});

	test('nor where it names someone unknown, or two', () => {
		expect(sure(`${OPENING}“The second is money,” the neighbours said.`)).toEqual(['Ann Reed', null]);
		expect(
			sure(
				`News\n\n${CAST} They spoke for an hour about money and the old bridge.\n\n“It is late,” said Reed. “We need trust.\n\n“We need money,” said Hill.`
			)
		).toEqual(['Ann Reed', null]);
	});

	test('a paragraph of nothing but words carries on, never for sure', () => {
		expect(
			sure(
				`News\n\n${CAST} They spoke for an hour about money and the old bridge.\n\n“It is late,” said Reed.\n\n“We need money for the bridge.”`
			)
		).toEqual(['Ann Reed', null]);
	});
});

describe('he and she', () => {
	test.each([
		['a name mostly of the other sex is neither in nor out', 'Ann nodded. “It is late,” he said.', [null]],
		['whom he met is not he', 'After talks with Paul Arnaud, he said: “It is late.”', [null]],
		[
			'a word before a noun names nobody',
			'The Alpine ski resort closed. “It is late and cold,” he said.',
			[null]
		]
	])('%s', (_, text, speakers) => {
		expect(sure(text)).toEqual(speakers);
	});

	test('after “while Jones nodded” the next words may be hers', () => {
		expect(sure(`${CAST} “It is late,” said Hill, while Reed nodded. “I am here to stay.”`)).toEqual([
			'Tom Hill',
			null
		]);
		expect(sure(`${CAST} “It is late,” Hill told Reed. “I am here to stay.”`)).toEqual([
			'Tom Hill',
			'Tom Hill'
		]);
	});
});

describe('words that open a sentence', () => {
	test.each([
		['Meeting Hill, Max Cho said: “We will open it in May.”', 'Max Cho'],
		['Thanking Hill, Max Cho said: “We will open it in May.”', 'Max Cho'],
		['Flanked by Hill, Max Cho said: “We will open it in May.”', 'Max Cho'],
		['Engineer Omar Haddad said: “We will open it in May.”', 'Omar Haddad'],
		['Goalkeeper Eva Lund said: “We will open it in May.”', 'Eva Lund'],
		['Widow Rosa Pinto said: “We will open it in May.”', 'Rosa Pinto'],
		['Baker Joe Moss said: “We will open it in May.”', 'Joe Moss'],
		['Harbour Chairman Paul Arnaud said: “We will open it in May.”', 'Paul Arnaud'],
		['Dylan Baker said: “We will open it in May.”', 'Dylan Baker'],
		['Ian Fleming said: “We will open it in May.” Fleming left.', 'Ian Fleming']
	])('%s', (sentence, speaker) => {
		expect(sure(`${CAST} ${sentence}`)).toEqual([speaker]);
	});

	test('a verb is never part of a name', () => {
		const { speakers } = analyseText(`${CAST} Quoting Hill, police chief Max Cho said: “It is late.”`);
		expect(speakers.map(({ name }) => name).sort()).toEqual(['Ann Reed', 'Max Cho', 'Tom Hill']);
	});
});
