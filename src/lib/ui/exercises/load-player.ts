import type { Component } from 'svelte';
import type { AttemptProblem, ExerciseView, ExerciseViewOf, WayOn } from '$lib/server/usecases/views';

/** The stages of an exercise, and what each is shown with. */
export type FormProps<Exercise> = {
	/** In phase fresh or tried. */
	readonly exercise: Exercise;
	/** Field → value to fill in. */
	readonly choices: Readonly<Record<string, string>>;
	/** What the last submission answered, or null. */
	readonly problem: AttemptProblem | null;
};

export type ResultProps<Exercise> = {
	/** In phase tried or spent. */
	readonly exercise: Exercise;
	/** Why the last action changed nothing, or null. */
	readonly problem: AttemptProblem | null;
};

export type SolutionProps<Exercise> = {
	/** In phase solved or revealed. */
	readonly exercise: Exercise;
	readonly way: WayOn;
};

/** What plays an exercise from where it stands: the components of the stages it can be in before the page is loaded again. */
export interface Player<Exercise = ExerciseView> {
	readonly Form: Component<FormProps<Exercise>> | null;
	readonly Result: Component<ResultProps<Exercise>> | null;
	readonly Solution: Component<SolutionProps<Exercise>> | null;
}

type Load<Props extends Record<string, unknown>> = () => Promise<{ readonly default: Component<Props> }>;

interface Stages<Exercise> {
	readonly form: Load<FormProps<Exercise>>;
	readonly result: Load<ResultProps<Exercise>>;
	readonly solution: Load<SolutionProps<Exercise>>;
}

/** Each stage of each kind is a chunk of its own, so that a page loads the one it shows. */
const stages: { readonly [Kind in ExerciseView['kind']]: Stages<ExerciseViewOf<Kind>> } = {
	'quote-speaker': {
		form: () => import('./quote-speaker/Form.svelte'),
		result: () => import('./quote-speaker/Result.svelte'),
		solution: () => import('./quote-speaker/Solution.svelte')
	},
	'spot-opinion': {
		form: () => import('./spot-opinion/Form.svelte'),
		result: () => import('./spot-opinion/Result.svelte'),
		solution: () => import('./spot-opinion/Solution.svelte')
	},
	'order-events': {
		form: () => import('./order-events/Form.svelte'),
		result: () => import('./order-events/Result.svelte'),
		solution: () => import('./order-events/Solution.svelte')
	}
};

/** Loads what an exercise needs in its phase. */
export async function loadPlayer({ kind, phase }: Pick<ExerciseView, 'kind' | 'phase'>): Promise<Player> {
	// A kind's components take its own exercises, and get no others: the view's kind chose them.
	const { form, result, solution } = stages[kind] as unknown as Stages<ExerciseView>;
	const open = phase === 'solved' || phase === 'revealed';
	const [Form, Result, Solution] = await Promise.all([
		phase === 'fresh' || phase === 'tried' ? form() : null,
		phase === 'tried' || phase === 'spent' ? result() : null,
		open ? solution() : null
	]);
	return {
		Form: Form?.default ?? null,
		Result: Result?.default ?? null,
		Solution: Solution?.default ?? null
	};
}
