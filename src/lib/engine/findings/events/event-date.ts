import type { EventFinding } from '../../types';
import type { Attachment } from './attach-date';

/** The date that fits the telling: nothing that is done lies ahead. The narrowest one of several that agree. */
export function chooseDate(
	attached: readonly Attachment[],
	status: EventFinding['status'],
	publishedOn: string | null
): Attachment | null {
	const fitting = attached.filter(({ date }) => {
		if (publishedOn === null) return true;
		return status === 'happened' ? date.from! <= publishedOn : date.to! >= publishedOn;
	});
	const best = fitting.find(({ date }) => date.from === date.to) ?? fitting[0] ?? null;
	// "on Monday and on Tuesday": no single day.
	const clash = fitting.some(
		({ date }) => best !== null && (date.to! < best.date.from! || date.from! > best.date.to!)
	);
	return clash ? null : best;
}

/** What is done was done by the day of the document, what is to come comes from that day on. */
export function clipRange(
	{ date, isDeadline }: Attachment,
	status: EventFinding['status'],
	publishedOn: string | null
): { from: string; to: string } | null {
	const from = date.from!;
	const to = date.to!;
	if (isDeadline) return publishedOn === null ? null : { from: publishedOn, to };
	if (publishedOn === null) return { from, to };
	if (status === 'happened') return { from, to: to > publishedOn ? publishedOn : to };
	return { from: from < publishedOn ? publishedOn : from, to };
}
