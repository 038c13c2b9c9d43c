import type { Correction } from '$lib/engine/findings/corrections/correction';
import { nameFinding } from '$lib/engine/findings/corrections/correction';
import { EXERCISE_CONFIDENCE, type Span } from '$lib/engine/types';
import type { FINDING_KINDS } from '$lib/schemas/corrections';
import type { FindingsQuery } from '$lib/schemas/editor-forms';
import type { ServiceClient } from '../../backend/backend';
import { findArticle, type StoredArticle } from '../../repositories/articles';
import { listCorrections, type StoredCorrection } from '../../repositories/corrections';
import { listJudgedFindings, type Found, type StoredFinding } from '../../repositories/judged-findings';
import { surveyBank, type FindingFigures } from '../../repositories/survey';
import { explainRule } from '../explain-part';
import { takePage, type PageOf } from './take-page';

const PAGE = 25;
/** Characters around words whose sentence is not known, or goes on and on. */
const MOST_AROUND = 240;

export type FindingKind = (typeof FINDING_KINDS)[number];

/** What a finding says, as far as its kind says such things. */
export interface Statement {
	/** The speaker of a quotation; null where it is nobody's for sure. */
	readonly speaker: string | null;
	/** Whether a passage is the writer's opinion; null of other kinds. */
	readonly isOpinion: boolean | null;
	readonly voice: 'writer' | 'reported' | 'quoted' | null;
	/** First and last day, ISO. */
	readonly from: string | null;
	readonly to: string | null;
	/** 0 to 1. */
	readonly confidence: number;
	/** Why, in finished sentences. */
	readonly why: readonly string[];
}

/** sure, unsure: as the engine has it. resting: not sure any more, since it rests on a date that an editor changed. */
export type FindingStatus = 'sure' | 'unsure' | 'resting' | Correction['verdict'];

export interface FindingView {
	/** What the page's address leads to. */
	readonly anchor: string;
	readonly kind: FindingKind;
	readonly start: number;
	readonly end: number;
	/** The words, and what stands around them in their sentence. */
	readonly before: string;
	readonly words: string;
	readonly after: string;
	readonly status: FindingStatus;
	readonly engine: Statement;
	/** What an editor makes of it; null where it is as the engine has it. */
	readonly corrected: Statement | null;
	readonly said: SaidView | null;
}

interface SaidView {
	readonly note: string;
	/** Null where that account is gone. */
	readonly by: string | null;
	/** ISO time, UTC. */
	readonly at: string;
}

export interface FindingsView {
	readonly slug: string;
	readonly title: string;
	readonly kind: FindingKind;
	readonly counts: Readonly<Record<FindingKind, FindingFigures>>;
	readonly findings: PageOf<FindingView>;
	/** Corrections of this kind whose finding is there no more, with the words they were about. */
	readonly lost: readonly (SaidView & Pick<FindingView, 'kind' | 'start' | 'end' | 'words'>)[];
	/** Names to choose from. */
	readonly speakers: readonly string[];
}

const NOTHING: FindingFigures = { sure: 0, unsure: 0, judged: 0, lost: 0 };

/** The findings of an article, one kind at a time; null where there is no such article. */
export async function viewFindings(
	service: ServiceClient,
	slug: string,
	{ kind, show, at, page }: FindingsQuery
): Promise<FindingsView | null> {
	const article = await findArticle(service, slug);
	if (!article) return null;
	const [findings, passages, said, survey] = await Promise.all([
		listJudgedFindings(service, article.id, kind),
		kind === 'passage' ? [] : listJudgedFindings(service, article.id, 'passage'),
		listCorrections(service, article.id),
		surveyBank(service)
	]);
	const saidOf = new Map(said.map((each) => [nameFinding(each.correction), each]));
	const views = findings.map((finding) =>
		assemble(article, finding, passages, saidOf.get(nameFinding(finding)) ?? null)
	);
	const found = new Set(findings.map(nameFinding));
	const figures = survey.articles.find(({ id }) => id === article.id)?.findings ?? {};
	const shown = views.filter((view) => isShown(view, show));
	const wanted = shown.findIndex(({ start, end }) => at === `${start}-${end}`);
	return {
		slug,
		title: article.title,
		kind,
		counts: {
			quotation: figures['quotation'] ?? NOTHING,
			passage: figures['passage'] ?? NOTHING,
			date: figures['date'] ?? NOTHING,
			event: figures['event'] ?? NOTHING
		},
		findings: takePage(shown, wanted < 0 ? page : Math.floor(wanted / PAGE) + 1, PAGE),
		lost: said
			.filter(({ correction }) => correction.kind === kind && !found.has(nameFinding(correction)))
			.map(({ correction: { start, end }, note, by, at }) => ({
				...{ kind, start, end, note, by, at },
				words: article.body.slice(start, end)
			})),
		speakers: [
			...new Set(
				findings.flatMap(({ now, engine }) => [now, engine]).flatMap(({ speaker }) => speaker?.name ?? [])
			)
		].toSorted()
	};
}

function isShown({ said, status, engine }: FindingView, show: FindingsQuery['show']): boolean {
	switch (show) {
		case '':
			return true;
		case 'judged':
			return said !== null;
		case 'sure':
			return status === 'sure' || status === 'approved' || status === 'corrected';
		case 'unsure':
			return status === 'resting' || (said === null && engine.confidence < EXERCISE_CONFIDENCE);
	}
}

function assemble(
	{ body, blocks }: Pick<StoredArticle, 'body' | 'blocks'>,
	{ kind, start, end, now, engine }: StoredFinding,
	passages: readonly StoredFinding[],
	said: StoredCorrection | null
): FindingView {
	const around = findAround({ start, end }, passages, blocks);
	return {
		anchor: `f-${kind}-${start}-${end}`,
		...{ kind, start, end },
		before: body.slice(around.start, start),
		words: body.slice(start, end),
		after: body.slice(end, around.end),
		status: readStatus(now, said),
		engine: state(kind, engine),
		corrected: now === engine ? null : state(kind, now),
		said: said && { note: said.note, by: said.by, at: said.at }
	};
}

/** The sentences that words stand in, or as much of their paragraph. */
function findAround(words: Span, passages: readonly Span[], blocks: readonly Span[]): Span {
	const touching = passages.filter(({ start, end }) => start < words.end && words.start < end);
	const block = blocks.find(({ start, end }) => start <= words.start && words.start < end) ?? words;
	const start = Math.min(words.start, touching[0]?.start ?? block.start);
	const end = Math.max(words.end, touching.at(-1)?.end ?? Math.min(block.end, words.end + MOST_AROUND));
	return { start: Math.max(start, words.start - MOST_AROUND), end: Math.min(end, words.end + MOST_AROUND) };
}

function readStatus({ finding }: Found, said: StoredCorrection | null): FindingStatus {
	if (said) return said.correction.verdict;
	if (finding.rules.includes('resting-on-corrected')) return 'resting';
	return finding.confidence >= EXERCISE_CONFIDENCE ? 'sure' : 'unsure';
}

function state(kind: FindingKind, { finding, speaker }: Found): Statement {
	return {
		speaker: speaker?.name ?? null,
		isOpinion: kind === 'passage' ? (finding.opinion ?? 0) >= 0.5 : null,
		voice: finding.voice ?? null,
		from: finding.from ?? null,
		to: finding.to ?? null,
		confidence: finding.confidence,
		why: [...new Set(finding.rules.flatMap((rule) => explainRule(rule) ?? []))]
	};
}
