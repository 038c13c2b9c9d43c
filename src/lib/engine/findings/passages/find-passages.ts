import type { Prose } from '../../language/read-prose';
import type { Article, Cue, Genre, PassageFinding, RuleId } from '../../types';
import { carryVoices, type Reading } from './carry-voice';
import { findAttributions } from './find-attributions';
import { findLikenessCues } from './find-likeness-cues';
import { findFactCues } from './find-fact-cues';
import { findShapeCues } from './find-shape-cues';
import { isPressRelease } from './is-press-release';
import { findWordCues } from './find-word-cues';
import { readSentences, type Sentence } from './read-sentences';
import { readSurroundings } from './read-surroundings';
import { ALONE, scoreSentence, weighCues, type Verdict } from './score-sentence';
import { readTurns, type Turn } from './read-turns';
import { tellVoice, type VoiceReading } from './tell-voice';

/** Every sentence of an article's prose: whose words it gives, and how much of the writer's own opinion it holds. */
export function findPassages(article: Article, prose: Prose): PassageFinding[] {
	const genreOf = (part: number): Genre | null => article.parts[part]?.genre ?? null;
	const sentences = readSentences(article.text, prose);
	const own = sentences.map((sentence): Reading => {
		const voice = tellVoice(sentence, findAttributions(sentence, prose.mentionAt));
		return { sentence, voice, cues: findCues(sentence, voice, article.text, prose.mentionAt) };
	});
	const released = article.parts.map(({ start, end }) => isPressRelease(article.text.slice(start, end)));
	const turns = article.parts.map((_, part) =>
		readTurns(
			sentences.filter((sentence) => sentence.part === part),
			article.blocks.filter((block) => block.part === part),
			article.text
		)
	);
	const readings = carryVoices(own, (part) => genreOf(part) === 'report').map((reading) => {
		const { sentence, voice } = reading;
		const isHouse = released[sentence.part] === true && voice.voice === 'writer';
		return takeTurn(reading, isHouse ? { kind: 'unclear' } : turns[sentence.part]?.get(sentence));
	});
	const surroundings = readSurroundings(
		readings.map(({ sentence, voice, cues }) => ({
			part: sentence.part,
			isWriters: voice.voice === 'writer',
			opinion: scoreSentence(voice, cues, ALONE).opinion
		})),
		genreOf
	);
	return readings.map((reading, index) => {
		const { sentence, voice, cues } = reading;
		const verdict = scoreSentence(voice, cues, surroundings[index]!);
		return {
			kind: 'passage',
			id: `p${String(index + 1)}`,
			start: sentence.start,
			end: sentence.end,
			voice: voice.voice,
			attribution: voice.attribution,
			opinion: verdict.opinion,
			confidence: verdict.confidence,
			cues,
			rules: nameRules(reading, verdict)
		};
	});
}

/** Nobody speaks in the writer's voice in a transcript, except where it is unclear who does. */
const TOLD_TURN = 0.95;
const UNCLEAR_TURN = 0.85;

function takeTurn(reading: Reading, turn: Turn | undefined): Reading {
	if (turn === undefined) return reading;
	const { sentence, voice } = reading;
	if (turn.kind === 'unclear')
		return { ...reading, voice: { ...voice, certainty: Math.min(voice.certainty, UNCLEAR_TURN) } };
	return {
		sentence,
		voice: {
			voice: 'reported',
			attribution: turn.label,
			own: [],
			given: [sentence],
			certainty: turn.isKnown ? TOLD_TURN : UNCLEAR_TURN,
			isOpen: false,
			hearsOthers: true
		},
		cues: []
	};
}

function findCues(
	sentence: Sentence,
	reading: VoiceReading,
	text: string,
	mentionAt: Prose['mentionAt']
): Cue[] {
	const { voice, own } = reading;
	if (voice === 'quoted') return [];
	const cues = [...findWordCues(own), ...findShapeCues(sentence, reading, text)];
	// What speaks for a plain statement says nothing about words that somebody else answers for.
	const facts = voice === 'writer' ? [...findFactCues(own, mentionAt), ...findLikenessCues(own)] : [];
	return [...cues, ...facts].sort((left, right) => left.start - right.start || left.end - right.end);
}

/** The cues that speak for the verdict come first, each kind once, strongest first. */
function nameRules({ voice, cues }: Reading, { opinion }: Verdict): RuleId[] {
	const weights = [...weighCues(cues)];
	const sign = opinion >= 0.5 ? 1 : -1;
	const sorted = weights.sort(([, left], [, right]) => sign * (right - left)).map(([rule]) => rule);
	if (voice.voice === 'quoted') return ['quoted-words', ...sorted];
	if (voice.voice === 'reported') return ['reported-speech', ...sorted];
	return sorted.length === 0 ? ['plain-statement'] : sorted;
}
