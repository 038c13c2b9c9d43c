import type { DateFinding, EventFinding } from '../../types';

interface Days {
	readonly from: string | null;
	readonly to: string | null;
}

/** Both as the engine found it and as it is now. */
export interface Redated {
	readonly before: DateFinding;
	readonly after: DateFinding;
}

const RESTING = 'resting-on-corrected';

function isSame(one: Days, other: Days): boolean {
	return one.from === other.from && one.to === other.to;
}

/** A date or event on other days. */
export function redate<Dated extends DateFinding | EventFinding>(finding: Dated, { from, to }: Days): Dated {
	const sure = { ...finding, confidence: 1, rules: ['editor-corrected'], from, to };
	// The words an event was dated by would say another day; its own clause is what the editor has read.
	return finding.kind === 'event' ? { ...sure, dateId: null } : { ...sure, value: from === to ? from : null };
}

function doubt<Dated extends DateFinding | EventFinding>(finding: Dated): Dated {
	return { ...finding, confidence: 0, rules: [RESTING, ...finding.rules] };
}

function isAnchoredOn({ anchor }: DateFinding, { start, end }: DateFinding): boolean {
	return anchor !== null && anchor.start < end && start < anchor.end;
}

/**
 * Dates after some of them changed: what was worked out from a date that was wrong is not sure any more, nor what was worked
 * out from that. `settled`: ids of those an editor has judged. Answers only what is another date now, or none.
 */
export function doubtResting(
	dates: readonly DateFinding[],
	changed: readonly Redated[],
	settled: ReadonlySet<string>
): Redated[] {
	const all = [...changed];
	const known = new Set([...settled, ...changed.map(({ before }) => before.id)]);
	for (let next = 0; next < all.length; next++) {
		for (const date of dates) {
			if (known.has(date.id) || !isAnchoredOn(date, all[next]!.before)) continue;
			known.add(date.id);
			all.push({ before: date, after: doubt(date) });
		}
	}
	return all;
}

/** An event after its date changed: on the new days where it lay on the old ones exactly, else not sure any more. */
export function followDate(event: EventFinding, { before, after }: Redated): EventFinding {
	if (after.confidence === 0 || !isSame(event, before)) return doubt(event);
	return { ...event, from: after.from, to: after.to };
}
