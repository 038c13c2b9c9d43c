import { EVENT_NOUNS } from './lexicon/event-words';
import { singular, type Unit } from './units';

/** Whether a unit names something that happens on a day: "meeting", "Talks", also where the tagger takes it for a verb. */
export function isEventNoun(units: readonly Unit[], at: number): boolean {
	const unit = units[at];
	if (unit === undefined || !EVENT_NOUNS.has(singular(unit))) return false;
	if (unit.pos === 'NOUN' || unit.pos === 'PROPN') return true;
	const before = units[at - 1];
	return unit.pos === 'VERB' && before !== undefined && /^(?:DET|ADJ|NUM|AUX|ADP|QUOTE)$/.test(before.pos);
}

/** The main noun of the noun phrase that begins at `from`, before `to`: the last of its first run of nouns. Null where it has none. */
export function findNounHead(units: readonly Unit[], from: number, to: number): number | null {
	let head: number | null = null;
	for (let at = from; at < to; at++) {
		const { pos, lower } = units[at]!;
		if (pos === 'NOUN' || pos === 'PROPN' || isEventNoun(units, at)) head = at;
		else if (head !== null && lower === "'s") head = null;
		else if (head !== null) return head;
	}
	return head;
}
