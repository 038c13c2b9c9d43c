import { isAdverb, PREPOSITIONS } from '../../language/lexicon/function-words';
import { findReportingVerb, type ReportingVerb } from '../../language/lexicon/reporting-verbs';
import { words } from '../../language/lexicon/words';
import { tokenAt, type Frame } from '../../language/frames';
import type { Token } from '../../language/tokens';

/** What is said or written: behind an owner's name these are the owner's words ("Reed's letter"). */
const WORDS = words(
	'word phrase slogan motto claim allegation accusation assertion suggestion remark comment statement letter email e-mail message ' +
		'text tweet post note memo speech testimony promise pledge warning argument complaint question answer reply response call line ' +
		'quote quotation quip joke demand saying mantra catchphrase tagline rumour rumor insistence declaration admission confession ' +
		'view opinion idea notion belief assumption theory prediction report article column essay editorial diary blog charge ' +
		'observation description denial apology plea excuse objection criticism boast threat insult taunt vow advice lesson order wish request'
);

/** What bears or voices words nobody in the sentence need have made: "a sign", "the law", "chants of". */
const INSCRIBED = words(
	'sign signboard placard banner poster plaque shirt t-shirt sticker badge label graffiti graffito wall billboard leaflet flyer pamphlet ' +
		'inscription caption headline chant shout cry song hymn anthem ballad poem verse lyric prayer psalm law constitution ' +
		'clause amendment treaty contract scripture bible koran proverb adage maxim video clip recording footage tape audio photo photograph ' +
		'picture image screenshot'
);

/** What carries a title of its own: “…” right behind it is that title. */
const TITLED = words(
	'song single album track hymn anthem ballad aria book novel memoir biography autobiography film movie documentary poem play musical ' +
		'comedy drama sitcom show series programme program podcast exhibition painting sculpture essay article headline game magazine entitled titled title subject name'
);

/** Verbs that make words one's own by uttering them, whoever coined them. */
const UTTER = words(
	'express voice offer make raise reiterate repeat tweet post write text message email blog shout'
);

/** Verbs that turn down what another has said. */
const REFUSE = words(
	'reject deny dismiss mock ridicule deride attack slam blast denounce condemn decry challenge refuse accuse criticise criticize rebuke'
);

/** Verbs that say what a thing is called. */
const NAME = words('call describe label brand dub deem term characterise characterize pronounce declare');

/** Verbs that give the words of another by their meaning. */
export const CONVEY = words('quote cite retweet');

/** Prepositions through which one speaks: "in a letter", "with the words". */
const CHANNELS = words('in via on through with at during by');

/** Verbs of saying whose form -ing cannot be taken for a noun. */
const SAYING = words('say tell read claim write chant state call declare argue shout cry ask');

const RELATIVE = /^(?:that|which|who)$/;

function isNoun(token: Token | null, nouns: ReadonlySet<string>): boolean {
	if (token === null || token.isPossessive) return false;
	const { lower } = token;
	return nouns.has(lower) || (lower.endsWith('s') && nouns.has(lower.slice(0, -1)));
}

/** Whose a noun is, and through which preposition the clause reaches it. */
interface Owner {
	readonly owner: 'another' | 'pronoun' | 'nobody';
	readonly preposition: string | null;
	readonly from: number;
}

function readOwner(frame: Frame, noun: number, from: number): Owner {
	let owner: Owner['owner'] = 'nobody';
	let index = noun - 1;
	for (; index >= from && noun - index < 9; index--) {
		const token = tokenAt(frame, index);
		if (token === null || !token.isWord) break;
		if (token.isPossessive) owner = 'another';
		else if (owner === 'nobody' && /^(?:his|her|their|its)$/.test(token.lower)) owner = 'pronoun';
		else if (PREPOSITIONS.has(token.lower)) return { owner, preposition: token.lower, from: index };
		else if (findReportingVerb(token.lower)?.form === 'past' && !isAdverb(token.lower)) break;
	}
	return { owner, preposition: null, from: index + 1 };
}

