import { CALENDAR } from './lexicon/calendar';
import { isOrganisationNoun } from './lexicon/organisations';
import { roleOf } from './lexicon/roles';
import { words } from './lexicon/words';
import { LINKS, lowerOf } from './name-words';
import type { Token } from './tokens';

const PARTICLES = words('de van von der den bin al da di du la le el ibn dos del ter ten abu');
const MAX_RUN = 12;

function isHead(lower: string): boolean {
	return isOrganisationNoun(lower) || roleOf(lower) !== null;
}

function isOrganisationRun(tokens: readonly Token[], from: number, to: number): boolean {
	for (let index = from; index < to; index++) {
		const lower = lowerOf(tokens[index]!);
		if (LINKS.has(lower)) return false;
		if (isOrganisationNoun(lower)) return true;
	}
	return false;
}

/** Index after the last token of the run of capitalised words that begins at `from`. */
export function endOfRun(tokens: readonly Token[], from: number): number {
	let end = from + 1;
	let linked = false;
	while (end < tokens.length && end - from < MAX_RUN && !tokens[end - 1]!.isPossessive) {
		const token = tokens[end]!;
		if (token.isCapital && !CALENDAR.has(token.lower)) {
			end++;
			continue;
		}
		// "Ministry of Defence" is one name, "Senator Smith of Ohio" is not.
		const followsHead = isHead(lowerOf(tokens[end - 1]!));
		const next = tokens[end + 1];
		const after = tokens[end + 2];
		if (PARTICLES.has(token.lower) && next?.isCapital === true) end += 2;
		else if (LINKS.has(token.lower) && followsHead && next?.isCapital === true && !CALENDAR.has(next.lower)) {
			linked = true;
			end += 2;
		} else if (LINKS.has(token.lower) && followsHead && next?.lower === 'the' && after?.isCapital === true) {
			linked = true;
			end += 3;
		} else if (
			linked &&
			token.lower === 'and' &&
			next?.isCapital === true &&
			isOrganisationRun(tokens, from, end)
		) {
			end += 2;
		} else break;
	}
	return end;
}
