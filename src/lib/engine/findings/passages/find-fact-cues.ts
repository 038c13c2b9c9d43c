import type { Word } from '../../language/tag-words';
import { CALENDAR } from '../../language/lexicon/calendar';
import type { Cue, Span } from '../../types';
import { HEARSAY_ADVERBS } from './lexicon/sources';

/** Past forms that do not end in -ed, of verbs that tell events. */
const PAST = new Set(
	(
		'was were had did said told went came took gave made got met held sent left led began became brought built bought won ' +
		'lost found fell flew fought broke chose drew drove rose ran saw sold shot spoke spent stood struck swept wrote put set cut ' +
		'hit shut kept paid laid withdrew sank grew knew felt thought heard threw wore tore shook hurt cost'
	).split(' ')
);

function isPast({ pos, lower, lemma }: Word): boolean {
	return (
		(pos === 'VERB' || pos === 'AUX') &&
		(PAST.has(lower) || (pos === 'VERB' && lower.endsWith('ed') && lemma !== lower))
	);
}

const PLANNED = /^(?:scheduled|planned|due|slated|set|expected)$/;

/** Cues against opinion: figures, days, named actors in a told event, hearsay, a fixed plan. */
export function findFactCues(words: readonly Word[], mentionAt: (start: number) => Span | undefined): Cue[] {
	const cues: Cue[] = [];
	let name: Span | null = null;
	let past: Word | null = null;
	let present: Word | null = null;
	for (const [index, word] of words.entries()) {
		const { pos, lower } = word;
		// A sentence's first word has its capital for another reason.
		if (pos === 'PROPN' && name === null && !CALENDAR.has(lower))
			name = mentionAt(word.start) ?? (index > 0 ? word : null);
		const isFinite = pos === 'AUX' || pos === 'VERB';
		if (isFinite && past === null && present === null) {
			if (isPast(word)) past = word;
			else if (!/ing$/.test(lower)) present = word;
		}
		// "21:12 The polls have closed": the hour at the head of an entry is no statement.
		const isEntryTime = index === 0 && /^\d{1,2}[:.]\d{2}$/.test(word.text);
		if (isEntryTime) continue;
		if (/\d/.test(word.text)) cues.push({ rule: 'figures', start: word.start, end: word.end });
		else if (CALENDAR.has(lower) && lower !== 'may' && lower !== 'march' && /^\p{Lu}/u.test(word.text))
			cues.push({ rule: 'dated', start: word.start, end: word.end });
		if (HEARSAY_ADVERBS.has(lower)) cues.push({ rule: 'hearsay', start: word.start, end: word.end });
		const next = words[index + 1];
		if (/^(?:is|are|was|were)$/.test(lower) && next !== undefined && PLANNED.test(next.lower))
			cues.push({ rule: 'schedule', start: word.start, end: next.end });
	}
	if (name !== null) cues.push({ rule: 'named-actor', start: name.start, end: name.end });
	if (past !== null) cues.push({ rule: 'told-event', start: past.start, end: past.end });
	if (past === null && present !== null && name === null)
		cues.push({ rule: 'general-claim', start: present.start, end: present.end });
	return cues;
}
