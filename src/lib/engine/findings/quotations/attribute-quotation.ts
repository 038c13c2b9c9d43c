import { spanOfItems, startOf, type Frame } from '../../language/frames';
import type { MentionAt } from '../../language/mentions';
import type { ReportingClause } from '../../language/reporting/reporting-clause';
import { tellsOfBorrowing, tellsOfFiction } from './borrowed-words';
import type { Discourse } from './discourse';
import type { Draft } from './draft';
import { findAccordingTo } from './finders/according-to';
import { findClauseAfter } from './finders/clause-after';
import { findClauseAtEnd } from './finders/clause-at-end';
import { findClauseBefore } from './finders/clause-before';
import { findColon } from './finders/colon';
import type { Finder, Proposal, QuoteContext } from './proposal';
import type { Resolution } from './resolution';

/** Surest construction first; where two name different speakers, nobody is named. */
const FINDERS: readonly Finder[] = [
	findClauseAfter,
	findAccordingTo,
	findClauseBefore,
	findClauseAtEnd,
	findColon
];

/** Below this a guess is not worth keeping: the engine abstains. */
const ABSTAIN_BELOW = 0.5;

/** The mention shown is the name itself, not the relative clauses after it. */
function namingEnd(frame: Frame, proposal: Proposal): number {
	const { subject } = proposal;
	if (subject.mention === null) return subject.to;
	let end = subject.from;
	while (end < subject.to && startOf(frame.items[end]!) < subject.mention.end) end++;
	return end;
}

/** Fills in who spoke a quotation by the sentence it stands in, where that can be told. */
export function attributeQuotation(
	draft: Draft,
	text: string,
	clauses: readonly ReportingClause[],
	mentionAt: MentionAt,
	discourse: Discourse
): void {
	const { frame, at } = draft;
	const first = text[draft.segments[0]!.start] ?? '';
	const context: QuoteContext = {
		frame,
		at,
		clauses,
		mentionAt,
		wordCount: draft.wordCount,
		opensLikeSentence: /[\p{Lu}\p{N}[…]/u.test(first)
	};
	const guesses: { proposal: Proposal; resolution: Resolution | null }[] = [];
	for (const find of FINDERS) {
		const proposal = find(context);
		if (proposal === null || proposal.certainty === 0) continue;
		guesses.push({ proposal, resolution: discourse.resolve(proposal.subject, frame) });
	}
	const best = guesses[0];
	if (best === undefined) return;
	const { proposal, resolution } = best;
	draft.cue = proposal.cue;
	draft.attribution = proposal.attribution;
	draft.mention = spanOfItems(
		frame,
		proposal.subject.from,
		Math.max(proposal.subject.from + 1, namingEnd(frame, proposal))
	);
	draft.rules = [proposal.rule, 'no-clear-speaker'];
	if (resolution === null) return;
	const rival = guesses
		.slice(1)
		.find(
			(guess) =>
				guess.resolution !== null &&
				guess.resolution.speaker !== resolution.speaker &&
				guess.proposal.rule !== 'subject-and-colon'
		);
	const whole =
		(context.opensLikeSentence && proposal.rule.endsWith('verb')) || proposal.rule === 'verb-then-speaker';
	const doubt =
		rival === undefined
			? 1
			: whole && rival.proposal.rule !== 'verb-before-quote'
				? 0.97
				: whole
					? 0.95
					: 0.88;
	// "As Jones put it, Smith said …"
	const putByAnother = clauses.some(
		({ verb, subject }) => verb?.lemma === 'put it' && subject !== proposal.subject
	);
	const borrowed = putByAnother || tellsOfBorrowing(frame) || tellsOfFiction(frame) ? 0.85 : 1;
	const confidence = proposal.certainty * resolution.certainty * doubt * borrowed;
	if (confidence < ABSTAIN_BELOW) return;
	draft.rules = [proposal.rule, resolution.rule];
	draft.speaker = resolution.speaker;
	draft.confidence = confidence;
	draft.naming = resolution.naming;
	draft.difficulty = resolution.difficulty;
}
