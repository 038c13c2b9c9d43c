import { words } from './words';

/**
 * The irregular verbs of English: base, past tense, participle; where there are two of one, the commoner first. Regular ones
 * end in "-ed" and need no list.
 */
const TABLE =
	'arise arose arisen, awake awoke awoken, be was/were been, bear bore borne/born, beat beat beaten, become became become, ' +
	'befall befell befallen, begin began begun, bend bent bent, beset beset beset, bet bet bet, bind bound bound, bite bit bitten, ' +
	'bleed bled bled, blow blew blown, break broke broken, breed bred bred, bring brought brought, broadcast broadcast broadcast, ' +
	'build built built, burn burnt/burned burnt/burned, burst burst burst, buy bought bought, cast cast cast, catch caught caught, ' +
	'choose chose chosen, cling clung clung, come came come, cost cost cost, creep crept crept, cut cut cut, deal dealt dealt, ' +
	'dig dug dug, do did done, draw drew drawn, dream dreamt/dreamed dreamt/dreamed, drink drank drunk, drive drove driven, ' +
	'dwell dwelt dwelt, eat ate eaten, fall fell fallen, feed fed fed, feel felt felt, fight fought fought, find found found, ' +
	'flee fled fled, fling flung flung, fly flew flown, forbid forbade forbidden, forecast forecast forecast, foresee foresaw foreseen, ' +
	'forget forgot forgotten, forgive forgave forgiven, forgo forwent forgone, forsake forsook forsaken, freeze froze frozen, ' +
	'get got got/gotten, give gave given, go went gone, grind ground ground, grow grew grown, hang hung hung, have had had, ' +
	'hear heard heard, hide hid hidden, hit hit hit, hold held held, hurt hurt hurt, keep kept kept, kneel knelt knelt, ' +
	'know knew known, lay laid laid, lead led led, lean leant/leaned leant/leaned, leap leapt/leaped leapt/leaped, ' +
	'learn learnt/learned learnt/learned, leave left left, lend lent lent, let let let, lie lay lain, light lit lit, lose lost lost, ' +
	'make made made, mean meant meant, meet met met, mislead misled misled, mistake mistook mistaken, ' +
	'misunderstand misunderstood misunderstood, outdo outdid outdone, outgrow outgrew outgrown, ' +
	'overcome overcame overcome, overdo overdid overdone, overhear overheard overheard, override overrode overridden, ' +
	'overrun overran overrun, oversee oversaw overseen, overtake overtook overtaken, overthrow overthrew overthrown, ' +
	'partake partook partaken, pay paid paid, prove proved proven/proved, put put put, quit quit quit, read read read, ' +
	'rebuild rebuilt rebuilt, redraw redrew redrawn, repay repaid repaid, retake retook retaken, rethink rethought rethought, ' +
	'rewrite rewrote rewritten, rid rid rid, ride rode ridden, ring rang rung, rise rose risen, run ran run, say said said, ' +
	'see saw seen, seek sought sought, sell sold sold, send sent sent, set set set, sew sewed sewn/sewed, shake shook shaken, ' +
	'shed shed shed, shine shone shone, shoot shot shot, show showed shown/showed, shrink shrank shrunk, shut shut shut, ' +
	'sing sang sung, sink sank sunk, sit sat sat, slay slew slain, sleep slept slept, slide slid slid, sling slung slung, ' +
	'slit slit slit, smell smelt/smelled smelt/smelled, sow sowed sown/sowed, speak spoke spoken, speed sped sped, ' +
	'spell spelt/spelled spelt/spelled, spend spent spent, spill spilt/spilled spilt/spilled, spin spun spun, spit spat spat, ' +
	'split split split, spoil spoilt/spoiled spoilt/spoiled, spread spread spread, spring sprang sprung, stand stood stood, ' +
	'steal stole stolen, stick stuck stuck, sting stung stung, stink stank stunk, stride strode stridden, strike struck struck/stricken, ' +
	'strive strove striven, swear swore sworn, sweep swept swept, swell swelled swollen/swelled, swim swam swum, swing swung swung, ' +
	'take took taken, teach taught taught, tear tore torn, tell told told, think thought thought, throw threw thrown, ' +
	'tread trod trodden, undergo underwent undergone, understand understood understood, undertake undertook undertaken, ' +
	'undo undid undone, unwind unwound unwound, uphold upheld upheld, upset upset upset, wake woke woken, wear wore worn, ' +
	'weave wove woven, weep wept wept, win won won, wind wound wound, withdraw withdrew withdrawn, withhold withheld withheld, ' +
	'withstand withstood withstood, write wrote written';

export interface IrregularVerb {
	/** The commonest first. */
	readonly pasts: readonly string[];
	readonly participles: readonly string[];
}

const VERBS: ReadonlyMap<string, IrregularVerb> = new Map(
	TABLE.split(', ').map((row) => {
		const [base, past, participle] = row.split(' ') as [string, string, string];
		return [base, { pasts: past.split('/'), participles: participle.split('/') }];
	})
);

/** The past and participle of a verb by its base form; undefined for a regular one. */
export function findIrregularVerb(base: string): IrregularVerb | undefined {
	return VERBS.get(base);
}

function collect(choose: (verb: IrregularVerb, base: string) => readonly string[]): ReadonlySet<string> {
	return new Set([...VERBS].flatMap(([base, verb]) => choose(verb, base)));
}

/** "put" is what they do, did and have done. */
export const UNCHANGED = collect(({ pasts }, base) => pasts.filter((past) => past === base));

/** "have come": a participle spelled like the base, beside a past that is not. */
export const BASE_LIKE_PARTICIPLES = collect(({ pasts, participles }, base) =>
	participles.filter((participle) => participle === base && !pasts.includes(base))
);

/** Past tenses spelled otherwise than their base. */
export const PASTS = collect(({ pasts }, base) => pasts.filter((past) => past !== base));

/** Participles spelled otherwise than their base. */
export const PARTICIPLES = collect(({ participles }, base) =>
	participles.filter((participle) => participle !== base)
);

/** Pasts that are other words as well: "a saw", "the ground", "the left". */
const HOMOGRAPHS = words(
	'saw lay rose left felt found bound wound ground bore shot bit stuck spoke stole bent burnt lost fed lent lit bred spelt smelt spat'
);

/** Pasts that are nothing but verbs, however a tagger takes them. */
export const PLAIN_PASTS: ReadonlySet<string> = new Set(
	[...PASTS].filter((past) => !HOMOGRAPHS.has(past) && !past.endsWith('ed'))
);
