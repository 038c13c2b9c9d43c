import { tokenAt, type Frame } from '../frames';
import { CONJUNCTIONS, PREPOSITIONS } from '../lexicon/function-words';
import { words } from '../lexicon/words';
import type { NounPhrase } from './noun-phrases';

/** Verbs before "to say" that tell it was said: "went on to say". */
const DONE = words(
	'go goes going went gone begin begins began begun continue continues continued proceed proceeds proceeded come comes came used start ' +
		'starts started turn turns turned rise rises rose stand stands stood take takes took quick first last only pause paused'
);

/** Verbs before "to say" that leave it open, or have somebody else say it: "asked Reed to say", "promised to say". */
const OPEN = words(
	'ask asked asks asking tell told tells telling urge urged urges urging want wanted wants wanting order ordered orders call called calls ' +
		'calling push pushed pushes press pressed presses encourage encouraged encourages persuade persuaded invite invited invites allow ' +
		'allowed allows get got gets expect expected expects advise advised advises beg begged begs instruct instructed instructs request ' +
		'requested require required requires teach taught remind reminded reminds warn warned force forced forces help helped helps lead led ' +
		'leads promise promised promises refuse refused refuses decline declined declines plan planned plans planning hope hoped hopes hoping ' +
		'vow vowed vows threaten threatened threatens intend intended intends try tried tries trying fail failed fails need needed needs ' +
		'like liked likes love loved prefer preferred seek sought seeks agree agreed pledge pledged offer offered offers able unable set due ' +
		'supposed ready willing unwilling likely unlikely appear appeared appears seem seemed seems afraid wish wished wishes chance right how ' +
		'swear swore sworn have has had paid hired wrong unfair foolish said alleged reported'
);

/** Words the search for the governing verb goes past. */
const REACH = 9;

export type Reality = 'done' | 'doubtful' | 'open';

/** Whether a saying verb in the infinitive tells of words said; `to` is the item of the word "to". */
export function readInfinitive(frame: Frame, to: number): Reality {
	for (let index = to - 1; index >= 0 && to - index < REACH; index--) {
		const token = tokenAt(frame, index);
		if (token === null || /^[;:,]$/.test(token.text)) break;
		if (OPEN.has(token.lower)) return 'open';
		if (DONE.has(token.lower)) return 'done';
	}
	return 'doubtful';
}

/** Prepositions after which a gerund tells what the sentence's subject did: "by saying", "after saying". */
const DEED = words('by in while when after before upon on with despite besides since');

/** Whether a saying verb in -ing tells of words its subject said: "without saying", "accused of saying" and "stop saying" do not. */
export function readGerund(frame: Frame, verb: number): Reality {
	const before = tokenAt(frame, verb - 1);
	if (before === null || !before.isWord) return 'done';
	if (PREPOSITIONS.has(before.lower)) return DEED.has(before.lower) ? 'done' : 'open';
	return /^(?:stop|stops|stopped|avoid|avoids|avoided|deny|denies|denied|imagine|imagined|regret|consider|considered|those|anyone|risk|risked|keep|not|never)$/.test(
		before.lower
	)
		? 'open'
		: 'done';
}

const IMAGINED =
	/^(?:imagine|imagines|imagined|imagining|picture|pictures|pictured|envisions?|envisioned|fears?|feared|expects?|expected|prevents?|prevented|stops?|stopped|dreams?|dreamt|dreamed|parodie[ds]|impersonat(?:es|ed|ing)|if|unless|whether|had)$/;

/** "imagined Reed saying", "if Hill says", "whether Hill had said": the word before the subject takes the saying back. */
export function isTakenBack(frame: Frame, subject: NounPhrase): boolean {
	const before = tokenAt(frame, subject.from - 1);
	// A phrase read leftwards takes in the words before a name.
	for (let index = subject.from; index < subject.to; index++)
		if (IMAGINED.test(tokenAt(frame, index)?.lower ?? '')) return true;
	if (before === null) return false;
	if (IMAGINED.test(before.lower)) return true;
	// "denied that she had said", "not true that Hill said"
	const outer = before.lower === 'that' ? tokenAt(frame, subject.from - 2) : before;
	return (
		outer !== null &&
		/^(?:denie[ds]|denying|deny|disputes?|disputed|doubts?|doubted|untrue|false|true)$/.test(outer.lower)
	);
}

/** "Jones claims Smith said": the words are Smith's on Jones's word alone. */
export function isAlleged(frame: Frame, subject: NounPhrase): boolean {
	const before = tokenAt(frame, subject.from - 1);
	const outer = before?.lower === 'that' ? tokenAt(frame, subject.from - 2) : before;
	return outer !== null && /^(?:claim|alleg|believ|suspect|think|thought|assum)/.test(outer.lower);
}

/** "the man who attacked Smith said": Smith is the one attacked, and somebody else speaks. */
export function isObjectOfRelative(frame: Frame, subject: NounPhrase): boolean {
	if (subject.kind !== 'name') return false;
	for (let index = subject.from - 2; index >= 0 && subject.from - index < REACH; index--) {
		const next = tokenAt(frame, index + 1);
		if (
			next === null ||
			!next.isWord ||
			CONJUNCTIONS.has(next.lower) ||
			next.lower === 'that' ||
			next.lower === 'as'
		)
			return false;
		if (/^(?:who|which|whose)$/.test(tokenAt(frame, index)?.lower ?? '')) return true;
	}
	return false;
}
