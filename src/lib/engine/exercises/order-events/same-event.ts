import { isSameEvent } from '../../findings/events/same-event';
import type { Telling } from './list-tellings';

function isRetold(left: Telling, right: Telling): boolean {
	return isSameEvent(
		{ event: left.finding, text: left.analysis.article.text },
		{ event: right.finding, text: right.analysis.article.text }
	);
}

/** Whether two tellings give the same days: only then does one prove when the other was. */
export function isSameDays({ days: left }: Telling, { days: right }: Telling): boolean {
	return left !== null && right !== null && left.from === right.from && left.to === right.to;
}

/** Of all tellings those that may be of an event that is shown: it is not asked for again. */
export function listRetold(shown: readonly Telling[], all: readonly Telling[]): Set<Telling> {
	return new Set(all.filter((telling) => shown.some((one) => one === telling || isRetold(one, telling))));
}

/** Shown telling → the tellings of its event on the same days, itself first. Each telling belongs to one event only. */
export function claimTellings(shown: readonly Telling[], all: readonly Telling[]): Map<Telling, Telling[]> {
	const claimed = new Set(shown);
	return new Map(
		shown.map((telling) => {
			const own = [telling];
			for (const other of all) {
				if (claimed.has(other) || !isSameDays(telling, other) || !isRetold(telling, other)) continue;
				claimed.add(other);
				own.push(other);
			}
			return [telling, own];
		})
	);
}

/** Tellings of one event on the same days each, in the order of their first one. */
export function groupTellings(all: readonly Telling[]): Telling[][] {
	const groups: Telling[][] = [];
	for (const telling of all) {
		const known = groups.find((group) =>
			group.some((other) => isSameDays(other, telling) && isRetold(other, telling))
		);
		if (known === undefined) groups.push([telling]);
		else known.push(telling);
	}
	return groups;
}
