import type { Cue } from '../../types';
import { isWord, type Sentence } from './read-sentences';
import { weighCues } from './score-sentence';
import type { VoiceReading } from './tell-voice';
import { WEIGHTS } from './weights';

/** A sentence with its voice and the cues among the writer's own words. */
export interface Reading {
	readonly sentence: Sentence;
	readonly voice: VoiceReading;
	readonly cues: readonly Cue[];
}

const MODALS = /^(?:would|could|should|must|might|may|will|shall)$/;
/** The tense of reported speech itself. */
const REPORTED_MODALS = /^(?:would|could)$/;
const PRONOUNS = /^(?:he|she|they|one|you)$/;

/** Cues that a report passes on just as a writer would use them; they say nothing about who speaks. */
const NEUTRAL = new Set([
	'demand',
	'prediction',
	'speculation',
	'reader-address',
	'general-claim',
	'likeness',
	'argument',
	'talking-opener',
	'motive',
	'judging-word',
	'sweeping-claim'
]);

/** So much weight of the other cues shows that the writer speaks. */
const TELLING = 0.9;
const CARRIED = 0.92;
/** The same where the words could well be the writer's demand or forecast. */
const DOUBTFUL = 0.85;
const DOUBTFUL_CUES = new Set(['demand', 'prediction', 'reader-address', 'sweeping-claim', 'motive']);

function isDoubtful({ voice, cues }: Reading): boolean {
	return (
		cues.some(({ rule }) => DOUBTFUL_CUES.has(rule) || (!NEUTRAL.has(rule) && WEIGHTS.get(rule)! > 0)) ||
		!voice.own.some(({ lower }) => REPORTED_MODALS.test(lower))
	);
}

function isCarried({ sentence, voice, cues }: Reading, before: Reading): boolean {
	if (voice.voice !== 'writer' || before.voice.voice === 'writer') return false;
	if (sentence.part !== before.sentence.part || sentence.paragraph - before.sentence.paragraph > 1)
		return false;
	const telling = [...weighCues(cues)]
		.filter(([rule]) => !NEUTRAL.has(rule))
		.reduce((sum, [, weight]) => sum + Math.max(0, weight), 0);
	if (telling >= TELLING || sentence.close === '?' || sentence.close === '!') return false;
	const spoken = voice.own.filter(isWord);
	const hasModal = spoken.some(
		({ lower, pos }, index) => pos === 'AUX' && MODALS.test(lower) && index < spoken.length - 1
	);
	const isSameParagraph = sentence.paragraph === before.sentence.paragraph;
	return hasModal || (isSameParagraph && spoken.slice(0, 3).some(({ lower }) => PRONOUNS.test(lower)));
}

/**
 * Reports go on reporting without saying so: "The roof leaks, Brandt said. It would have to be mended." A sentence of
 * a report that follows somebody's words and says what would, must or will be is theirs too. In commentaries the
 * writer is as likely to take over, so nothing is carried there.
 */
export function carryVoices(readings: readonly Reading[], isReport: (part: number) => boolean): Reading[] {
	const carried: Reading[] = [];
	for (const reading of readings) {
		const before = carried.at(-1);
		const goesOn = before !== undefined && isReport(reading.sentence.part) && isCarried(reading, before);
		if (!goesOn) carried.push(reading);
		else
			carried.push({
				...reading,
				voice: {
					voice: 'reported',
					attribution: reading.voice.attribution ?? before.voice.attribution,
					own: [],
					given: [reading.sentence],
					certainty: isDoubtful(reading) ? DOUBTFUL : CARRIED,
					isOpen: false,
					hearsOthers: true
				},
				cues: []
			});
	}
	return carried;
}
