/** Words by which English tells when: what of them stands on a card would tell its place. */
import { words } from '../../language/lexicon/words';

/** Adverbs that place an event beside the day of writing or beside another event. */
export const TIME_ADVERBS = words(
	'yesterday today tomorrow tonight now currently presently nowadays then later afterwards afterward thereafter thereupon ' +
		'subsequently beforehand previously formerly earlier already meanwhile meantime recently lately soon shortly eventually ' +
		'finally initially originally simultaneously henceforth hitherto'
);

/** Nouns that measure or name stretches of time. */
export const TIME_UNITS = words(
	'second seconds minute minutes hour hours day days night nights morning mornings evening evenings afternoon afternoons ' +
		'week weeks weekend weekends fortnight month months quarter year years decade decades century centuries noon midnight ' +
		'spring summer autumn winter'
);

/** Words that make a stretch of time a certain one: "next week", "the following day". */
export const TIME_CHOOSERS = words('next last this past coming previous following preceding same');

/** Adjectives that place what they describe before or after something else, and cannot be left out unseen. */
export const ORDER_ADJECTIVES = words(
	'earlier later previous preceding subsequent following upcoming forthcoming'
);

/** Words that lead a clause or noun after which the event is placed. */
export const CONNECTORS = words('after before since until till when whenever following once');

/** The first words of connectors of several words, each with what follows. */
export const LONG_CONNECTORS: readonly (readonly string[])[] = [
	['ahead', 'of'],
	['prior', 'to'],
	['as', 'soon', 'as'],
	['by', 'the', 'time'],
	['in', 'the', 'wake', 'of'],
	['in', 'the', 'run', '-', 'up', 'to'],
	['on', 'the', 'eve', 'of']
];

/** What may stand between a preposition and a date, read from right to left: "as early as the end of", "by the first week of". */
export const BEFORE_DATE = words(
	'on in at by of from between since until till to for during within throughout before after around about over through toward ' +
		'towards the this that a an its next last coming past previous following same early late mid - end beginning start ' +
		'middle half course first second third fourth fifth last week weekend month year morning evening afternoon night noon ' +
		'midnight as than no sooner earlier later only just exactly nearly almost approximately some time sometime back ' +
		'one two three four five six seven eight nine ten several few couple many both spring summer autumn winter'
);

/** What may stand after a date and belongs to it: "Friday morning", "two weeks ago", "May at the latest". */
export const AFTER_DATE = words(
	'morning evening afternoon night noon midnight ago later earlier onwards onward local time gmt utc alone'
);

/** What may follow "after" without placing an event: lengths of time. */
export const MEASURES = words(
	'a an about almost nearly around approximately roughly some only just barely less more than over under at least most ' +
		'another half one two three four five six seven eight nine ten eleven twelve several many few dozen and the ' +
		'long short entire whole full'
);

export const PREPOSITIONS_OF_TIME = words(
	'on in at by from between since until till for during within throughout of'
);
