import type { CorrectionProblem } from '$lib/server/usecases/editor/correct-finding';
import { m } from '$messages';

const problems: Readonly<Record<CorrectionProblem, () => string>> = {
	malformed: m.editor_problem_malformed,
	'unknown-finding': m.editor_problem_unknown_finding,
	nothing: m.editor_problem_nothing,
	speaker: m.editor_problem_speaker,
	'unknown-speaker': m.editor_problem_unknown_speaker,
	opinion: m.editor_problem_opinion,
	days: m.editor_problem_days,
	note: m.editor_problem_note,
	busy: m.editor_problem_busy
};

/** Why what an editor said of a finding was not taken, in words. */
export const nameProblem = (problem: CorrectionProblem): string => problems[problem]();
