/** The irregular verbs of English by what their second and third forms tell. Regular ones end in -ed. */

function words(list: string): ReadonlySet<string> {
	return new Set(list.split(' '));
}

/** Past tense and nothing else: no participle looks like it, so the clause has found its verb. */
const PAST_ONLY = words(
	'arose ate awoke became began bit blew broke came chose did drank drew drove fell flew forbade forgave forgot forsook ' +
		'froze gave grew hid knew lay mistook overcame overran overthrew oversaw partook rang ran rode rose sang sank sat saw ' +
		'shook shrank slew spoke sprang stank stole strode strove swam swore threw took tore trod undertook underwent ' +
		'undid withdrew woke wore wove wrote went'
);

/** Participle and nothing else: never the verb of a clause without an auxiliary. */
const PARTICIPLE_ONLY = words(
	'arisen awoken been begun bitten blown borne broken chosen done drawn driven drunk eaten fallen flown forbidden ' +
		'forgiven forgotten frozen given gone grown hidden known mistaken overseen overthrown proven ridden risen rung ' +
		'seen sewn shaken shown shrunk slain sown spoken sprung stolen stricken sung swollen sworn swum taken thrown torn ' +
		'undergone undertaken undone withdrawn woken worn woven written'
);

/** One form for all: "put" is what they do, did and have done. In news it is mostly what they did. */
const INVARIANT = words(
	'beat bet broadcast burst cast cost cut forecast hit hurt let put quit set shed shut slit split spread upset'
);

/** Both past tense and participle, without -ed. */
const PAST_OR_PARTICIPLE = words(
	'bent bought bound bred brought built burnt caught clung crept dealt dug dwelt fed felt fled flung fought found ' +
		'ground had heard held hung kept knelt laid leant led left lent lit lost made meant met misled misunderstood ' +
		'overheard paid read rebuilt said sat sent shone shot slept slid slung smelt sold sought spelt spent spun stood stuck struck stung sued swept ' +
		'swung taught thought told understood upheld wept withheld withstood won wound'
);

export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'past-or-participle' | 'invariant' | 'ing';

/** What the spelling of a verb tells about its form. `lower` and `lemma` are lower case. */
export function readVerbForm(lower: string, lemma: string): VerbForm {
	if (PAST_ONLY.has(lower)) return 'past';
	if (PARTICIPLE_ONLY.has(lower)) return 'participle';
	if (INVARIANT.has(lower)) return 'invariant';
	if (PAST_OR_PARTICIPLE.has(lower)) return 'past-or-participle';
	if (lower === lemma) return 'base';
	if (lower.endsWith('ing')) return 'ing';
	if (lower.endsWith('ed')) return 'past-or-participle';
	if (lower.endsWith('s')) return 'third';
	return 'past-or-participle';
}
