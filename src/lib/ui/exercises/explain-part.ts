import { quoteSpan } from '$lib/ui/reading/paragraphs';
import type { BlockView, PartProof } from '$lib/server/usecases/views';
import { m } from '$messages';

/** What each rule says to a reader. Named one by one: looking them up in the whole namespace would ship every message. */
const sentences: Readonly<Record<string, () => string>> = {
	'speaker-then-verb': m.rule_speaker_then_verb,
	'verb-then-speaker': m.rule_verb_then_speaker,
	'verb-before-quote': m.rule_verb_before_quote,
	'according-to': m.rule_according_to,
	'clause-at-end': m.rule_clause_at_end,
	'name-and-colon': m.rule_name_and_colon,
	'subject-and-colon': m.rule_subject_and_colon,
	'colon-before-paragraph': m.rule_colon_before_paragraph,
	continued: m.rule_continued,
	'continued-next-paragraph': m.rule_continued_next_paragraph,
	'speaker-of-quote-before': m.rule_speaker_of_quote_before,
	'speaker-of-sentence-before': m.rule_speaker_of_sentence_before,
	'split-by-clause': m.rule_split_by_clause,
	'reopened-paragraph': m.rule_reopened_paragraph,
	'speaker-named': m.rule_speaker_named,
	'organisation-named': m.rule_organisation_named,
	'capital-speaks': m.rule_capital_speaks,
	'described-source': m.rule_described_source,
	pronoun: m.rule_pronoun,
	description: m.rule_description,
	'no-clear-speaker': m.rule_no_clear_speaker
};

/** Rules by which the words beside a quote give no name: the proof then leads back to one. */
const NAMELESS = new Set(['pronoun', 'description']);

/**
 * Why a part's answer is right, in sentences, most important first. Where the words beside the quote give no name and the
 * proof leads back to one, both are named. A rule without a sentence says nothing.
 */
export function explainPart(
	{ rules, proof }: Pick<PartProof, 'rules' | 'proof'>,
	blocks: readonly BlockView[]
): string[] {
	const [words, name] = proof.map((span) => quoteSpan(blocks, span));
	return rules.flatMap((rule) => {
		if (NAMELESS.has(rule) && words && name) return [m.why_leads_back({ words, name })];
		const sentence = sentences[rule];
		return sentence ? [sentence()] : [];
	});
}
