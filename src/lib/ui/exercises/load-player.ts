import type { Component } from 'svelte';
import type { AttemptProblem, ExerciseView, ExerciseViewOf, WayOn } from '$lib/server/usecases/views';
import type MarkedBlock from './MarkedBlock.svelte';
import type HintList from './frame/HintList.svelte';
import type RevealForm from './frame/RevealForm.svelte';

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
	/** "Show the answer", for whoever is at a further try. */
	readonly Reveal: typeof RevealForm | null;
	/** The hints of a part, once there are any. */
	readonly Hints: typeof HintList | null;
	/** The article's text with its marks, once there are any. */
	readonly Marked: typeof MarkedBlock | null;
}

type Load<Props extends Record<string, unknown>> = () => Promise<{ readonly default: Component<Props> }>;

interface Stages<Exercise> {
	readonly form: Load<FormProps<Exercise>>;
	/** The form of a further try, where it is another. */
	readonly again?: Load<FormProps<Exercise>>;
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
		again: () => import('./spot-opinion/AgainForm.svelte'),
		result: () => import('./spot-opinion/Result.svelte'),
		solution: () => import('./spot-opinion/Solution.svelte')
	},
	'order-events': {
		form: () => import('./order-events/Form.svelte'),
		result: () => import('./order-events/Result.svelte'),
		solution: () => import('./order-events/Solution.svelte')
	}
};

/** Loads what an exercise needs in its phase, and nothing that waits for a later one. */
export async function loadPlayer({
	kind,
	phase,
	hints
}: Pick<ExerciseView, 'kind' | 'phase' | 'hints'>): Promise<Player> {
	// A kind's components take its own exercises, and get no others: the view's kind chose them.
	const { form, again = form, result, solution } = stages[kind] as unknown as Stages<ExerciseView>;
	const open = phase === 'solved' || phase === 'revealed';
	const tried = phase === 'tried';
	const hinted = hints.length > 0;
	const [Form, Result, Solution, Reveal, Hints, Marked] = await Promise.all([
		phase === 'fresh' ? form() : tried ? again() : null,
		tried || phase === 'spent' ? result() : null,
		open ? solution() : null,
		tried ? import('./frame/RevealForm.svelte') : null,
		hinted && !open ? import('./frame/HintList.svelte') : null,
		hinted || open ? import('./MarkedBlock.svelte') : null
	]);
	return {
		Form: Form?.default ?? null,
		Result: Result?.default ?? null,
		Solution: Solution?.default ?? null,
		Reveal: Reveal?.default ?? null,
		Hints: Hints?.default ?? null,
		Marked: Marked?.default ?? null
	};
}
