import { describe, expect, test } from 'vitest';
import { analyseText } from '../../analyse';
import { EXERCISE_CONFIDENCE, type PassageFinding } from '../../types';
import { listFindings } from '../list-findings';

/**
 * Sentences that a reader could be asked about wrongly: each stands between the paragraphs of a plain report, and again between
 * those of a comment. What is surely no opinion may be left to argue about, but never the other way round.
 */
const REPORT = [
	'Mayor Helen Brandt met Finance Minister Paul Arnaud in Lindau on Tuesday to talk about the old mill.',
	'The mill was closed on 4 March after an inspector found dry rot in its floors.',
	'About 300 people worked there in 1950, the town said.',
	'Arnaud arrived with four officials of the Finance Ministry and left at noon.'
].join(' ');
const COMMENT = [
	'I have lived beside the old mill for thirty years, and I think its closure is a disgrace.',
	'Nobody asked us, of course.',
	'Who needs a mill anyway, right?',
	'So much for the promises of spring!',
	'The council must act now.'
].join('\n\n');

function readIn(context: string, probe: string): PassageFinding {
	const text = `${context}\n\n${probe}\n\n${context}`;
	const start = context.length + 2;
	const found = listFindings(analyseText(text), 'passage').filter(
		(passage) => passage.start >= start && passage.end <= start + probe.length
	);
	return found.at(-1)!;
}

const isSure = ({ confidence }: PassageFinding): boolean => confidence >= EXERCISE_CONFIDENCE;
const judges = ({ opinion }: PassageFinding): boolean => opinion >= 0.5;

describe('an opinion of the writer is never surely none', () => {
	test.each([
		// The writer names what a source did, and judges it.
		'The minister announced a shameful cut to the repairs.',
		'Arnaud told the town the same stupid lie again.',
		'The council boasted of its pitiful record for an hour.',
		'The council rejected the only sensible offer it had.',
		'Arnaud unveiled the most cynical plan ever drawn.',
		'Brandt promised openness and delivered fog.',
		// The writer takes over, comments on the way, or sets up what others say to knock it down.
		'Brandt says the mill is safe, but that is plainly untrue.',
		'Brandt insists, absurdly, that the mill is safe.',
		'Contrary to what Arnaud says, the sale is a failure.',
		'If the mayor believes that, she will believe anything.',
		'Whatever the council may say, this is a scandal.',
		'The claim that nobody knew is laughable.',
		'The mayor thinks we are fools.',
		// The writer under another name.
		'This newspaper has long argued that the mill must be saved.',
		'In the view of this newspaper, the sale is a mistake.',
		// What something is like, in words that no list holds.
		'It was a triumph of hope over arithmetic.',
		'His performance was flawless.',
		'Brandt is wrong.',
		'The sauce was too salty and the service slow.',
		'On Tuesday the council took its worst decision of the year.',
		// What will be, and what nobody can look up.
		'The voters know who is to blame, and on Sunday they will say so.',
		'The mayor has no idea what she is doing.',
		'By Wednesday I was ready to keep my money in a sock.'
	])('%s', (sentence) => {
		for (const context of [REPORT, COMMENT]) {
			const found = readIn(context, sentence);
			expect(isSure(found) && !judges(found)).toBe(false);
		}
	});
});

describe('what is no opinion of the writer is never surely one', () => {
	test.each([
		'Critics of the mayor say the sale is a disgrace.',
		'As Arnaud noted, the delay is unacceptable.',
		'The sale is absurd, it said.',
		'The opposition called the speech a disgraceful attack.',
		'Colleagues remembered him as a brilliant but lazy man.',
		'To her critics, Brandt is an arrogant fool.',
		'Supporters of the sale argue that it is a wonderful success.',
		'The sale drew criticism as cruel and unnecessary.',
		'Asked about the sale, Brandt was blunt: it was a disgrace.',
		'The sign says everything must go.',
		'Tickets must be shown at the door.',
		'He faces a charge of reckless driving.',
		'The clinic treats victims of abuse and hatred.',
		'A terrible fire destroyed the mill in 1893.',
		'It is the tallest mill in the country.',
		'He is the best-selling author of nine novels.',
		'In the film, a lazy clerk falls in love with a cruel duchess.',
		'For the residents it was a nightmare.',
		'Under the new law, landlords must repair every roof within a month.',
		'Passengers should arrive two hours early.',
		'You must be 18 to vote.',
		'If you cross at night, you pay nothing.',
		'The rules say that no one may ever enter.',
		'The jury found him guilty of corrupt practices.',
		'The worst flood since 1953 hit the town on Monday.',
		'The novel tells the story of an arrogant banker who loses everything.',
		'He starred in the comedies Dumb Luck and Foolish Hearts.'
	])('%s', (sentence) => {
		for (const context of [REPORT, COMMENT]) {
			const found = readIn(context, sentence);
			expect(isSure(found) && judges(found)).toBe(false);
		}
	});
});

describe('whose words they surely are in a report', () => {
	test.each([
		['critics of somebody', 'Critics of the mayor say the sale is a disgrace.', 'Critics of the mayor say'],
		['as somebody noted', 'As Arnaud noted, the delay is unacceptable.', 'As Arnaud noted'],
		['it said, at the end', 'The sale is absurd, it said.', 'it said'],
		['called it something', 'The opposition called the sale a disgrace.', 'The opposition called'],
		['to somebody', 'To her critics, Brandt is an arrogant fool.', 'To her critics']
	])('%s', (_, sentence, attribution) => {
		const found = readIn(REPORT, sentence);
		const at = REPORT.length + 2;
		expect(found.voice).toBe('reported');
		expect(sentence.slice(found.attribution!.start - at, found.attribution!.end - at)).toBe(attribution);
	});
});

test('in a comment, judgements and the facts they rest on are surer than alone', () => {
	expect(isSure(readIn(COMMENT, 'The inquiry was a shabby and feeble excuse.'))).toBe(true);
	const fact = readIn(COMMENT, 'Brandt closed the mill on 4 March 2016.');
	expect(judges(fact)).toBe(false);
	expect(isSure(fact)).toBe(true);
});

test('the hour at the head of an entry is no figure', () => {
	expect(readIn(REPORT, '21:12 The hall is empty.').rules).not.toContain('figures');
	expect(readIn(REPORT, 'The hall was empty at 21:12.').rules).toContain('figures');
});

test('what a firm says of itself makes no exercise', () => {
	const release = [
		'Lindau Mills today announced its new flour.',
		'We believe that wonderful bread should be for everyone.',
		'The result is stunning.',
		'For more information, please contact the press office.'
	].join(' ');
	const sure = listFindings(analyseText(release), 'passage').filter(
		(passage) => passage.voice === 'writer' && isSure(passage)
	);
	expect(sure).toEqual([]);
});
