import type { Prose } from '../../language/read-prose';
import { namesLookAlike, type Cast, type Entity } from '../../language/people';
import { findClauses } from '../../language/reporting/find-clauses';
import type { Article, QuotationFinding, Speaker } from '../../types';
import { attributeQuotation } from './attribute-quotation';
import { continueQuotation } from './continuation';
import { Discourse } from './discourse';
import { makeDraft, type Draft } from './draft';
import { joinSegments } from './join-segments';
import { nameSpeakers } from './name-speakers';
import { isDescribed } from './resolution';

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
				attributeQuotation(draft, article.text, clauses, mentionAt, discourse);
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
		if (isDoubtful) draft.confidence *= 0.85;
	}
}
