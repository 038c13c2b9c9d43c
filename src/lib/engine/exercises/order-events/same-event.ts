import type { Telling } from './list-tellings';

/** Whether two tellings are of one event. */
export type IsSameEvent = (left: Telling, right: Telling) => boolean;

/** Shown telling → all tellings of its event, itself among them. Each telling belongs to one event only. */
export function claimTellings(
	shown: readonly Telling[],
	all: readonly Telling[],
	isSameEvent: IsSameEvent
): Map<Telling, Telling[]> {
	const claimed = new Set(shown);
	return new Map(
		shown.map((telling) => {
			const own = [telling];
			for (const other of all) {
				if (claimed.has(other) || !isSameEvent(telling, other)) continue;
				claimed.add(other);
				own.push(other);
			}
			return [telling, own];
		})
	);
}

/** Tellings of one event each, in the order of their first one. */
export function groupTellings(all: readonly Telling[], isSameEvent: IsSameEvent): Telling[][] {
	const groups: Telling[][] = [];
	for (const telling of all) {
		const known = groups.find((group) => group.some((other) => isSameEvent(other, telling)));
		if (known === undefined) groups.push([telling]);
		else known.push(telling);
	}
	return groups;
}

/** The same main word on the same days, and a name in common. */
export function isSameTelling(left: Telling, right: Telling): boolean {
	if (left.days === null || right.days === null) return false;
	if (left.days.from !== right.days.from || left.days.to !== right.days.to) return false;
	return readHead(left) === readHead(right);
}

function readHead({ analysis, finding: { head } }: Telling): string {
	return analysis.article.text.slice(head.start, head.end).toLowerCase();
}
