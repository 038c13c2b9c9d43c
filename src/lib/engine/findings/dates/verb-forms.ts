import type { Word } from '../../language/tag-words';

/** Pasts and participles that do not end in "-ed". Those that are spelled like their base form ("put") count as past. */
const IRREGULAR_PASTS = new Set(
	(
		'was were had did said made went gone took taken came saw seen knew known got gotten gave given found thought told became ' +
		'showed shown left felt put brought began begun kept held wrote written stood heard let meant set met ran paid sat spoke ' +
		'spoken lay lain led read grew grown lost fell fallen sent built understood drew drawn broke broken spent cut rose risen ' +
		'drove driven bought wore worn chose chosen sought threw thrown caught dealt won forgot forgotten hit hurt shut struck ' +
		'swept swore sworn taught tore torn woke woken withdrew withdrawn overthrew overthrown overcame undertook undertaken shot ' +
		'slept shook shaken sang sung sank sunk stole stolen stuck swam bore borne born beat beaten bit bitten bled blew blown bred ' +
		'burst cast clung crept dug did done drank drunk ate eaten fed fought fled flew flown forbade forbidden forgave forgiven ' +
		'froze frozen hid hidden hung laid lent lit quit rang rung rode ridden rid sold shed shone shrank slid split spread sprang ' +
		'sprung spun stung strove swung tied upheld upset wept wound foresaw foreseen forecast broadcast arose arisen awoke bound ' +
		'burnt dreamt learnt leant leapt spelt spilt spoilt underwent undergone withheld mistook mistaken outdid oversaw overseen'
	).split(' ')
);

/** Pasts that are nothing but verbs: the tagger takes some for nouns. */
export const PLAIN_PASTS = new Set(
	(
		'was were had did said told went came took gave began became wrote held met kept sent knew laid brought thought fought ' +
		'bought caught taught sought broke chose drew drove ate flew grew threw withdrew stood understood won ran swore paid built ' +
		'sold fell overthrew overcame'
	).split(' ')
);

/** Base forms that are spelled like their past. */
const UNCHANGED = new Set(
	'put let set cut hit hurt shut cast quit rid shed split spread upset burst read forecast broadcast beat'.split(
		' '
	)
);

export type VerbForm = 'past' | 'ing' | 'third' | 'base';

/** The form of a word that the tagger takes for a verb. */
export function formOf({ lower, lemma }: Word): VerbForm {
	if (IRREGULAR_PASTS.has(lower)) return 'past';
	if (lower.endsWith('ing') && lower.length > 4 && lemma !== lower) return 'ing';
	if (lower.endsWith('ed') && lemma !== lower) return 'past';
	if (lower.endsWith('s') && lemma !== lower) return 'third';
	if (lower.endsWith('ed') && lower.length > 4 && !/(?:eed|feed|need|heed)$/.test(lower)) return 'past';
	return 'base';
}

export function mayBeBase({ lower }: Word): boolean {
	return UNCHANGED.has(lower);
}

function words(list: string): ReadonlySet<string> {
	return new Set(list.split(' '));
}

export const WILL = words("will 'll shall wo");
/** "would meet on Friday" is still to come, seen from a past telling. */
export const MODALS = words('would could may might should must can ca ought');
export const BE_PRESENT = words("is are am 's 're 'm isn aren ai");
export const BE_PAST = words('was were wasn weren');
export const HAVE_PRESENT = words("has have 've hasn haven having");
export const HAVE_PAST = words("had 'd hadn");
export const DO_PRESENT = words('do does don doesn');
export const DO_PAST = words('did didn');
export const HELPERS = [BE_PRESENT, BE_PAST, HAVE_PRESENT, HAVE_PAST, DO_PRESENT, DO_PAST];

/** Participles and adjectives that look ahead: what is "scheduled" or "due" is yet to come. */
export const LOOKING_AHEAD = words(
	'scheduled rescheduled planned expected anticipated set due slated booked supposed meant likely poised ready arranged ' +
		'earmarked pencilled projected forecast tipped'
);

/** Verbs whose "to …" is yet to come when they are done: who agreed to meet has not met. */
export const PROSPECTIVE = words(
	'agree plan vow promise pledge intend decide offer invite ask call urge tell order expect hope want schedule threaten ' +
		'prepare propose vote wait aim seek demand request encourage instruct direct advise recommend choose opt swear undertake ' +
		'need wish mean arrange allow permit authorise authorize forecast predict'
);

/** Nouns whose "to …" is yet to come. */
export const PROSPECTIVE_NOUNS = words(
	'plan plans decision agreement deal offer promise pledge proposal proposals bid order orders intention call calls request ' +
		'demand invitation intentions hopes hope permission deadline'
);
