/** What only senders of press releases write: to newspapers, in the name of the house. */
const MARKS: readonly RegExp[] = [
	/\bfor immediate release\b/i,
	/\bembargo(?:ed)? until\b/i,
	/\bnotes? (?:to|for) editors\b/i,
	/\b(?:press|media) (?:contacts?|enquir(?:y|ies)|inquir(?:y|ies))\b|\bcontact (?:the|our) (?:press|media)\b/i,
	/\bfor (?:more|further) information\b/i,
	/\btoday (?:announced|launched|unveiled|introduced)\b|\b(?:is|are) (?:pleased|proud|delighted|excited) to announce\b/i,
	/^About \p{Lu}[\p{L}&. -]{1,60}$/mu
];
/** One alone is met in reports, too. */
const ENOUGH = 2;
/** A release shows its marks at its head and at its foot. */
const ENDS = 4000;

/** Whether a document is a firm's or an office's own: its praise is neither a reporter's nor quite a writer's opinion. */
export function isPressRelease(document: string): boolean {
	const ends = document.length > 2 * ENDS ? `${document.slice(0, ENDS)}\n${document.slice(-ENDS)}` : document;
	return MARKS.filter((mark) => mark.test(ends)).length >= ENOUGH;
}
