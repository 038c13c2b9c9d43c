import { findIrregularVerb } from './irregular-verbs';

/**
 * Verbs that tie words to a speaker. Strong verbs take a whole quotation ("said", "tweeted"); weak ones take a
 * quoted fragment as part of their own clause ("called it “…”", "rejected the “…”").
 */
export interface ReportingVerb {
	readonly lemma: string;
	readonly form: 'base' | 'third' | 'past' | 'participle' | 'ing';
	readonly strength: 'strong' | 'weak';
}

const STRONG =
	'say tell add ask reply write tweet retweet post announce explain insist warn note state claim declare argue continue ' +
	'conclude respond answer observe remark comment stress emphasise emphasize assure affirm assert maintain contend counter ' +
	'recall acknowledge admit concede confirm confess reveal disclose report testify quip joke shout yell scream whisper ' +
	'murmur mutter exclaim cry chant lament complain plead vow pledge promise predict think believe recount relate ' +
	'elaborate reiterate repeat reason speculate suggest hint interject boast gush sigh snap shoot joke fume rant thunder ' +
	'inquire enquire wonder muse opine allege caution advise agree protest object retort begin read blog text email message ' +
	'sum summarise summarize clarify underline underscore proclaim intone deadpan marvel';

const WEAK =
	'call describe label brand dub deem term characterise characterize portray praise hail laud slam blast criticise criticize ' +
	'condemn denounce decry accuse blame dismiss reject deny mock ridicule attack deride cite mention discuss speak talk ' +
	'urge demand request appeal order threaten welcome question express voice offer pronounce rate consider regard ' +
	'point refer compare liken promote tout defend invoke quote accept propose hope charge ' +
	'challenge rebuke scold chide lash bemoan rail signal indicate imply refuse apologise apologize thank greet cheer';

/** Verbs of two or more syllables with final stress double their consonant; one-syllable ones here do too. */
const DOUBLING = new Set(['admit', 'refer', 'snap', 'sum', 'quip', 'dub', 'slam', 'blog', 'chat']);

function inflect(lemma: string): [third: string, past: string, participle: string, ing: string] {
	const endsInY = /[^aeiou]y$/.test(lemma);
	const stem = DOUBLING.has(lemma) ? lemma + lemma.at(-1) : lemma;
	const third = endsInY
		? `${lemma.slice(0, -1)}ies`
		: /(?:s|x|z|ch|sh)$/.test(lemma)
			? `${lemma}es`
			: `${lemma}s`;
	const regular = endsInY ? `${lemma.slice(0, -1)}ied` : lemma.endsWith('e') ? `${lemma}d` : `${stem}ed`;
	const ing = lemma.endsWith('e') && !/(?:ee|oe|ye)$/.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${stem}ing`;
	const irregular = findIrregularVerb(lemma);
	return [third, irregular?.pasts[0] ?? regular, irregular?.participles[0] ?? regular, ing];
}

function buildForms(): Map<string, ReportingVerb> {
	const forms = new Map<string, ReportingVerb>();
	for (const [list, strength] of [
		[WEAK, 'weak'],
		[STRONG, 'strong']
	] as const) {
		for (const lemma of list.split(' ')) {
			const [third, past, participle, ing] = inflect(lemma);
			forms.set(lemma, { lemma, form: 'base', strength });
			forms.set(third, { lemma, form: 'third', strength });
			forms.set(ing, { lemma, form: 'ing', strength });
			forms.set(participle, { lemma, form: 'participle', strength });
			forms.set(past, { lemma, form: 'past', strength });
		}
	}
	return forms;
}

const FORMS = buildForms();

/** The reporting verb a lower-case word form belongs to, if any. */
export function findReportingVerb(lower: string): ReportingVerb | undefined {
	return FORMS.get(lower);
}

/** Particles that make one verb with the word before them: "called on", "pointed out". */
const PARTICLES: ReadonlyMap<string, readonly string[]> = new Map([
	['appeal', ['for', 'to']],
	['call', ['on', 'for', 'upon', 'out']],
	['hint', ['at']],
	['insist', ['on']],
	['lash', ['out']],
	['object', ['to']],
	['point', ['out', 'to']],
	['rail', ['against']],
	['refer', ['to']],
	['shoot', ['back']],
	['snap', ['back']],
	['speak', ['of', 'about', 'out']],
	['sum', ['up']],
	['talk', ['of', 'about']]
]);

export function isParticleOf(verb: ReportingVerb, lower: string): boolean {
	return PARTICLES.get(verb.lemma)?.includes(lower) === true;
}

const MAKE: ReadonlyMap<string, ReportingVerb['form']> = new Map([
	['make', 'base'],
	['makes', 'third'],
	['made', 'past'],
	['making', 'ing']
]);

/** "make it clear", "made plain", "makes clear": a verb of saying in two or three words. Null where the words are others. */
export function readMakeClear(
	lowers: readonly (string | undefined)[]
): { readonly verb: ReportingVerb; readonly length: number } | null {
	const form = MAKE.get(lowers[0] ?? '');
	if (form === undefined) return null;
	const at = lowers[1] === 'it' ? 2 : 1;
	if (lowers[at] !== 'clear' && lowers[at] !== 'plain') return null;
	return { verb: { lemma: 'make clear', form, strength: 'strong' }, length: at + 1 };
}

/** Verbs that govern a quotation without naming who is quoted after them: inversion is natural ("…,” said Smith). */
const INVERTING = new Set(
	(
		'say add ask reply write tweet announce explain insist warn note declare argue continue conclude respond answer observe ' +
		'remark comment recall acknowledge admit concede exclaim cry shout quip joke read agree stress counter lament reason recount'
	).split(' ')
);

export function allowsInversion(verb: ReportingVerb): boolean {
	return INVERTING.has(verb.lemma) && (verb.form === 'past' || verb.form === 'third');
}
