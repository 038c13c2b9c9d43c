import { MAX_TRIES, TRY_WEIGHTS } from '$lib/learning/credit';
import { derivePhase, isOpen } from '$lib/learning/phase';
import type { HintForm, ReadForm, SubmitForm } from '$lib/schemas/attempt-forms';
import type { Caller, Ownership } from '../auth/caller';
import type { ServiceClient } from '../backend/backend';
import { recordAttempt, recordHint, recordReveal } from '../repositories/attempts';
import { readKey } from '../repositories/exercises';
import { describeGaps, describeIncomplete, describeProblem } from './describe-problem';
import { rulesOf } from './rules-of';
import { openExercise, type OpenedExercise } from './view-exercise';
import type { AttemptProblem } from './views';

/** What became of a form. `anchor` is the id of what to show next on the exercise's page. */
export type AttemptOutcome =
	| { readonly status: 'done'; readonly anchor: string }
	| { readonly status: 'unknown-exercise' }
	| { readonly status: 'refused'; readonly problem: AttemptProblem };

const DONE: AttemptOutcome = { status: 'done', anchor: 'result' };
const UNKNOWN: AttemptOutcome = { status: 'unknown-exercise' };

function refuse(
	problem: Exclude<AttemptProblem['problem'], 'incomplete'>,
	details: Partial<AttemptProblem> = {}
): AttemptOutcome {
	const rest = { text: describeProblem(problem), missing: [], complaints: {}, answer: {}, retryAfter: null };
	return { status: 'refused', problem: { problem, ...rest, ...details } };
}

function refuseIncomplete(
	{ kind, parts }: OpenedExercise['exercise'],
	missing: readonly string[],
	answer: AttemptProblem['answer']
): AttemptOutcome {
	const text = describeIncomplete(kind, answer);
	const complaints = describeGaps(kind, parts, missing, answer);
	return {
		status: 'refused',
		problem: { problem: 'incomplete', text, missing, complaints, answer, retryAfter: null }
	};
}

function refuseLimited(limit: Extract<Ownership, { status: 'limited' }>, answer = {}): AttemptOutcome {
	return refuse('limited', { retryAfter: limit.retryAfter, answer });
}

/** Whether the key may already be seen, so that nothing is left to reveal or to hint at. */
function isAnswered({ standing }: OpenedExercise): boolean {
	const points = standing.attempts.map((attempt) => attempt.points);
	return isOpen(derivePhase({ points, revealed: standing.revealed }, MAX_TRIES));
}

/**
 * Scores a submission and records it. Nothing is recorded, and no visitor becomes a guest, for a form that is
 * malformed or leaves a part open. The same form sent again by the same actor changes nothing.
 */
export async function submitAnswer(
	service: ServiceClient,
	caller: Caller,
	exerciseId: string,
	read: ReadForm<SubmitForm>
): Promise<AttemptOutcome> {
	const opened = await openExercise(service, caller.actor, exerciseId);
	if (!opened) return UNKNOWN;
	if (!read.ok) return refuse('malformed', { answer: read.answer });
	const { exercise } = opened;
	const fields = read.form.answer;
	const answer = read.form.answerTo(exercise.kind, exercise.prompt);
	if (!answer) return refuse('malformed', { answer: fields });

	const rules = rulesOf(exercise.kind);
	const validation = rules.validate(exercise.prompt, answer);
	if (!validation.complete) return refuseIncomplete(exercise, validation.missing, fields);

	const ownership = await caller.claim();
	if (ownership.status === 'limited') return refuseLimited(ownership, fields);
	const { key } = await readKey(service, exercise);
	const outcome = await recordAttempt(service, ownership.owner, {
		exerciseId: exercise.id,
		submissionId: read.form.submission,
		answer,
		score: rules.score(exercise.prompt, key, answer),
		confidence: read.form.confidence,
		weights: TRY_WEIGHTS
	});
	return outcome === 'closed' ? refuse('closed') : DONE;
}

/** Shows the key to the actor from now on, and ends scoring of this exercise for them. */
export async function revealAnswer(
	service: ServiceClient,
	caller: Caller,
	exerciseId: string
): Promise<AttemptOutcome> {
	const opened = await openExercise(service, caller.actor, exerciseId);
	if (!opened) return UNKNOWN;
	if (isAnswered(opened)) return DONE;
	const ownership = await caller.claim();
	if (ownership.status === 'limited') return refuseLimited(ownership);
	await recordReveal(service, ownership.owner, opened.exercise.id);
	return DONE;
}

/** Serves the next hint of one part; where all were served, nothing changes. */
export async function takeHint(
	service: ServiceClient,
	caller: Caller,
	exerciseId: string,
	read: ReadForm<HintForm>
): Promise<AttemptOutcome> {
	const opened = await openExercise(service, caller.actor, exerciseId);
	if (!opened) return UNKNOWN;
	if (!read.ok || !opened.exercise.parts.includes(read.form.part)) return refuse('malformed');
	if (isAnswered(opened)) return refuse('closed');

	const partId = read.form.part;
	const { evidence } = await readKey(service, opened.exercise);
	const steps = evidence.parts.find((part) => part.partId === partId)?.hints.length ?? 0;
	if (steps > 0) {
		const ownership = await caller.claim();
		if (ownership.status === 'limited') return refuseLimited(ownership);
		await recordHint(service, ownership.owner, { exerciseId: opened.exercise.id, partId, steps });
	}
	return { status: 'done', anchor: `hint-${partId}` };
}
