/** The modules of the rules' messages and no others: looking them up in the whole namespace would ship every message. */
const modules = import.meta.glob<Record<string, (inputs?: object) => string>>(
	'../../../i18n/generated/messages/rule_*.js',
	{ eager: true }
);

const sentences = new Map(
	Object.values(modules).flatMap((module) =>
		Object.entries(module).filter(([, value]) => typeof value === 'function')
	)
);

/** What rules say to a reader, in the given order; a rule without a message says nothing. */
export function explainRules(rules: readonly string[]): string[] {
	return rules.flatMap((rule) => {
		const sentence = sentences.get(`rule_${rule.replaceAll('-', '_')}`);
		return sentence ? [sentence({})] : [];
	});
}
