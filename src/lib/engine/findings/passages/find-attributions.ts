import type { MentionAt } from '../../language/mentions';
import { findClauses } from '../../language/reporting/find-clauses';
import { startOf } from '../../language/frames';
import { readLeads } from './read-leads';
import { readReportingClause, type Attribution } from './read-reporting-clause';
import type { Sentence } from './read-sentences';
import { readThoughts } from './read-thoughts';

/** Everything in a sentence that gives words to a source, reporting clauses first. */
export function findAttributions(sentence: Sentence, mentionAt: MentionAt): Attribution[] {
	if (sentence.words.length === 0) return [];
	const { frame } = sentence;
	const posAt = new Map(sentence.words.map((word) => [word.start, word.pos]));
	const clauses = findClauses(frame, mentionAt)
		.map((clause) => {
			const cue = frame.items[clause.cueFrom];
			return readReportingClause(sentence, clause, cue === undefined ? undefined : posAt.get(startOf(cue)));
		})
		.filter((attribution) => attribution !== null);
	return [...clauses, ...readThoughts(sentence, mentionAt), ...readLeads(sentence)];
}
