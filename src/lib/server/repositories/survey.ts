import { z } from 'zod';
import { EXERCISE_CONFIDENCE } from '$lib/engine/types';
import { isPlayable, type PlayableKind } from '$lib/schemas/exercise-kinds';
import type { ServiceClient } from '../backend/backend';
import { parseStored, takePresent } from './repository-error';

const figuresSchema = z.object({
	sure: z.number(),
	unsure: z.number(),
	/** Of which an editor has said something, sure or not. */
	judged: z.number(),
	/** Said of what the engine finds no more. */
	lost: z.number()
});

const surveySchema = z.object({
	articles: z.array(
		z.object({
			id: z.string(),
			slug: z.string(),
			title: z.string(),
			/** By kind of finding. */
			findings: z.record(z.string(), figuresSchema)
		})
	),
	exercises: z.array(
		z.object({
			id: z.string(),
			/** Its home's id. */
			article: z.string(),
			kind: z.string(),
			status: z.enum(['active', 'withdrawn', 'retired']),
			/** Of the least sure of its findings; null where it spends none. */
			confidence: z.number().nullable(),
			verdict: z.enum(['approved', 'retired']).nullable(),
			/** Open ones. */
			reports: z.number()
		})
	)
});

type Stored = z.infer<typeof surveySchema>;

export type FindingFigures = z.infer<typeof figuresSchema>;
export type SurveyedExercise = Stored['exercises'][number] & { readonly kind: PlayableKind };
export interface Survey {
	readonly articles: Stored['articles'];
	readonly exercises: readonly SurveyedExercise[];
}

/** The whole bank in figures, in reading order. Exercises no longer made are in it only where somebody reports a problem. */
export async function surveyBank(service: ServiceClient): Promise<Survey> {
	const operation = 'survey the bank';
	const result = await service.rpc('survey_bank', { p_sure: EXERCISE_CONFIDENCE });
	const { articles, exercises } = parseStored(operation, surveySchema, takePresent(operation, result));
	const hasPlayer = (exercise: Stored['exercises'][number]): exercise is SurveyedExercise =>
		isPlayable(exercise.kind);
	return { articles, exercises: exercises.filter(hasPlayer) };
}
