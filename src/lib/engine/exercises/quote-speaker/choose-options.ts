import { listFindings } from '../../findings/list-findings';
import { speaksForGovernment, isPeople } from '../../language/lexicon/places';
import { namesLookAlike } from '../../language/people';
import type { Rng } from '../../rng';
import type { Analysis, Speaker } from '../../types';

const MAX_OPTIONS = 5;
/** The people of a long list: the first of them are choice enough. */
const MOST_SPEAKERS = 200;

/** An organisation that stands for a state or its leaders: right whenever one of them speaks, so never a wrong choice. */
function speaksForState(speaker: Speaker): boolean {
	if (speaker.type !== 'organisation') return false;
	if (
		/kremlin|white house|pentagon|ministry|department|government|administration|treasury|campaign|office|embassy|party|duma|congress|senate/i.test(
			speaker.name
		)
	) {
		return true;
	}
	const words = speaker.name
		.toLowerCase()
		.replace(/^the /, '')
		.split(/[\s-]+/);
	return words.some((word) => speaksForGovernment(word) || isPeople(word));
}

/** A single word that resembles another name of the article may be a misspelling of it. */
function isDoubtfulName(speaker: Speaker, all: readonly Speaker[]): boolean {
	if (speaker.type !== 'person' || speaker.name.includes(' ')) return false;
	return all.some(
		(other) => other.id !== speaker.id && other.type === 'person' && namesLookAlike(speaker, other)
	);
}

/** An organisation only said in passing, or by a single common word, makes a strange choice. */
function couldSpeak(speaker: Speaker): boolean {
	if (speaker.type === 'person') return true;
	const words = speaker.name.replace(/^the /, '').split(' ');
	return speaker.mentions.length > 1 && (words.length > 1 || /^\p{Lu}{2,}$/u.test(words[0] ?? ''));
}

/**
 * The speakers to choose from: the right ones, then people and organisations of the same article who could have spoken, those of the same part first. A
 * distractor never resembles a right speaker's name, never stands for one (the ministry for its minister), and never is an
 * organisation the right speaker may speak for.
 */
export function chooseOptions(
	analysis: Analysis,
	right: readonly Speaker[],
	part: number,
	rng: Rng
): Speaker[] {
	const options: Speaker[] = [...right];
	const describedRight = right.some((speaker) => speaker.type !== 'person');
	const speakers = analysis.speakers.slice(0, MOST_SPEAKERS);
	const candidates = speakers.filter(
		(speaker) =>
			speaker.type !== 'described' &&
			!right.some((own) => own.id === speaker.id || namesLookAlike(own, speaker)) &&
			!speaksForState(speaker) &&
			couldSpeak(speaker) &&
			!isDoubtfulName(speaker, speakers) &&
			// Where an organisation or an unnamed source is right, its people could be meant: only persons far from it may stand beside it.
			!(describedRight && speaker.type === 'organisation')
	);
	const own = analysis.article.blocks.filter((block) => block.part === part);
	const start = own[0]?.start ?? 0;
	const end = own.at(-1)?.end ?? 0;
	const isElsewhere = ({ mentions }: Speaker): boolean =>
		!mentions.some((mention) => start <= mention.start && mention.end <= end);
	// Those of the same document come before those of one glued to it, people who are quoted before others: they are the
	// likeliest to be taken for the speaker.
	const quoted = new Set(listFindings(analysis, 'quotation').map((finding) => finding.speakerId));
	const rank = (speaker: Speaker): number =>
		(isElsewhere(speaker) ? 8 : 0) +
		(speaker.type === 'person' ? 0 : 4) +
		(quoted.has(speaker.id) ? 0 : 1) +
		(speaker.mentions.length > 1 ? 0 : 1);
	const ordered = rng
		.shuffle(candidates)
		.map((speaker) => ({ speaker, rank: rank(speaker) }))
		.sort((left, other) => left.rank - other.rank);
	for (const { speaker } of ordered) {
		if (options.length >= MAX_OPTIONS) break;
		if (options.some((option) => namesLookAlike(option, speaker))) continue;
		options.push(speaker);
	}
	return options;
}
