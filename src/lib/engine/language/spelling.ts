/**
 * Brings spellings of one name together: accents dropped, and the letter choices on which transliterations differ made one
 * ("Sergei", "Sergey"; "Antony", "Anthony"; "Riabkov", "Ryabkov").
 */
export function foldName(name: string): string {
	let folded = known.get(name);
	if (folded === undefined) {
		folded = fold(name);
		if (known.size >= MOST_KNOWN) known.clear();
		known.set(name, folded);
	}
	return folded;
}

/** Names come again and again, in one text and in the next. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

function fold(name: string): string {
	return name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '')
		.replace(/sch|sh|tsh|tch|ch/g, 'š')
		.replace(/ph/g, 'f')
		.replace(/th/g, 't')
		.replace(/kh|ck|c|q/g, 'k')
		.replace(/ks/g, 'x')
		.replace(/w/g, 'v')
		.replace(/[yj]/g, 'i')
		.replace(/ie/g, 'e')
		.replace(/(.)\1+/g, '$1');
}

/** Whether two strings are at most one insertion, deletion, substitution or swap apart. */
export function isOneEditApart(left: string, right: string): boolean {
	if (left === right) return true;
	const [short, long] = left.length <= right.length ? [left, right] : [right, left];
	if (long.length - short.length > 1) return false;
	let at = 0;
	while (at < short.length && short[at] === long[at]) at++;
	if (short.length === long.length) {
		if (short.slice(at + 1) === long.slice(at + 1)) return true;
		return (
			short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
		);
	}
	return short.slice(at) === long.slice(at + 1);
}

/**
 * Whether a name looks so much like another that a reader may take them for one: same first letter and the same consonants
 * with at most one more or less. Too weak to join two names, strong enough not to offer both as answers.
 */
export function looksAlike(left: string, right: string): boolean {
	const one = foldName(left);
	const other = foldName(right);
	if (one.length < 4 || other.length < 4 || one[0] !== other[0]) return false;
	if (isOneEditApart(one, other)) return true;
	const consonants = (folded: string): string => folded.replace(/[aeiou]/g, '');
	const [oneBare, otherBare] = [consonants(one), consonants(other)];
	return Math.min(oneBare.length, otherBare.length) >= 3 && isOneEditApart(oneBare, otherBare);
}
