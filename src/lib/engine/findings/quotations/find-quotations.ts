import { countWords } from '../../language/characters';
import { namesLookAlike, type Cast, type Entity } from '../../language/people';
import type { Mention } from '../../language/mentions';
import type { Prose } from '../../language/read-prose';
import type { Article, QuotationFinding, Span, Speaker } from '../../types';
import { findClauses, type ReportingClause } from './clauses';
import { continueQuotation } from './continuation';
import { Discourse, isDescribed, type Described, type Resolution } from './discourse';
import { findAccordingTo } from './finders/according-to';
import { findClauseAfter } from './finders/clause-after';
import { findClauseAtEnd } from './finders/clause-at-end';
import { findClauseBefore } from './finders/clause-before';
import { findColon } from './finders/colon';
import { spanOfItems, startOf, type Frame, type Paragraph, type QuoteItem } from '../../language/frames';
import { joinSegments } from './join-segments';
import type { Finder, Proposal, QuoteContext } from './proposal';
import { nameSpeakers } from './name-speakers';

/** A quotation on its way to a finding. */
export interface Draft {
	readonly quote: QuoteItem;
	readonly frame: Frame;
	readonly paragraph: Paragraph;
	/** Index among the sentence's items. */
	readonly at: number;
	segments: Span[];
	wordCount: number;
	rules: string[];
	speaker: Entity | Described | null;
	confidence: number;
	mention: Span | null;
	cue: Span | null;
	attribution: Span | null;
	naming: Span | null;
	difficulty: 1 | 2 | 3;
	/** Joined to an earlier quotation as a further segment. */
	joined: boolean;
}

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

export interface Quotations {
	readonly speakers: readonly Speaker[];
	readonly findings: readonly QuotationFinding[];
}

/** Finds every quotation of an article's prose and who spoke it, or abstains. */
export function findQuotations(article: Article, prose: Prose): Quotations {
	const { paragraphs, cast, mentionAt } = prose;
	const discourse = new Discourse(cast, paragraphs, mentionAt);
	const drafts: Draft[] = [];
	for (const paragraph of paragraphs) {
		for (const frame of paragraph.frames) {
			const clauses = findClauses(frame, mentionAt);
			frame.items.forEach((item, at) => {
				if (item.kind !== 'quote') return;
				const draft = makeDraft(article.text, item.quote, frame, paragraph, at);
				attribute(draft, article.text, clauses, mentionAt, discourse);
				if (draft.speaker === null) continueQuotation(draft, drafts, discourse);
				drafts.push(draft);
			});
			discourse.enter(frame, clauses);
		}
	}
	joinSegments(article.text, drafts, paragraphs);
	const kept = drafts.filter((draft) => !draft.joined && draft.quote.range.closed);
	const joinedOpen = drafts.filter(
		(draft) => !draft.joined && !draft.quote.range.closed && draft.segments.length > 1
	);
	const usable = [...kept, ...joinedOpen].sort(
		(left, right) => left.segments[0]!.start - right.segments[0]!.start
	);
	doubtLookAlikes(article.text, usable, cast);
	return nameSpeakers(article, cast, usable);
}

function makeDraft(text: string, quote: QuoteItem, frame: Frame, paragraph: Paragraph, at: number): Draft {
	const { inner } = quote.range;
	return {
		quote,
		frame,
		paragraph,
		at,
		segments: [inner],
		wordCount: countWords(text.slice(inner.start, inner.end)),
		rules: ['no-clear-speaker'],
		speaker: null,
		confidence: 0,
		mention: null,
		cue: null,
		attribution: null,
		naming: null,
		difficulty: 1,
		joined: false
	};
}

function attribute(
	draft: Draft,
	text: string,
	clauses: readonly ReportingClause[],
	mentionAt: (start: number) => Mention | undefined,
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
	const confidence = proposal.certainty * resolution.certainty * doubt;
	if (confidence < ABSTAIN_BELOW) return;
	draft.rules = [proposal.rule, resolution.rule];
	draft.speaker = resolution.speaker;
	draft.confidence = confidence;
	draft.naming = resolution.naming;
	draft.difficulty = resolution.difficulty;
}

/** The mention shown is the name itself, not the relative clauses after it. */
function namingEnd(frame: Frame, proposal: Proposal): number {
	const { subject } = proposal;
	if (subject.mention === null) return subject.to;
	let end = subject.from;
	while (end < subject.to && startOf(frame.items[end]!) < subject.mention.end) end++;
	return end;
}

/** Names compared with a doubtful one: more than any article holds. */
const MAX_COMPARED = 300;

/** A misspelt or rare name that resembles another may be that other: not sure enough for an exercise. */
function doubtLookAlikes(text: string, drafts: readonly Draft[], cast: Cast): void {
	const people = cast.entities.filter((entity) => entity.type === 'person').slice(0, MAX_COMPARED);
	const named = (entity: Entity): { name: string } => ({
		name: text.slice(entity.nameSpan.start, entity.nameSpan.end)
	});
	const known = new Map<Entity, boolean>();
	for (const draft of drafts) {
		const { speaker } = draft;
		if (speaker === null || isDescribed(speaker) || speaker.isSure) continue;
		let isDoubtful = known.get(speaker);
		if (isDoubtful === undefined) {
			isDoubtful = people.some(
				(entity) => entity !== speaker && namesLookAlike(named(speaker), named(entity))
			);
			known.set(speaker, isDoubtful);
		}
		if (isDoubtful) draft.confidence *= 0.7;
	}
}
