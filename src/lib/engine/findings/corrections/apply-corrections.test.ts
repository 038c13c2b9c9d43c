import { describe, expect, it } from 'vitest';
import { analyseText } from '../../analyse';
import { exerciseKinds } from '../../exercises/registry';
import type { Analysis, Finding, FindingOf } from '../../types';
import type { Change, Correction } from './correction';

const TEXT = [
	'GENEVA (Reuters) — The talks ended on Friday, January 21, 2022.',
	'The minister said on Monday that a deal was close. “We want the treaty signed this year,” he said.',
	'“Nobody has offered us a serious text yet,” Lavrov told reporters. Anna Holm of the ministry nodded.',
	'The army moved to the border on January 19, 2022. Two days later, the envoys left the city. It is a shameful failure of will.'
].join('\n\n');
const TOLD = { publishedOn: '2022-01-24' };

const analyse = (...corrections: Correction[]): Analysis => analyseText(TEXT, TOLD, corrections);
const plain = analyse();

/** The finding of a kind whose words hold others. */
function find<Kind extends Finding['kind']>(analysis: Analysis, kind: Kind, words: string): FindingOf<Kind> {
	const found = analysis.findings.find(
		(finding): finding is FindingOf<Kind> =>
			finding.kind === kind && TEXT.slice(finding.start, finding.end).includes(words)
	);
	if (!found) throw new Error(`No ${kind} holds “${words}”`);
	return found;
}

type Judged = Pick<Finding, 'kind' | 'start' | 'end'>;
const bare = ({ kind, start, end }: Judged): Judged => ({ kind, start, end });
const approve = (finding: Judged): Correction => ({ ...bare(finding), verdict: 'approved' });
const reject = (finding: Judged): Correction => ({ ...bare(finding), verdict: 'rejected' });
const change = (finding: Judged, to: Change): Correction => ({
	...bare(finding),
	verdict: 'corrected',
	change: to
});
const treaty = find(plain, 'quotation', 'treaty');
const shameful = find(plain, 'passage', 'shameful');
const friday = find(plain, 'date', 'Friday');
const army = find(plain, 'date', 'January 19');
const talks = find(plain, 'event', 'talks');

/** Every finding but those named, which must be as the engine found it. */
function expectOthersUntouched(analysis: Analysis, ...ids: string[]): void {
	const others = ({ findings }: Analysis) => findings.filter(({ id }) => !ids.includes(id));
	expect(others(analysis)).toEqual(others(plain));
}

it('changes nothing without corrections, nor with those of findings that are not there', () => {
	expect(analyse(reject({ kind: 'quotation', start: 3, end: 9 }))).toEqual(plain);
	// The same words as another kind of finding are another finding.
	expect(analyse(reject({ ...friday, kind: 'event' }))).toEqual(plain);
});

describe('approved', () => {
	it('an unsure finding counts as sure, and says who made it so', () => {
		expect(shameful.confidence).toBeLessThan(0.9);
		const analysis = analyse(approve(shameful));
		expect(find(analysis, 'passage', 'shameful')).toEqual({
			...shameful,
			confidence: 1,
			rules: [...shameful.rules, 'editor-approved']
		});
		expectOthersUntouched(analysis, shameful.id);
	});

	it('a sure finding stays as it is, and so do its exercises', () => {
		expect(talks.confidence).toBeGreaterThanOrEqual(0.9);
		expect(analyse(approve(talks))).toEqual(plain);
	});
});

describe('rejected', () => {
	it('a finding is sure of nothing, and orders nothing', () => {
		expect(plain.orderings.some(({ eventIds }) => eventIds.includes(talks.id))).toBe(true);
		const analysis = analyse(reject(talks));
		expect(find(analysis, 'event', 'talks')).toMatchObject({ confidence: 0 });
		expect(find(analysis, 'event', 'talks').rules[0]).toBe('editor-rejected');
		expect(analysis.orderings.some(({ eventIds }) => eventIds.includes(talks.id))).toBe(false);
		expectOthersUntouched(analysis, talks.id);
	});

	it('a date takes the events with it that it dates', () => {
		const analysis = analyse(reject(friday));
		expect(find(analysis, 'event', 'talks')).toMatchObject({ confidence: 0 });
		expect(find(analysis, 'event', 'talks').rules[0]).toBe('resting-on-corrected');
	});

	it('but not an event that an editor has approved or dated', () => {
		const days = { from: '2022-01-20', to: '2022-01-20' };
		expect(find(analyse(reject(friday), approve(talks)), 'event', 'talks')).toEqual(talks);
		expect(find(analyse(reject(friday), change(talks, days)), 'event', 'talks')).toMatchObject({
			confidence: 1,
			...days
		});
	});
});

