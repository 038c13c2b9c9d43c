import type { Attachment } from './attach-date';
import type { ClauseSpan } from './clause-span';
import type { Clause } from './clauses';
import type { Condition } from './conditions';
import type { Unit } from './units';

/** A clause that may tell of an event. */
export interface Candidate {
	readonly units: readonly Unit[];
	readonly clauses: readonly Clause[];
	readonly at: number;
	readonly span: ClauseSpan;
	readonly conditions: readonly Condition[];
	readonly attached: readonly Attachment[];
	/** ISO day of the document, null where unknown. */
	readonly publishedOn: string | null;
}