/** A saying verb right before the quotation's end of the gap that no clause was read from: it governs, by whomever. */
function isLooseVerb(frame: Frame, index: number, token: Token): boolean {
	const verb = findReportingVerb(token.lower);
	if (verb === undefined || verb.strength !== 'strong' || token.isCapital) return false;
	const before = tokenAt(frame, index - 1);
	if (before === null || before.isPossessive || /^(?:the|a|an|his|her|its|their|this|in)$/.test(before.lower))
		return false;
	if (verb.form === 'ing') return SAYING.has(verb.lemma) && before.isWord;
	if (verb.form === 'third') return RELATIVE.test(before.lower);
	// "heard Reed say"
	if (verb.form === 'base')
		return (
			(before.lower === 'to' && SAYING.has(verb.lemma)) ||
			((before.isCapital || /^(?:him|them)$/.test(before.lower)) &&
				/^(?:say|tell|shout|argue)$/.test(verb.lemma))
		);
	return verb.form === 'past' && (SAYING.has(verb.lemma) || RELATIVE.test(before.lower));
}

/**
 * How surely the words behind a reporting clause are its subject's own: 1 where nothing speaks against it, 0 where they are
 * another's letter, claim, sign or title. `from` is the item after the clause's verb, `at` the quotation; `isClause` tells at
 * which items known reporting clauses have their verb.
 */
export function weighOwnWords(
	frame: Frame,
	from: number,
	at: number,
	verb: ReportingVerb | null,
	isClause: (index: number) => boolean
): number {
	let weight = 1;
	let rival = false;
	const lemma = verb?.lemma ?? '';
	if (CONVEY.has(lemma)) weight = lemma === 'cite' ? 0.85 : 0;
	// "read: “…”": from a paper, and from whose?
	if (lemma === 'read') weight = 0.85;
	if (lemma === 'deny' && tokenAt(frame, from)?.lower === 'that') weight = 0.85;
	// "asked Jones for an answer: “…”": Jones may have given it.
	if (
		lemma === 'ask' &&
		/^(?:for|about|what|how)$/.test(tokenAt(frame, nextAfterName(frame, from))?.lower ?? '')
	)
		weight = 0.88;
	if (lemma === 'agree' && tokenAt(frame, from)?.lower === 'with') weight = 0.9;
	const last = tokenAt(frame, at - 1);
	// "mocked Reed's “…”": words of hers, or about hers.
	if (REFUSE.has(lemma) && last?.isPossessive === true && at - 1 >= from) weight = 0.9;
	for (let index = from; index < at; index++) {
		const token = tokenAt(frame, index);
		if (token === null) {
			// What stands before an earlier quotation governs that one.
			rival = false;
			continue;
		}
		if (isLooseVerb(frame, index, token) && !isClause(index)) return 0;
		if (isNoun(token, TITLED) && !NAME.has(lemma) && isTitleOf(frame, index, from, at)) return 0;
		const inscribed = isNoun(token, INSCRIBED);
		if (inscribed || isNoun(token, WORDS)) {
			weight = Math.min(weight, weighNoun(frame, index, { from, at, lemma, inscribed, rival }));
			if (weight === 0) return 0;
		}
		if (isPassive(frame, index, token) && at - index <= 4) weight = Math.min(weight, 0.7);
		// "the law, under which “…”"
		if (token.lower === 'which' && PREPOSITIONS.has(tokenAt(frame, index - 1)?.lower ?? ''))
			weight = Math.min(weight, 0.85);
		if (token.isCapital) rival = true;
	}
	return weight;
}

/** "that he was called “…”": by others. */
function isPassive(frame: Frame, index: number, { lower }: Token): boolean {
	const form = findReportingVerb(lower)?.form;
	const before = tokenAt(frame, index - 1)?.lower ?? '';
	return (form === 'past' || form === 'participle') && /^(?:is|are|was|were|been|being|be)$/.test(before);
}

/** The item after the name that begins at `from`, if one does. */
function nextAfterName(frame: Frame, from: number): number {
	let next = from;
	while (next < from + 6 && tokenAt(frame, next)?.isCapital === true) next++;
	return next;
}

