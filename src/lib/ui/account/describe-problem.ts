import type { FieldProblem, FormProblem } from '$lib/schemas/account';
import { m } from '$messages';

const FIELDS: Readonly<Record<FieldProblem, () => string>> = {
	email_missing: m.account_problem_email_missing,
	email_malformed: m.account_problem_email_malformed,
	password_missing: m.account_problem_password_missing,
	password_short: m.account_problem_password_short,
	password_long: m.account_problem_password_long,
	password_is_email: m.account_problem_password_is_email,
	password_common: m.account_problem_password_common,
	password_weak: m.account_problem_password_weak,
	password_same: m.account_problem_password_same,
	password_wrong: m.account_problem_password_wrong,
	name_missing: m.account_problem_name_missing,
	name_long: m.account_problem_name_long,
	name_characters: m.account_problem_name_characters,
	role_missing: m.account_problem_role_missing,
	agreement_missing: m.account_problem_agreement_missing
};

/** What is wrong with a field, and what to do about it. */
export function describeField(problem: FieldProblem | undefined): string | undefined {
	return problem && FIELDS[problem]();
}

/** What is wrong with a form as a whole. */
export function describeForm(problem: FormProblem): string {
	switch (problem.kind) {
		case 'wrong-credentials':
			return m.account_problem_wrong_credentials();
		case 'address-taken':
			return m.account_problem_address_taken();
		case 'useless-link':
			return m.confirm_useless_title();
		case 'closed':
			return m.account_problem_closed();
		case 'busy':
			return m.account_problem_busy();
		case 'limited': {
			const minutes = Math.ceil(problem.retryAfter / 60);
			return minutes <= 1
				? m.account_problem_limited_minute()
				: m.account_problem_limited_minutes({ minutes });
		}
	}
}
