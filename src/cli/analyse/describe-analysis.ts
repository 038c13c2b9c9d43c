import { exerciseKinds } from '../../lib/engine/exercises/registry';
import { listFindings } from '../../lib/engine/findings/list-findings';
import type { Analysis, Evidence, ExerciseKind, Span } from '../../lib/engine/types';

/** Exercises of the command are made with this seed and the kind's name: the same text gives the same ones, always. */
const SEED = 'analyse';

/** A stretch of the given text with its words: `text` is what stands from `start` to `end`, in UTF-16 code units. */
interface Excerpt extends Span {
	readonly text: string;
}

/** What the command prints of one text. Dates are ISO, confidences and `opinion` 0 to 1, lists in text order. */
export interface AnalysisRecord {
	readonly id: string;
	readonly title: string | null;
	readonly outlet: string | null;
	/** YYYY-MM-DD. */
	readonly publishedAt: string | null;
	/** Words between marks, marks left out; one that a reporting clause breaks is one entry a segment. */
	readonly quotes: readonly (Excerpt & {
		/** Null where the engine abstains; its confidence is then 0. */
		readonly speaker: string | null;
		/** Where the speaker is named or described: for a pronoun the words it leads back to. */
		readonly speakerMention: Span | null;
		readonly confidence: number;
		readonly rule: string;
	})[];
	/** Every sentence of the prose; `opinion` from 0.5 on is the verdict "opinion", and `confidence` that of the verdict. */
	readonly passages: readonly (Excerpt & {
		readonly opinion: number;
		readonly confidence: number;
		readonly cues: readonly string[];
	})[];
	/** Those that name one day, month or year; `from` and `to` are its first and last day. */
	readonly dates: readonly (Excerpt & {
		readonly from: string | null;
		readonly to: string | null;
		readonly value: string;
		readonly confidence: number;
	})[];
	/** `head` is the offset of the event's main word. */
	readonly events: readonly (Excerpt & {
		readonly head: number;
		readonly from: string | null;
		readonly to: string | null;
		readonly confidence: number;
	})[];
	/** Indices into `events`, earliest first. */
	readonly orderings: readonly (readonly number[])[];
	readonly exercises: readonly {
		readonly kind: string;
		readonly difficulty: number;
		readonly prompt: unknown;
		readonly key: unknown;
		readonly evidence: Evidence;
		readonly seed: string;
	}[];
}

/** An analysis as the command prints it. */
export function describeAnalysis(id: string, analysis: Analysis): AnalysisRecord {
	const { article } = analysis;
	const excerpt = ({ start, end }: Span): Excerpt => ({ start, end, text: article.text.slice(start, end) });
	const events = listFindings(analysis, 'event');
	const indexOf = new Map(events.map((event, index) => [event.id, index]));
	return {
		id,
		title: article.title,
		outlet: article.outlet,
		publishedAt: article.publishedOn,
		quotes: describeQuotes(analysis, excerpt),
		passages: listFindings(analysis, 'passage').map((passage) => ({
			...excerpt(passage),
			opinion: passage.opinion,
			confidence: passage.confidence,
			cues: [...new Set(passage.cues.map(({ rule }) => rule))]
		})),
		dates: listFindings(analysis, 'date').flatMap((date) => {
			const { from, to, value, confidence } = date;
			return value === null ? [] : [{ ...excerpt(date), from, to, value, confidence }];
		}),
		events: events.map((event) => {
			const { head, from, to, confidence } = event;
			const { start, end, text } = excerpt(event);
			return { start, end, head: head.start, text, from, to, confidence };
		}),
		orderings: analysis.orderings.map(({ eventIds }) => eventIds.map((eventId) => indexOf.get(eventId)!)),
		exercises: makeExercises(analysis)
	};
}

function describeQuotes(
	analysis: Analysis,
	excerpt: (span: Span) => Excerpt
): AnalysisRecord['quotes'][number][] {
	const nameOf = new Map(analysis.speakers.map(({ id, name }) => [id, name]));
	return listFindings(analysis, 'quotation')
		.flatMap(({ speakerId, naming, mention, confidence, rules, segments }) => {
			const speaker = speakerId === null ? null : (nameOf.get(speakerId) ?? null);
			const named = speaker === null ? null : (naming ?? mention);
			return segments.map((segment) => ({
				...excerpt(segment),
				speaker,
				speakerMention: named && { start: named.start, end: named.end },
				confidence: speaker === null ? 0 : confidence,
				rule: rules[0]!
			}));
		})
		.sort((left, right) => left.start - right.start);
}

function makeExercises(analysis: Analysis): AnalysisRecord['exercises'] {
	const kinds: readonly ExerciseKind<string, unknown, unknown, unknown>[] = Object.values(exerciseKinds);
	return kinds.flatMap((kind) =>
		kind.generate(analysis, `${SEED}:${kind.kind}`).map((exercise) => ({
			kind: exercise.kind,
			difficulty: exercise.difficulty,
			prompt: kind.redact(exercise),
			key: exercise.key,
			evidence: exercise.evidence,
			seed: exercise.seed
		}))
	);
}
