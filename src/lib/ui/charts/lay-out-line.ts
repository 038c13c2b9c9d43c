/** A dot of a line chart, in percent of its plot: `x` from the left, `y` from the top. */
export interface Dot {
	readonly x: number;
	readonly y: number;
	/** Which of the values it stands for. */
	readonly index: number;
	/** 0 to 1. */
	readonly share: number;
}

/** A line chart of shares. */
export interface LineLayout {
	readonly dots: readonly Dot[];
	/** Neighbouring dots, to be joined. Where a value is missing nothing is joined. */
	readonly joins: readonly (readonly [Dot, Dot])[];
}

/** The middle of one of `count` columns of even width, in percent. */
export function findColumn(index: number, count: number): number {
	return round(((index + 0.5) / count) * 100);
}

/** Lays out shares of 0 to 1, 1 on top, or null where there is none; each has a column of its own. */
export function layOutLine(shares: readonly (number | null)[]): LineLayout {
	const dots = shares.flatMap((share, index) =>
		share === null ? [] : [{ x: findColumn(index, shares.length), y: round((1 - share) * 100), index, share }]
	);
	const joins = dots.flatMap((dot, at) => {
		const next = dots[at + 1];
		return next && next.index === dot.index + 1 ? [[dot, next] as const] : [];
	});
	return { dots, joins };
}

/** Where the number of a dot stands: beside the line, not on it, and never over the names under the plot. */
export function placeNumber({ joins }: LineLayout, dot: Dot): 'above' | 'below' {
	if (dot.y > 85) return 'above';
	const slopes = joins
		.filter((ends) => ends.includes(dot))
		.map(([from, to]) => (from === dot ? to : from).y - dot.y);
	return slopes.reduce((sum, slope) => sum + slope, 0) < 0 ? 'below' : 'above';
}

/** Which of `count` columns are named so that names do not touch on a narrow screen: all of three, else first, middle, last. */
export function chooseNamed(count: number): number[] {
	if (count <= 3) return Array.from({ length: count }, (_, index) => index);
	return [0, Math.floor((count - 1) / 2), count - 1];
}

function round(percent: number): number {
	return Math.round(percent * 100) / 100;
}
