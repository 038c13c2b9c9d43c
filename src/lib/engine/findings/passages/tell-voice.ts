import type { Word } from '../../language/tag-words';
import type { Span, Voice } from '../../types';
import { hearsOthers } from './hears-others';
import { phrasesFrom } from './lexicon/phrases';
import { CONTRADICTING, OWN_PERSON, SUBORDINATORS } from './lexicon/sources';
import type { Attribution } from './read-reporting-clause';
import { isWord, type Sentence } from './read-sentences';

/** Whose words a sentence gives, and which of them are the writer's own. */
export interface VoiceReading {
	readonly voice: Voice;
	readonly attribution: Span | null;
	/** The writer's own words: neither quoted nor given to a source. The words that name the source are the writer's too. */
	readonly own: readonly Word[];
	/** What is given to sources: neither its words nor its marks are the writer's. */
	readonly given: readonly Span[];
	/** 0 to 1, that the voice is right. */
	readonly certainty: number;
	/** The writer's words speak of the writer or of what will be, or find a figure small: not all of it can be looked up. */
	readonly isOpen: boolean;
	/** Another voice may be near: a judgement may be its. */
	readonly hearsOthers: boolean;
}

/** The writer's words beside so many quoted ones are only a frame for them. */
const FRAME_SHARE = 0.25;
/** A sentence of which less is the writer's own is somebody else's. */
const OWN_SHARE = 0.5;
/** The same where the source stands in a clause that only sets the scene. */
const SCENE_SHARE = 0.2;

