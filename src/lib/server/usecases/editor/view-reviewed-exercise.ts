import type { Span } from '$lib/engine/types';
import type { KeyOf, PlayableKind, PromptOf } from '$lib/schemas/exercise-kinds';
import { m } from '$messages';
import type { ServiceClient } from '../../backend/backend';
import { findExercise, readKey } from '../../repositories/exercises';
import { readExerciseRecord, type ExerciseRecord } from '../../repositories/exercise-reviews';
import { listReports, type StoredReport } from '../../repositories/reports';
import { explainPart } from '../explain-part';
import { describeOpening } from '../summarise-exercises';
import type { ReviewStatus } from './view-bank';

/** One part of an exercise with its answer. */
export interface ReviewedPart {
	readonly partId: string;
	/** What is asked about, as learners read it. */
	readonly asked: string;
	/** The right answer, in words. */
	readonly answer: string;
	/** Whether the answer is words of an article, which are in its language. */
	readonly isQuoted: boolean;
	/** The words that prove it. */
	readonly proof: readonly string[];
	/** Why, in finished sentences. */
	readonly why: readonly string[];
}

export interface ReviewedExercise {
	readonly id: string;
	readonly kind: PlayableKind;
	readonly opening: string;
	readonly difficulty: 1 | 2 | 3;
	readonly articles: readonly { readonly slug: string; readonly title: string }[];
	readonly status: ReviewStatus;
	/** Of its least sure finding, 0 to 1; null where it spends none. */
	readonly confidence: number | null;
	readonly parts: readonly ReviewedPart[];
	/** What there is to choose from; empty for kinds that offer no choice of their own. */
	readonly choices: readonly string[];
	readonly findings: readonly (ExerciseRecord['findings'][number] & { readonly words: string })[];
	/** Open first. */
	readonly reports: readonly StoredReport[];
}

interface Described {
	readonly choices: readonly string[];
	readonly parts: readonly Pick<ReviewedPart, 'partId' | 'asked' | 'answer' | 'isQuoted'>[];
}

const describers: {
	readonly [Kind in PlayableKind]: (prompt: PromptOf<Kind>, key: KeyOf<Kind>) => Described;
} = {
	'quote-speaker': ({ quotes, speakers }, { speakerOf }) => ({
		choices: speakers.map(({ name }) => name),
		parts: quotes.map(({ id, text }) => ({
			partId: id,
			asked: text,
			answer: speakers.find((speaker) => speaker.id === speakerOf[id])?.name ?? '',
			isQuoted: true
		}))
	}),
	'spot-opinion': ({ sentences }, { opinions }) => ({
		choices: [],
		parts: sentences.map(({ id, text }) => ({
			partId: id,
			asked: text,
			answer: opinions.includes(id) ? m.editor_opinion_yes() : m.editor_opinion_no(),
			isQuoted: false
		}))
	}),
	'order-events': ({ events }, { rankOf }) => ({
		choices: [],
		parts: events
			.toSorted((one, other) => (rankOf[one.id] ?? 0) - (rankOf[other.id] ?? 0))
			.map(({ id, text }) => ({
				partId: id,
				asked: text,
				answer: m.editor_rank({ rank: rankOf[id] ?? 0, total: events.length }),
				isQuoted: false
			}))
	})
};

function describe<Kind extends PlayableKind>(
	kind: Kind,
	prompt: PromptOf<Kind>,
	key: KeyOf<Kind>
): Described {
	return describers[kind](prompt, key);
}

/** An exercise with its answers, for an editor; null where there is none of that id. */
export async function viewReviewedExercise(
	service: ServiceClient,
	id: string
): Promise<ReviewedExercise | null> {
	const exercise = await findExercise(service, id);
	if (!exercise) return null;
	const [{ key, evidence }, record, { reports }] = await Promise.all([
		readKey(service, exercise),
		readExerciseRecord(service, exercise.id),
		listReports(service, { exercise: exercise.id })
	]);
	if (!record) return null;
	const { choices, parts } = describe(exercise.kind, exercise.prompt, key);
	const textOf = new Map(exercise.articles.map(({ place, article }) => [place, article.body]));
	const bodyOf = new Map(exercise.articles.map(({ article: { slug, body } }) => [slug, body]));
	const proofOf = new Map(evidence.parts.map((part) => [part.partId, part]));
	return {
		...{ id: exercise.id, kind: exercise.kind, difficulty: exercise.difficulty, choices, reports },
		opening: describeOpening(exercise),
		articles: exercise.articles.map(({ article: { slug, title } }) => ({ slug, title })),
		status: readRecordStatus(record),
		confidence: record.confidence,
		findings: record.findings.map((finding) => ({
			...finding,
			words: cut(bodyOf.get(finding.slug) ?? '', finding)
		})),
		parts: parts.map((part) => {
			const evident = proofOf.get(part.partId);
			const text = textOf.get(evident?.article ?? 0) ?? '';
			return {
				...part,
				proof: evident?.proof.map((span) => cut(text, span)) ?? [],
				why: evident ? explainPart(evident, text) : []
			};
		})
	};
}

function cut(text: string, { start, end }: Span): string {
	return text.slice(start, end);
}

function readRecordStatus({ status, verdict }: ExerciseRecord): ReviewStatus {
	if (status === 'withdrawn' || status === 'retired') return status;
	return verdict === 'approved' ? 'approved' : 'unread';
}
