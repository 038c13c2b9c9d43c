import { z } from 'zod';
import type { Correction } from '$lib/engine/findings/corrections/correction';
import { correctionSchema } from '$lib/schemas/corrections';
import { parseStored } from './repository-error';

/** An article's corrections, for a query of articles; {@link toCorrections} reads them. */
export const CORRECTIONS = 'corrections(kind, span_start, span_end, verdict, change)' as const;

interface CorrectionRow {
	kind: string;
	span_start: number;
	span_end: number;
	verdict: string;
	change: unknown;
}

const corrections = z.array(correctionSchema);

/** What editors say of an article's findings, in the order of the text: always the same for the same rows. */
export function toCorrections(rows: readonly CorrectionRow[]): Correction[] {
	const stored = rows.map(({ span_start: start, span_end: end, ...row }) => ({ ...row, start, end }));
	return parseStored('read the corrections of an article', corrections, stored).toSorted(
		(one, other) =>
			one.start - other.start ||
			one.end - other.end ||
			(one.kind < other.kind ? -1 : one.kind > other.kind ? 1 : 0)
	);
}
