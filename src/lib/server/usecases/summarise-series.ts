import { exerciseKinds } from '$lib/engine/exercises/registry';
import { calibrate } from '$lib/learning/calibration';
import { isOpen } from '$lib/learning/phase';
import type { PlayableKind, PromptOf } from '$lib/schemas/exercise-kinds';
import { rulesOf } from './rules-of';
import type { SeriesStep } from './read-series';
import { describeOpening } from './summarise-exercises';
import type { ReviewPart, ReviewView, SeriesSummary } from './views-practice';

/** Points as people read them: of a hundred. */
const toPoints = (credit: number) => Math.round(credit * 100);

/** How a finished series went. What was only there to be read is left out. */
export function summariseSeries(all: readonly SeriesStep[]): SeriesSummary {
	const steps = all.filter(({ forReading }) => !forReading);
	const firsts = steps.flatMap(({ standing }) => standing.attempts.filter(({ ordinal }) => ordinal === 1));
	const kinds = Object.values(exerciseKinds).flatMap(({ kind }) => {
		const own = steps.filter(({ exercise }) => exercise.kind === kind);
		if (own.length === 0) return [];
		return [{ kind, exercises: own.length, points: sumPoints(own), most: own.length * 100 }];
	});
	return {
		kinds,
		exercises: steps.length,
		points: sumPoints(steps),
		most: steps.length * 100,
		rightAtOnce: firsts.filter(({ points }) => points >= 1).length,
		hints: steps.reduce((sum, { standing }) => sum + standing.hints.length, 0),
		calibration: calibrate(firsts),
		review: steps.flatMap((step) => reviewStep(step) ?? [])
	};
}

function sumPoints(steps: readonly SeriesStep[]): number {
	return steps.reduce((sum, { standing }) => sum + toPoints(standing.attempts.at(-1)?.credit ?? 0), 0);
}

const words: { readonly [Kind in PlayableKind]: (prompt: PromptOf<Kind>) => ReadonlyMap<string, string> } = {
	'quote-speaker': ({ quotes }) => new Map(quotes.map(({ id, text }) => [id, text])),
	'spot-opinion': ({ sentences }) => new Map(sentences.map(({ id, text }) => [id, text])),
	'order-events': ({ events }) => new Map(events.map(({ id, text }) => [id, text]))
};

/** The words of each part of an exercise, by part id. */
function readWords<Kind extends PlayableKind>(exercise: {
	readonly kind: Kind;
	readonly prompt: PromptOf<Kind>;
}): ReadonlyMap<string, string> {
	return words[exercise.kind](exercise.prompt);
}

/** What of an exercise to look at again; null where the first try got everything right. */
function reviewStep({ exercise, standing, phase }: SeriesStep): ReviewView | null {
	const first = standing.attempts.find(({ ordinal }) => ordinal === 1);
	if (first && first.points >= 1) return null;
	const { id, kind, article } = exercise;
	const open = isOpen(phase);
	const href = `/exercise/${id}`;
	// Until the key is open, the parts are told as they were beside the exercise.
	const told = first ? (open ? first.parts : rulesOf(kind).tell(first.answer, first.parts)) : [];
	const text = readWords(exercise);
	const parts = told
		.filter(({ correct }) => !correct)
		.map(({ partId }): ReviewPart => {
			return { partId, words: text.get(partId) ?? '', href: open ? `${href}#evidence-${partId}` : href };
		});
	const whole: ReviewPart = { partId: null, words: describeOpening(exercise), href };
	return {
		id,
		kind,
		article: { slug: article.slug, title: article.title },
		open,
		untried: first === undefined,
		parts: parts.length > 0 ? parts : [whole]
	};
}
