import { tokenAt } from '../../../language/frames';
import { propose, type Finder } from '../proposal';

/** "…”, according to Smith": the source follows the quotation. */
export const findAccordingTo: Finder = (context) => {
	const { frame, at, clauses } = context;
	for (const clause of clauses) {
		if (clause.shape !== 'according-to' || clause.from <= at) continue;
		for (let index = at + 1; index < clause.from; index++) {
			if (tokenAt(frame, index) === null) return null;
		}
		const gap = clause.from - at - 1;
		if (gap > 12) return null;
		return propose(context, clause, 'according-to', gap <= 1 ? 0.96 : 0.85);
	}
	return null;
};