/** Whose a sentence is that the writer shares with a source. */
const SHARED = 0.85;
/** "Critics say we must …" is theirs in a report; in a comment it may count the writer in. */
const COUNTING_IN = 0.93;
const OPEN = /^(?:will|'ll|wo|me|my|mine|myself|only|just|barely|hardly|scarcely|merely)$/;
/** Words passed on and mocked at once: most of the sentence may be plain. */
const MOCKED = 0.88;
/** Thoughts are less certain than words: "the mayor thinks we are fools" accuses her. */
const MERE_THOUGHT = 0.95;
/** Fewer words after what a source says are trappings: "…, but not". */
const OWN_CLAUSE = 3;

function inside(word: Word, { start, end }: Span): boolean {
	return word.start >= start && word.end <= end;
}

/** A closing mark without its opening one: the quotation began in an earlier sentence. */
function isEndOfQuotation({ words, quotes }: Sentence): boolean {
	const last = words.at(-1);
	const mark = words.find(({ text }) => /^[”"“]$/.test(text));
	return quotes.length === 0 && mark !== undefined && mark === last;
}

/** "… with … get this … “some ideas”": nobody passes on words in that tone; the writer speaks. */
function isMocked({ words }: Sentence): boolean {
	return words.some((word, index) =>
		phrasesFrom(word.lower).some(
			(phrase) =>
				phrase.cue === 'sarcasm' &&
				phrase.words.every((lower, offset) => words[index + offset]?.lower === lower)
		)
	);
}

/** "The truth is that the roof leaked the day Brandt said …": the writer's own clause comes first. */
function startsOnItsOwn(words: readonly Word[], { scope }: Attribution): boolean {
	const before = words.filter(({ end }) => end <= scope.start);
	if (before.length === 0 || SUBORDINATORS.has(before[0]!.lower)) return false;
	return before.some(
		({ pos, lower }, index) =>
			index > 0 &&
			/^(?:NOUN|PRON|PROPN|ADV|PART)$/.test(before[index - 1]!.pos) &&
			(pos === 'AUX' || (pos === 'VERB' && !lower.endsWith('ing')))
	);
}

/** "…, but that is untrue", "…, which shows …": the writer takes over where the source ends. */
function takesOver(words: readonly Word[], attributions: readonly Attribution[]): boolean {
	const end = attributions.reduce((last, { scope }) => Math.max(last, scope.end), 0);
	const rest = words.filter((word) => word.start >= end && isWord(word));
	return rest.length >= OWN_CLAUSE && rest.some(({ pos }) => pos === 'AUX' || pos === 'VERB');
}

/** Reported words say "he" for "I": a "we" in them is the writer's. "Told us" names only who listened. */
function holdsWriter(words: readonly Word[], { scope, words: naming }: Attribution): boolean {
	return words.some(
		(word, index) =>
			OWN_PERSON.has(word.lower) &&
			word.text !== 'US' &&
			inside(word, scope) &&
			word.start >= naming.end &&
			!(/^(?:us|me)$/.test(word.lower) && words[index - 1]!.end === naming.end)
	);
}

/** "insists, absurdly, that …": an adverb between the verb and what is said is the writer's. */
function commentsOf(words: readonly Word[], { words: naming }: Attribution): Word[] {
	const after = words.filter(({ start }) => start >= naming.end);
	const end = after.findIndex(({ pos, text }) => pos !== 'ADV' && text !== ',');
	return after.slice(0, Math.max(0, end)).filter(isWord);
}

/** Tells the voice of one sentence by its own words alone. */
export function tellVoice(sentence: Sentence, attributions: readonly Attribution[]): VoiceReading {
	const { words, wordCount, quotedCount } = sentence;
	const main =
		attributions.find((one) => one.isMain && one.isNamed) ?? attributions.find((one) => one.isMain);
	const attribution = (main ?? attributions[0])?.words ?? null;
	const free = words.filter((word) => !attributions.some(({ scope }) => inside(word, scope)));
	const ownShare = free.filter(isWord).length / (wordCount + quotedCount);
	const comments = new Set(attributions.flatMap((one) => commentsOf(words, one)));
	const own = words.filter(
		(word) =>
			comments.has(word) ||
			!attributions.some(
				({ scope, words: naming, object }) =>
					inside(word, scope) && !inside(word, naming) && !(object && inside(word, object))
			)
	);
	const given = attributions.map(({ scope }) => scope);
	const isOpen = own.some(({ lower, text }) => OPEN.test(lower) || text === 'I');
	const tell = (voice: Voice, certainty: number): VoiceReading => ({
		voice,
		attribution,
		own,
		given,
		certainty,
		isOpen,
		hearsOthers: hearsOthers(own)
	});

	if (wordCount === 0) {
		const isClosed = sentence.quotes.every(({ range }) => range.closed);
		return tell('quoted', isClosed ? 0.97 : 0.9);
	}
	if (isEndOfQuotation(sentence)) return { ...tell('quoted', 0.9), own: [] };
	if (quotedCount <= wordCount && isMocked(sentence))
		return {
			...tell('writer', quotedCount > 0 || attributions.length > 0 ? MOCKED : 0.95),
			own: words,
			given: []
		};
	if (attributions.length === 0) {
		const isQuoted = quotedCount >= 4 && ownShare <= FRAME_SHARE;
		return tell(isQuoted ? 'quoted' : 'writer', isQuoted ? 0.92 : 0.97);
	}
	const isContradicted = main === undefined && CONTRADICTING.has(words[0]!.lower);
	const isScene = main === undefined || startsOnItsOwn(words, main);
	const isOthers = ownShare <= (isScene ? SCENE_SHARE : OWN_SHARE);
	if (!isOthers) return tell('writer', isContradicted ? SHARED : 0.93);
	// "The claim that nobody knew is laughable": nobody is said to have made it.
	let certainty = main?.certainty ?? SHARED;
	if (attributions.some((one) => holdsWriter(words, one)))
		certainty = certainty < MERE_THOUGHT ? SHARED : COUNTING_IN;
	if (isContradicted || takesOver(words, attributions)) certainty = Math.min(certainty, SHARED);
	return tell(quotedCount >= wordCount ? 'quoted' : 'reported', certainty);
}