/** "the song “…”", "a book called “…”". */
function isTitleOf(frame: Frame, noun: number, from: number, at: number): boolean {
	let next = noun + 1;
	while (next < at && /^(?:called|named|titled|entitled|,)$/.test(tokenAt(frame, next)?.lower ?? '')) next++;
	if (next !== at) return false;
	// "wrote in his book, “…”": through the book, not its name.
	return tokenAt(frame, at - 1)?.text !== ',' || readOwner(frame, noun, from).preposition === null;
}

interface Gap {
	readonly from: number;
	readonly at: number;
	readonly lemma: string;
	readonly inscribed: boolean;
	/** A name stands between the verb and the noun: "praised Reed for her words". */
	readonly rival: boolean;
}

function weighNoun(frame: Frame, noun: number, { from, at, lemma, inscribed, rival }: Gap): number {
	const next = tokenAt(frame, noun + 1);
	const isNear = noun + 1 === at;
	const hasMark = noun + 2 === at && /^[:,]$/.test(next?.text ?? '');
	const isContent = next !== null && /^(?:that|of|saying|reading|which|who|such|like)$/.test(next.lower);
	const author = next !== null && /^(?:from|by|of)$/.test(next.lower) && nameFollows(frame, noun + 2, at);
	const { owner, preposition, from: ownerAt } = readOwner(frame, noun, from);
	// "recalled a sign at the gate: “…”"
	const isShown = preposition === null && last(frame, at) === ':' && (inscribed || owner === 'another');
	if (!isNear && !hasMark && !isContent && !author) return isShown ? 0.85 : 1;
	// "called Jones's letter “…”": what it is called, not what it says.
	if (isNear && NAME.has(lemma)) return 1;
	const throughChannel = preposition !== null && CHANNELS.has(preposition);
	// "replied to Reed's letter: “…”": the letter is only what the words are about.
	if (preposition !== null && (hasMark || (author && last(frame, at) === ':'))) {
		// "tweeted a picture of a sign: “…”"
		const isAbout = (ownerAt === from || !inscribed) && !(author && throughChannel);
		return !isAbout || (inscribed && throughChannel) ? 0.85 : owner === 'pronoun' && rival ? 0.88 : 1;
	}
	if (author && next.lower !== 'of') return 0;
	if (author && (inscribed || UTTER.has(lemma) || lemma === 'read')) return 0.85;
	if (owner === 'another') return 0;
	if (owner === 'pronoun') return rival ? 0.85 : inscribed && !throughChannel ? 0.88 : 1;
	if (inscribed) return hasMark && UTTER.has(lemma) ? 0.88 : 0;
	if (throughChannel || UTTER.has(lemma) || (hasMark && lemma !== 'read')) return 1;
	if (isContent && REFUSE.has(lemma)) return 0;
	return 0.88;
}

function last(frame: Frame, at: number): string | undefined {
	return tokenAt(frame, at - 1)?.text;
}

function nameFollows(frame: Frame, from: number, at: number): boolean {
	for (let index = from; index < Math.min(at, from + 3); index++)
		if (tokenAt(frame, index)?.isCapital === true) return true;
	return false;
}

const BORROWING = words(
	'quoting paraphrasing echoing parroting borrowing channelling channeling reciting misquoting citing'
);

/** "Hill, paraphrasing Reed, said": somewhere in the sentence it is told that the words are taken from another. */
export function tellsOfBorrowing(frame: Frame): boolean {
	return frame.items.some(
		(item, index) =>
			item.kind === 'token' && BORROWING.has(item.token.lower) && nameFollows(frame, index + 1, index + 4)
	);
}

const FICTION = words(
	'play film movie novel comedy sketch parody satire sitcom musical dream cartoon skit spoof deepfake fable fairytale'
);

/** "In the play, Smith says": a part written for him. */
export function tellsOfFiction(frame: Frame): boolean {
	return frame.items.some(
		(item, index) =>
			item.kind === 'token' &&
			FICTION.has(item.token.lower) &&
			/^in$/.test(tokenAt(frame, index - 2)?.lower ?? tokenAt(frame, index - 1)?.lower ?? '')
	);
}
