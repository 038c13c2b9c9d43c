/** Words written with a stop that ends no sentence, because a name or a number follows. Lower case, without the stop. */
const ABBREVIATIONS = new Set(
	(
		'mr mrs ms mx dr prof st sen sens rep reps gov govs gen lt col maj capt cmdr adm sgt cpl pvt brig hon rev fr sr ' +
		'jr pres supt det insp messrs mme mlle hr vs v etc no nos vol fig art al approx est c ca dept jan feb mar apr aug sept ' +
		'sep oct nov dec ave blvd rd ft mt inc ltd corp co bros'
	).split(' ')
);

/** Whether a stop after this word belongs to the word: known abbreviations and single capital initials. */
export function isDottedAbbreviation(word: string): boolean {
	if (/^\p{Lu}$/u.test(word)) return word !== 'I';
	return ABBREVIATIONS.has(word.toLowerCase());
}

/** Abbreviations that may also stand last in a sentence: "Smith Inc. said" but also "by Smith Inc." */
const MAY_END = new Set([
	'inc.',
	'ltd.',
	'corp.',
	'co.',
	'bros.',
	'jr.',
	'sr.',
	'etc.',
	'al.',
	'ave.',
	'blvd.',
	'rd.'
]);

export function mayEndSentence(lower: string): boolean {
	return MAY_END.has(lower) || /^(?:\p{L}\.){2,}$/u.test(lower);
}
