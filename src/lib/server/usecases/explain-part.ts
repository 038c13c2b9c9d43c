import type { PartEvidence } from '$lib/engine/types';
import { m } from '$messages';

/** Rules by which the words beside a quote give no name: the proof then leads back to one. */
const NAMELESS = new Set(['pronoun', 'description']);

/** More reasons than this tire a reader; the most telling come first. */
const MOST_SENTENCES = 4;

/** The sentence of a rule, in the language of the request; undefined for a rule without one. */
export function explainRule(rule: string): string | undefined {
	const name = `rule_${rule.replaceAll('-', '_')}`;
	const sentence = Object.hasOwn(m, name) ? m[name as keyof typeof m] : undefined;
	// Sentences of rules take nothing: see rules*.json.
	return (sentence as (() => string) | undefined)?.();
}

/**
 * Why a part's answer is right, in sentences, most important first. Where the words beside a quote give no name and the proof
 * leads back to one, both are named. A rule without a sentence says nothing. `text` is the article that the proof points into.
 */
export function explainPart({ rules, proof }: Pick<PartEvidence, 'rules' | 'proof'>, text: string): string[] {
	const [words, name] = proof.map(({ start, end }) => text.slice(start, end));
	const sentences = rules.flatMap((rule) => {
		if (NAMELESS.has(rule) && words && name) return [m.why_leads_back({ words, name })];
		return explainRule(rule) ?? [];
	});
	return [...new Set(sentences)].slice(0, MOST_SENTENCES);
}
