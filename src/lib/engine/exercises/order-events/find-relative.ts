import type { Word } from '../../language/tag-words';
import { isNominal, isVerbal, type Cut } from './words-of-a-clause';

/**
 * The relative pronoun between a noun and the verb that tells the event ("the council, which will meet"), to be left out so that
 * the noun is its subject: none where the clause has none, null where what is left might say something else.
 */
export function findRelative(words: readonly Word[], head: number): Cut[] | null {
	const index = words.findIndex(({ lower }) => /^(?:which|who|whom|whose|that)$/.test(lower));
	if (index < 0 || index >= head) return [];
	// "said that the mayor came": the verb before it shows that it describes nothing.
	if (words.slice(0, index).some(isVerbal)) return [];
	// "the council, which is new, voted": the clause beside the noun is no more than that.
	const end = words.findIndex(({ text }, at) => at > index && at < head && text === ',');
	if (words[index - 1]?.text === ',' && words.slice(index, Math.max(end, index)).some(isVerbal)) return [];
	const { lower } = words[index]!;
	const before = words[index - 1];
	const next = words[index + 1];
	const isSubject = isVerbal(next) || (next?.pos === 'ADV' && isVerbal(words[index + 2]));
	if (!isSubject || /^(?:whom|whose)$/.test(lower)) return null;
	const links = words.slice(0, index).filter(({ pos }) => pos === 'ADP');
	// "the head of the council, which will meet": which of the two, only the meaning tells.
	if (before?.text === ',')
		return links.length === 0 && isNominal(words[index - 2]) ? [{ from: index - 1, to: index + 1 }] : null;
	// "the towns that joined": the clause says which towns; without it they would be all. "A series of talks that began" loses nothing.
	const isNew = /^an?$/.test(words[0]!.lower) && links.every(({ lower: link }) => link === 'of');
	return isNew && isNominal(before) ? [{ from: index, to: index + 1 }] : null;
}
