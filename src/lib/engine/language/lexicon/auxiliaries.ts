/**
 * The auxiliaries of English by what they tell. All lower case, and cut from "n't" as the tagger cuts them: "wo", "ca" and "sha"
 * stand for "will", "can" and "shall".
 */
import { words } from './words';

export const FUTURE = words("will 'll wo shall sha");
export const MODALS = words('would could can ca cannot may might should must ought');
/** Modal only where they help a verb: "dare not go", but "they need a roof". */
export const SEMI_MODALS = words('need dare');
export const BE_PRESENT = words("is are am 're 'm");
export const BE_PAST = words('was were');
export const HAVE_PRESENT = words("has have 've");
export const DO_PRESENT = words('do does');

/** "Is" or "has" after a subject; after a noun mostly the mark of a possessor. */
export const SHORT_IS = "'s";
/** "Had" or "would". */
export const SHORT_HAD = "'d";

/** The same as readers of tokens meet them, which leave contractions whole. */
export const AUXILIARIES = words(
	"is are am was were be been being has have had having do does did will shall would could can cannot may might should must ought 's " +
		"isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't shan't wouldn't couldn't can't mightn't " +
		"shouldn't mustn't needn't ain't"
);
