/** Words that look ahead: what they speak of is yet to come. */
import { words } from '../../language/lexicon/words';

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
