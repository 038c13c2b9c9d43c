import { spanOfItems, type Frame } from '../../language/frames';
import { isOrganisationNoun } from '../../language/lexicon/organisations';
import { genderOfRole, roleOf } from '../../language/lexicon/roles';
import { words } from '../../language/lexicon/words';
import { lastMentionBefore, type Entity } from '../../language/people';
import type { NounPhrase } from '../../language/reporting/noun-phrases';
import { distinct, fitsGender, type Resolution } from './resolution';
import { DESCRIPTION_REACH, type Named, type SceneBefore } from './scenes';

/** Nouns of organisations' names that are things written as well: "a post" speaks for whoever wrote it. */
const TEXTS = words('post statement report act bill website site record records media');

/** "the ministry": the only organisation named before whose name ends in that word. */
function findOrganisation(phrase: NounPhrase, sceneBefore: SceneBefore): Resolution | null {
	if (phrase.determiner !== 'definite' || phrase.to - phrase.from > 2) return null;
	const found: Named[] = [];
	for (let steps = 1; steps <= DESCRIPTION_REACH; steps++) {
		const scene = sceneBefore(steps);
		if (scene === null) break;
		found.push(
			...scene.organisations.filter(({ entity }) =>
				entity.words.some((word) => word.toLowerCase() === phrase.head)
			)
		);
	}
	const first = found[0];
	if (first === undefined) return null;
	const isOnly = distinct(found.map((item) => item.entity)).length === 1;
	return {
		speaker: first.entity,
		certainty: isOnly ? 0.95 : 0.75,
		rule: 'description',
		naming: { start: first.mention.start, end: first.mention.end },
		difficulty: 2
	};
}

/** "the minister": a person introduced with that title, or the one person the sentences before are about. */
function findRole(phrase: NounPhrase, frame: Frame, at: number, sceneBefore: SceneBefore): Resolution | null {
	// "his counterpart", "her spokesman" is someone else than the one just named, and seldom named himself.
	if (phrase.determiner === 'possessive') return null;
	if (phrase.mention !== null) return null;
	const gender = genderOfRole(phrase.head);
	const recent: Entity[] = [];
	const titled: Entity[] = [];
	for (let steps = 1; steps <= DESCRIPTION_REACH; steps++) {
		const scene = sceneBefore(steps);
		if (scene === null) break;
		for (const { entity } of scene.people) {
			if (gender !== null && !fitsGender(entity, gender)) continue;
			if (entity.roles.has(phrase.head)) titled.push(entity);
			if (scene.paragraph === frame.paragraph) recent.push(entity);
		}
	}
	const byTitle = distinct(titled);
	const nearby = distinct(recent);
	const pick =
		byTitle.length === 1 ? byTitle[0]! : byTitle.length === 0 && nearby.length === 1 ? nearby[0]! : null;
	if (pick === null) return null;
	const agrees = nearby.length === 0 || (nearby.length === 1 && nearby[0] === pick);
	const certainty = byTitle.length === 1 ? (agrees ? 0.94 : 0.82) : 0.86;
	const naming = lastMentionBefore(pick, at);
	return {
		speaker: pick,
		certainty,
		rule: 'description',
		naming: naming === undefined ? null : { start: naming.start, end: naming.end },
		difficulty: 2
	};
}

/** Whom "a government official", "the ministry" or "the minister" means. */
export function resolveDescription(
	phrase: NounPhrase,
	frame: Frame,
	sceneBefore: SceneBefore
): Resolution | null {
	const span = spanOfItems(frame, phrase.from, phrase.to);
	const isRole = roleOf(phrase.head) !== null;
	const isOrganisation = isOrganisationNoun(phrase.head);
	if (phrase.determiner === 'indefinite' && (isRole || (isOrganisation && !TEXTS.has(phrase.head)))) {
		return {
			speaker: { described: true, span, head: phrase.head },
			certainty: 0.95,
			rule: 'described-source',
			naming: null,
			difficulty: 1
		};
	}
	if (phrase.determiner === 'indefinite' || phrase.determiner === 'none') return null;
	if (isOrganisation && !isRole) return findOrganisation(phrase, sceneBefore);
	return isRole ? findRole(phrase, frame, span.start, sceneBefore) : null;
}
