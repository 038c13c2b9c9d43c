/** Run by history.ts as a process of its own: imports the seeds and lets one learner answer nearly every exercise, over ten weeks. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { exerciseKinds } from '../../src/lib/engine/exercises/registry';
import { TRY_WEIGHTS } from '../../src/lib/learning/credit';
import type { Confidence } from '../../src/lib/schemas/confidence';
import type { AnswerOf, PlayableKind } from '../../src/lib/schemas/exercise-kinds';
import { openEmbedded, type EmbeddedBackend } from '../../src/lib/server/backend/embedded/open-embedded';
import { findProjectRoot } from '../../src/lib/server/backend/project-root';
import { parseEnvironment } from '../../src/lib/server/env';
import { recordAttempt, recordReveal } from '../../src/lib/server/repositories/attempts';
import { listExercises, readKey, type ListedExercise } from '../../src/lib/server/repositories/exercises';
import { importCorpus } from '../../src/lib/server/usecases/import-corpus';
import { LEARNER } from './history';

const FIRST_DAY = Date.parse('2026-09-07T15:00:00Z');
const DAY_MS = 86_400_000;
const LEVELS: readonly (Confidence | null)[] = ['sure', 'fairly', 'sure', 'guessing', null];

const parsed = parseEnvironment(process.env);
if (!parsed.ok) throw new Error(parsed.problem);
const backend = await openEmbedded(parsed.environment);
try {
	await importCorpus(backend.service, join(findProjectRoot(), 'seeds'));
	await practise(backend, await signUp(backend));
} finally {
	await backend.close();
}

async function signUp({ createAnonymousClient }: EmbeddedBackend): Promise<string> {
	const { email, password, name } = LEARNER;
	const { data, error } = await createAnonymousClient().auth.signUp({
		email,
		password,
		options: { data: { display_name: name } }
	});
	if (error || !data.user) throw new Error('The learner could not sign up', { cause: error });
	return data.user.id;
}

/** The learner gets better from week to week, pauses for one, and leaves the last exercises undone. */
async function practise({ service, postgres }: EmbeddedBackend, userId: string): Promise<void> {
	const owner = { type: 'user', id: userId } as const;
	const bank = await listExercises(service);
	const done = bank.slice(0, -3);
	for (const [index, exercise] of done.entries()) {
		const week = Math.floor((index * 9) / done.length);
		const { key } = await readKey(service, exercise);
		const right = exerciseKinds[exercise.kind].solve(exercise.prompt as never, key as never);
		const mistakes = (index * 7) % 10 > week ? 1 + (index % 3) : 0;
		// Some try again and get it right, some give up, some leave it.
		const tries =
			mistakes === 0 ? [right] : [confuse(exercise, right, mistakes), ...(index % 4 < 2 ? [right] : [])];
		for (const answer of tries) {
			await recordAttempt(service, owner, {
				exerciseId: exercise.id,
				submissionId: randomUUID(),
				answer,
				score: exerciseKinds[exercise.kind].score(exercise.prompt as never, key as never, answer as never),
				confidence: LEVELS[index % LEVELS.length] ?? null,
				weights: TRY_WEIGHTS
			});
		}
		if (index % 4 === 2) await recordReveal(service, owner, exercise.id);
		// The fourth week is the pause.
		const day = FIRST_DAY + ((week < 3 ? week : week + 1) * 7 + (index % 5)) * DAY_MS;
		await postgres.query(
			`update public.attempts set created_at = timestamptz '${new Date(day).toISOString()}'
				+ position_of * interval '7 minutes' + ordinal * interval '3 minutes'
			from (select ${index} as position_of) as place where exercise_id = '${exercise.id}'`
		);
	}
}

type Answer = AnswerOf<PlayableKind>;

/** A right answer with some parts wrong, as its kind can be wrong. */
function confuse({ prompt }: ListedExercise, right: Answer, mistakes: number): Answer {
	if ('speakers' in prompt && 'speakerOf' in right) {
		const speakerOf = { ...right.speakerOf };
		for (const { id } of prompt.quotes.slice(0, mistakes)) {
			speakerOf[id] = prompt.speakers.find((speaker) => speaker.id !== speakerOf[id])?.id ?? '';
		}
		return { speakerOf };
	}
	if ('sentences' in prompt && 'marked' in right) {
		const plain = prompt.sentences.filter(({ id }) => !right.marked.includes(id)).slice(0, mistakes);
		return { marked: [...right.marked.slice(1), ...plain.map(({ id }) => id)], nothing: false };
	}
	if (!('placeOf' in right)) throw new Error('The answer is of another kind');
	const places = Object.entries(right.placeOf);
	const moved = [...places.slice(mistakes), ...places.slice(0, mistakes)];
	return { placeOf: Object.fromEntries(places.map(([id], at) => [id, moved[at]?.[1] ?? ''])) };
}