describe('corrected', () => {
	it('a quotation is of a speaker of the article, and proved by where the article names them', () => {
		const analysis = analyse(change(treaty, { speaker: { name: 'Lavrov', type: 'person' } }));
		const lavrov = plain.speakers.find(({ name }) => name === 'Lavrov')!;
		expect(find(analysis, 'quotation', 'treaty')).toMatchObject({
			speakerId: lavrov.id,
			confidence: 1,
			rules: ['editor-corrected'],
			attribution: null,
			cue: null,
			naming: lavrov.mentions[0]
		});
		expect(analysis.speakers).toEqual(plain.speakers);
		expectOthersUntouched(analysis, treaty.id);
	});

	it('the speaker may be one whom only the editor takes for one', () => {
		const speaker = { name: 'The minister', type: 'described' } as const;
		const analysis = analyse(change(treaty, { speaker }));
		const made = analysis.speakers.find(({ name }) => name === 'the minister')!;
		expect(TEXT.slice(made.mentions[0]!.start, made.mentions[0]!.end)).toBe('minister');
		expect(find(analysis, 'quotation', 'treaty')).toMatchObject({
			speakerId: made.id,
			naming: made.mentions[0],
			difficulty: 2
		});
		const [exercise] = exerciseKinds['quote-speaker'].generate(analysis, 'seed');
		expect(exercise?.prompt.speakers.map(({ name }) => name)).toContain('The minister');
		expect(exercise?.evidence.parts[0]?.proof).toEqual([made.mentions[0]]);
	});

	it.each(['Nobody Here', 'avro', '', '.*', 'GENEVA'])(
		'a speaker whom the prose does not name, such as %j, is none',
		(name) => {
			const analysis = analyse(change(treaty, { speaker: { name, type: 'person' } }));
			expect(analysis).toEqual(plain);
		}
	);

	it('a passage is the writer’s opinion, and its exercise says so', () => {
		const moved = find(plain, 'passage', 'nodded');
		const opinion = find(analyse(change(moved, { opinion: true })), 'passage', 'nodded');
		expect(opinion).toMatchObject({ opinion: 1, voice: 'writer', confidence: 1, cues: [] });
		expect(opinion.rules).toEqual(['editor-corrected']);
		const none = find(analyse(change(shameful, { opinion: false })), 'passage', 'shameful');
		expect(none).toMatchObject({ opinion: 0, confidence: 1, cues: [] });
	});

	it('what is reported stays reported', () => {
		const reported = find(plain, 'passage', 'deal was close');
		const after = find(analyse(change(reported, { opinion: false })), 'passage', 'deal was close');
		expect(after).toMatchObject({ voice: 'reported', attribution: reported.attribution, confidence: 1 });
		expect(after.rules).toEqual(['reported-speech', 'editor-corrected']);
	});

	it('an event lies on other days, and the order follows', () => {
		const first = plain.orderings.find(({ eventIds }) => eventIds.includes(talks.id))!;
		expect(first.eventIds[0]).not.toBe(talks.id);
		const analysis = analyse(change(talks, { from: '2022-01-02', to: '2022-01-03' }));
		expect(find(analysis, 'event', 'talks')).toMatchObject({
			from: '2022-01-02',
			to: '2022-01-03',
			dateId: null,
			confidence: 1
		});
		const after = analysis.orderings.find(({ eventIds }) => eventIds.includes(talks.id))!;
		expect(after.eventIds[0]).toBe(talks.id);
	});

	it('a date brings its events along, and what was worked out from it is sure no more', () => {
		const days = { from: '2022-01-15', to: '2022-01-15' };
		const analysis = analyse(change(army, days));
		expect(find(analysis, 'date', 'January 19')).toMatchObject({
			...days,
			value: '2022-01-15',
			confidence: 1
		});
		expect(find(analysis, 'event', 'army')).toMatchObject({ ...days, dateId: army.id });
		const later = find(plain, 'date', 'Two days later');
		expect(later).toMatchObject({ from: '2022-01-21' });
		expect(find(analysis, 'date', 'Two days later')).toMatchObject({ confidence: 0 });
		expect(find(analysis, 'event', 'envoys')).toMatchObject({ confidence: 0 });
		expect(find(analyse(change(army, days), approve(later)), 'event', 'envoys')).toEqual(
			find(plain, 'event', 'envoys')
		);
	});

	it('with a change of another kind a finding stays as it is', () => {
		expect(analyse(change(shameful, { from: '2022-01-01', to: '2022-01-01' }))).toEqual(plain);
		expect(analyse(change(talks, { opinion: true }))).toEqual(plain);
		expect(analyse(change(treaty, { opinion: true }))).toEqual(plain);
	});
});

it('is plain data, made anew each time, in the same order', () => {
	const corrections = [
		approve(shameful),
		reject(friday),
		change(treaty, { speaker: { name: 'Lavrov', type: 'person' } })
	];
	const analysis = analyse(...corrections);
	expect(analyse(...corrections.toReversed())).toEqual(analysis);
	expect(JSON.parse(JSON.stringify(analysis))).toEqual(analysis);
	expect(analysis.findings.map(({ id }) => id)).toEqual(plain.findings.map(({ id }) => id));
});
