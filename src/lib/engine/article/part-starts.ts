import { readByline } from './bylines';
import { measureCityDateline } from './city-datelines';
import type { Line } from './lines';
import type { PageRule } from './page-rules/page-rule';
import { isRunningText, isTitleLike } from './running-text';

type Rules = readonly (PageRule | null)[];

/** Running text that must stand before a second document may begin. */
const PROSE_BEFORE = 2;
/** Paragraphs in a row that a document's head leads to; more where only the page's foot above it tells. */
const RUN_BELOW_HEAD = 2;
const RUN_BELOW_FOOT = 3;
/** Lines a head, or pictures and buttons below it, may take up. */
const MAX_HEAD = 5;

/** An author's line, a date line, or a paragraph that begins with "GENEVA (Reuters) –". */
function heads(line: Line | undefined, rule: PageRule | null | undefined): boolean {
	if (line === undefined) return false;
	if (rule !== null) return rule?.role === 'dateline';
	return readByline(line.text) !== null || measureCityDateline(line.text) > 0;
}

/** Whether so many paragraphs of running text follow one another, nothing but a head and page furniture before them. */
function leadsToRun(lines: readonly Line[], rules: Rules, from: number, needed: number): boolean {
	let run = 0;
	for (let index = from; index < Math.min(lines.length, from + MAX_HEAD + needed); index++) {
		if (rules[index] === null && isRunningText(lines[index]!)) {
			if (++run === needed) return true;
		} else if (run > 0 && rules[index] === null) return false;
	}
	return false;
}

/** The page's foot stands above: a comment form, a copyright line, "ENDS". */
function standsBelowFoot(rules: Rules, index: number): boolean {
	for (let above = index - 1; above >= Math.max(0, index - MAX_HEAD); above--) {
		const rule = rules[above];
		if (rule?.ends === true || rule?.closes === 'comments') return true;
		if (rule === null) return false;
	}
	return false;
}

/** A date line right above a title belongs to it. */
function takeDateAbove(rules: Rules, index: number): number {
	return rules[index - 1]?.role === 'dateline' ? index - 1 : index;
}

/**
 * Lines where a further document begins: a title-like line with running text before it, and after it an author's name, a
 * date line or a lead and then one of these; or the foot of a page right above. A sub-heading has none of them.
 */
export function findPartStarts(lines: readonly Line[], rules: Rules): number[] {
	const starts: number[] = [];
	let before = 0;
	for (let index = 0; index < lines.length - RUN_BELOW_HEAD; index++) {
		const line = lines[index]!;
		if (rules[index] !== null) continue;
		if (isRunningText(line)) before++;
		if (before < PROSE_BEFORE || !isTitleLike(line, 4, 25)) continue;
		const isHeaded = heads(lines[index + 1], rules[index + 1]);
		const hasLead =
			!isHeaded &&
			rules[index + 1] === null &&
			lines[index + 1]!.wordCount >= 8 &&
			(rules[index + 2]?.role === 'dateline' || readByline(lines[index + 2]?.text ?? '')?.labelled === true);
		const begins =
			isHeaded || hasLead
				? leadsToRun(lines, rules, index + (hasLead ? 2 : 1), RUN_BELOW_HEAD)
				: standsBelowFoot(rules, index) && leadsToRun(lines, rules, index + 1, RUN_BELOW_FOOT);
		if (!begins) continue;
		starts.push(takeDateAbove(rules, index));
		before = 0;
	}
	return starts;
}
