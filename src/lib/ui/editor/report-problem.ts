import { m } from '$messages';

const problems = {
	malformed: m.editor_problem_malformed,
	unknown: m.editor_problem_report_unknown,
	superseded: m.editor_problem_report_superseded
} as const;

/** Why a report could not be settled or opened again, in words. */
export const nameReportProblem = (problem: keyof typeof problems): string => problems[problem]();
