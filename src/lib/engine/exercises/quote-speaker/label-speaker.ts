import { isPlaceWord } from '../../language/lexicon/places';
import { HONORIFICS, ROLES } from '../../language/lexicon/roles';
import type { Analysis, Speaker } from '../../types';

/** Forms of address that tell no office: a name is better without them. */
const PLAIN_ADDRESS = /^(?:mr|mrs|ms|miss|messrs|mme|sir|dame|madam)$/;

const SHORTENED = /^(?:sen|rep|gov|gen|lt|col|maj|capt|cmdr|adm|sgt|det|insp|supt|pres)$/;

/** "President" of "US President Biden"; null where the words before the name are no title of one person. */
function readTitle(mention: string, name: string): string | null {
	if (!mention.endsWith(name)) return null;
	const words = mention.slice(0, -name.length).trim().split(/\s+/);
	while (words.length > 0 && isPlaceWord(words[0]!.toLowerCase())) words.shift();
	const lowers = words.map((word) => word.toLowerCase().replace(/\.$/, ''));
	if (lowers.some((word) => PLAIN_ADDRESS.test(word))) return null;
	return lowers.some((word) => ROLES.has(word) || HONORIFICS.has(word) || SHORTENED.test(word))
		? words.join(' ')
		: null;
}

/** The title the text gives most often to one it never names in full: "President Biden". */
function withTitle({ article }: Analysis, { name, mentions }: Speaker): string {
	const counts = new Map<string, number>();
	for (const { start, end } of mentions) {
		const title = readTitle(
			article.text
				.slice(start, end)
				.replace(/\s+/g, ' ')
				.replace(/['’]s$/u, ''),
			name
		);
		if (title !== null) counts.set(title, (counts.get(title) ?? 0) + 1);
	}
	const [best] = [...counts.entries()].sort((left, right) => right[1] - left[1]);
	return best === undefined ? name : `${best[0]} ${name}`;
}

/**
 * A name as it stands alone among the choices: "the Russian Foreign Ministry" without its article, "a US official" with a
 * capital, a surname with its title.
 */
export function labelSpeaker(analysis: Analysis, speaker: Speaker): string {
	const { name, type } = speaker;
	if (type === 'organisation') return name.replace(/^the (?=\p{Lu})/u, '');
	if (type === 'described') return name.charAt(0).toUpperCase() + name.slice(1);
	return name.includes(' ') ? name : withTitle(analysis, speaker);
}
