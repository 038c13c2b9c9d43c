import { PARTICIPLES, PASTS, UNCHANGED } from './lexicon/irregular-verbs';

/**
 * What the spelling of a verb tells. `past` and `participle` are that alone ("wrote", "written"); `past-or-participle` may be
 * both ("held", "opened"); `unchanged` is all three ("put"), in news mostly the past.
 */
export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'past-or-participle' | 'unchanged' | 'ing';

/** The form of a word that is taken for a verb. Both arguments in lower case. */
export function readVerbForm(lower: string, lemma: string): VerbForm {
	if (UNCHANGED.has(lower)) return 'unchanged';
	const isPast = PASTS.has(lower);
	if (isPast !== PARTICIPLES.has(lower)) return isPast ? 'past' : 'participle';
	if (isPast) return 'past-or-participle';
	if (lower === lemma) return 'base';
	if (lower.endsWith('ing')) return 'ing';
	if (lower.endsWith('s')) return 'third';
	return 'past-or-participle';
}
