import type { Finding, FindingOf, QuotationFinding } from '$lib/engine/types';
import type { NamedSpeaker } from '$lib/schemas/findings';
import type { StoredArticle } from '../../repositories/articles';
import type { StoredFinding } from '../../repositories/findings';
import { assembleArticle } from '../assemble-article';
import { buildTimeline, placeEvents, type PlacedEvent } from './build-timeline';
import { judgeCertainty } from './certainty';
import { castVoices, hearQuotes, measureVoices, type HeardQuote } from './collect-voices';
import { collectOpinions, type HeardOpinion } from './collect-opinions';
import type { QuoteMark, XrayMark, XrayView } from './xray-views';

/** What the findings of an article show. `stored` are those in use, in text order. */
export function assembleXray(article: StoredArticle, stored: readonly StoredFinding[]): XrayView {
	const passages = pick(stored, 'passage');
	const events = pick(stored, 'event');
	const quotes = hearQuotes(stored.filter(isQuotation));
	const { voices, placeOf } = castVoices(quotes, article.blocks);
	const attributed = passages.filter(({ confidence }) => judgeCertainty(confidence) !== null);
	const reported = attributed.filter(({ voice }) => voice === 'reported');
	const { opinions, unsure } = collectOpinions(article, passages);
	const placed = placeEvents(events);
	return {
		status: 'open',
		article: assembleArticle(article),
		voices,
		texts: measureVoices(article, quotes, placeOf, reported),
		opinions: opinions.map(({ view }) => view),
		unsureOpinions: unsure,
		reportedCount: reported.length,
		timeline: buildTimeline(article, placed, pick(stored, 'date')),
		undated: placed.length < events.length,
		marks: [
			...reported.map(({ start, end }) => ({ kind: 'reported' as const, start, end })),
			...attributed.flatMap(({ voice, attribution }) =>
				attribution && voice !== 'writer' ? [{ kind: 'attribution' as const, ...attribution }] : []
			),
			...markOpinions(opinions),
			...quotes.flatMap((quote) => markQuote(quote, placeOf)),
			...markEvents(placed)
		]
	};
}

function pick<Kind extends Finding['kind']>(stored: readonly StoredFinding[], kind: Kind): FindingOf<Kind>[] {
	return stored
		.map(({ finding }) => finding)
		.filter((finding): finding is FindingOf<Kind> => finding.kind === kind);
}

function isQuotation(
	stored: StoredFinding
): stored is { readonly finding: QuotationFinding; readonly speaker: NamedSpeaker | null } {
	return stored.finding.kind === 'quotation';
}

function markQuote(
	{ number, finding, speaker, certainty }: HeardQuote,
	placeOf: ReadonlyMap<string, number>
): QuoteMark[] {
	const last = finding.segments.length - 1;
	const name = (index: number) => {
		if (last === 0) return 'only';
		return index === 0 ? 'first' : index === last ? 'last' : 'middle';
	};
	return finding.segments.map(({ start, end }, index) => ({
		kind: 'quote',
		start,
		end,
		quote: number,
		voice: speaker && (placeOf.get(speaker.id) ?? null),
		certainty,
		piece: name(index)
	}));
}

function markOpinions(opinions: readonly HeardOpinion[]): XrayMark[] {
	return opinions.map(({ view, finding: { start, end } }) => ({
		kind: 'opinion',
		start,
		end,
		opinion: view.number,
		certainty: view.certainty
	}));
}

function markEvents(placed: readonly PlacedEvent[]): XrayMark[] {
	return placed.map(({ finding: { start, end } }, index) => ({
		kind: 'event',
		start,
		end,
		event: index + 1
	}));
}
