import { createRng, type Rng } from '../../rng';
import type { Analysis, Exercise, Speaker } from '../../types';
import { chooseOptions } from './choose-options';
import { labelSpeaker } from './label-speaker';
import { proveQuote } from './prove';
import type { QuoteSpeakerKey, QuoteSpeakerPrompt } from './types';
import { findUsableQuotes, namesSpeaker, type UsableQuote } from './usable-quotes';

const MIN_QUOTES = 2;
const MAX_QUOTES = 5;
/** Most speakers an exercise may ask for, so that the options hold a distractor or two. */
const MAX_RIGHT = 4;
const MIN_OPTIONS = 2;

type QuoteSpeakerExercise = Exercise<'quote-speaker', QuoteSpeakerPrompt, QuoteSpeakerKey>;

/** Groups of 2 to 5, as even as can be. A single quotation left alone makes no group. */
function planSizes(count: number): number[] {
	if (count < MIN_QUOTES) return [];
	const groups = Math.ceil(count / MAX_QUOTES);
	return Array.from({ length: groups }, (_, index) => Math.floor((count + index) / groups));
}

/** Deals quotations to groups in turns, speaker by speaker, so that every group hears several voices. */
function dealGroups(quotes: readonly UsableQuote[], rng: Rng): UsableQuote[][] {
	const sizes = planSizes(quotes.length);
	const bySpeaker = new Map<string, UsableQuote[]>();
	for (const quote of rng.shuffle(quotes)) {
		const list = bySpeaker.get(quote.speaker.id);
		if (list === undefined) bySpeaker.set(quote.speaker.id, [quote]);
		else list.push(quote);
	}
	// Who speaks most is dealt first: his quotations are spread before the groups fill.
	const dealt = [...bySpeaker.values()].sort((left, right) => right.length - left.length).flat();
	const groups: UsableQuote[][] = sizes.map(() => []);
	let turn = 0;
	for (const quote of dealt) {
		for (let tries = 0; tries < groups.length; tries++) {
			const group = groups[(turn + tries) % groups.length]!;
			if (group.length >= sizes[(turn + tries) % groups.length]!) continue;
			group.push(quote);
			turn = (turn + tries + 1) % groups.length;
			break;
		}
	}
	return groups.map((group) => [...group].sort((left, right) => left.finding.start - right.finding.start));
}

function distinctSpeakers(group: readonly UsableQuote[]): Speaker[] {
	return [...new Map(group.map(({ speaker }) => [speaker.id, speaker])).values()];
}

function compareCodeUnits(left: string, right: string): number {
	return left < right ? -1 : left > right ? 1 : 0;
}

interface Choice {
	readonly speaker: Speaker;
	/** As the list of choices shows it. */
	readonly name: string;
}

function sortByName(choices: readonly Choice[]): Choice[] {
	const key = ({ name }: Choice): string => name.toLowerCase().replace(/^(?:the|an?) /, '');
	return [...choices].sort(
		(left, right) =>
			compareCodeUnits(key(left), key(right)) ||
			compareCodeUnits(left.name, right.name) ||
			compareCodeUnits(left.speaker.id, right.speaker.id)
	);
}

/** 1 where every speaker is named beside the quotation; 3 where on average each takes working out. */
function rateDifficulty(group: readonly UsableQuote[]): 1 | 2 | 3 {
	const levels = group.map(({ finding }) => finding.difficulty);
	if (levels.every((level) => level === 1)) return 1;
	return levels.reduce<number>((sum, level) => sum + level, 0) >= 2 * levels.length ? 3 : 2;
}

function makeExercise(
	analysis: Analysis,
	group: readonly UsableQuote[],
	seed: string,
	rng: Rng
): QuoteSpeakerExercise | null {
	const right = distinctSpeakers(group);
	const options = chooseOptions(analysis, right, group[0]!.part, rng).filter(
		(option) => right.includes(option) || !group.some(({ text }) => namesSpeaker(text, option, []))
	);
	if (options.length < MIN_OPTIONS) return null;
	const choices = sortByName(options.map((speaker) => ({ speaker, name: labelSpeaker(analysis, speaker) })));
	const idOf = new Map(choices.map(({ speaker }, index) => [speaker.id, `s${String(index + 1)}`]));
	const quotes = group.map(({ text }, index) => ({ id: `q${String(index + 1)}`, text }));
	return {
		kind: 'quote-speaker',
		prompt: {
			quotes,
			speakers: choices.map(({ name }, index) => ({ id: `s${String(index + 1)}`, name }))
		},
		key: {
			speakerOf: Object.fromEntries(
				group.map(({ speaker }, index) => [`q${String(index + 1)}`, idOf.get(speaker.id)!])
			)
		},
		evidence: {
			parts: group.map(({ finding }, index) => proveQuote(analysis, finding, `q${String(index + 1)}`))
		},
		difficulty: rateDifficulty(group),
		seed,
		findings: group.map(({ finding }) => ({ article: 0, findingId: finding.id }))
	};
}

/** The quotations of each document of the file: who speaks in one has no voice in the other. */
function splitParts(quotes: readonly UsableQuote[]): UsableQuote[][] {
	const parts = new Map<number, UsableQuote[]>();
	for (const quote of quotes) {
		const own = parts.get(quote.part);
		if (own === undefined) parts.set(quote.part, [quote]);
		else own.push(quote);
	}
	return [...parts.values()];
}

/** Exercises over one article. Each quotation is used once; the same analysis and seed give the same exercises. */
export function generateQuoteSpeaker(analysis: Analysis, seed: string): QuoteSpeakerExercise[] {
	const rng = createRng(`quote-speaker/${seed}`);
	const exercises: QuoteSpeakerExercise[] = [];
	const groups = splitParts(findUsableQuotes(analysis)).flatMap((quotes) =>
		dealGroups(capSpeakers(quotes), rng)
	);
	for (const [index, group] of groups.entries()) {
		const exercise = makeExercise(analysis, group, `${seed}/${String(index)}`, rng);
		if (exercise !== null) exercises.push(exercise);
	}
	return exercises;
}

/** Where a small article has more speakers than an exercise can ask for, those with the most quotations stay. */
function capSpeakers(quotes: readonly UsableQuote[]): UsableQuote[] {
	if (quotes.length > MAX_QUOTES) return [...quotes];
	const counts = new Map<string, number>();
	for (const { speaker } of quotes) counts.set(speaker.id, (counts.get(speaker.id) ?? 0) + 1);
	const kept = new Set(
		[...counts.entries()]
			.sort((left, right) => right[1] - left[1])
			.slice(0, MAX_RIGHT)
			.map(([id]) => id)
	);
	return quotes.filter(({ speaker }) => kept.has(speaker.id));
}
