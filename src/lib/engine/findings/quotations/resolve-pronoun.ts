import { startOf, tokenAt, type Frame } from '../../language/frames';
import type { Gender } from '../../language/lexicon/roles';
import { words } from '../../language/lexicon/words';
import type { MentionAt } from '../../language/mentions';
import { lastMentionBefore, type Cast, type Entity } from '../../language/people';
import type { NounPhrase } from '../../language/reporting/noun-phrases';
import { distinct, fitsGender, seemsOther, type Resolution } from './resolution';
import type { Lead, SceneBefore } from './scenes';

/** Sentences looked back. */
const REACH = 5;

/** Where one of whom the pronoun may or may not be true stands among those it could mean. */
const DOUBTFUL = 0.6;

/** Behind these a name is seldom whom the sentence's next "he" means: "After talks with Smith, he said". */
const ASIDE = words('in on at near with about against from over around of by');

function findInSameSentence(
	frame: Frame,
	before: number,
	gender: Gender,
	cast: Cast,
	mentionAt: MentionAt
): Lead | null {
	const found: Entity[] = [];
	let doubtful = false;
	let aside = false;
	for (const [index, item] of frame.items.entries()) {
		if (startOf(item) >= before) break;
		if (item.kind !== 'token') continue;
		const mention = mentionAt(item.token.start);
		const entity = mention === undefined ? undefined : cast.linkOf(mention)?.entity;
		if (entity?.type !== 'person') continue;
		doubtful ||= seemsOther(entity, gender);
		if (!fitsGender(entity, gender) || found.includes(entity)) continue;
		if (found.length === 0) aside = ASIDE.has(tokenAt(frame, index - 1)?.lower ?? '');
		found.push(entity);
	}
	if (found.length === 0) return null;
	if (found.length > 1 || aside) return { entity: found[0]!, certainty: doubtful ? DOUBTFUL : 0.75 };
	const certainty = found[0]!.gender === gender ? 0.93 : 0.88;
	return { entity: found[0]!, certainty: doubtful ? DOUBTFUL : certainty };
}

function findInEarlierSentences(frame: Frame, gender: Gender, sceneBefore: SceneBefore): Lead | null {
	let most = 1;
	for (let steps = 1; steps <= REACH; steps++) {
		const scene = sceneBefore(steps);
		if (scene === null) return null;
		const distance = frame.paragraph - scene.paragraph;
		if (distance > 2) return null;
		const fading = 1 - 0.02 * (steps - 1) - 0.02 * distance;
		if (scene.people.some(({ entity }) => seemsOther(entity, gender))) most = DOUBTFUL;
		const fitting = distinct(
			scene.people.map((person) => person.entity).filter((entity) => fitsGender(entity, gender))
		);
		const leads = [scene.speaker, scene.subject].filter(
			(lead) => lead !== null && lead.entity.type === 'person' && fitsGender(lead.entity, gender)
		) as Lead[];
		const lead = leads[0];
		if (lead !== undefined) {
			const known = lead.entity.gender === gender;
			const rivals =
				fitting.filter((entity) => entity !== lead.entity).length +
				leads.filter((other) => other.entity !== lead.entity).length;
			const base = (rivals === 0 ? 0.96 : known ? 0.9 : 0.84) * (known ? 1 : 0.97);
			return { entity: lead.entity, certainty: Math.min(most, Math.min(base, lead.certainty) * fading) };
		}
		if (fitting.length === 1) {
			const known = fitting[0]!.gender === gender;
			return { entity: fitting[0]!, certainty: Math.min(most, (known ? 0.9 : 0.82) * fading) };
		}
		if (fitting.length > 1) return { entity: fitting.at(-1)!, certainty: 0.55 };
	}
	return null;
}

/** Whom "he" or "she" means: someone named before in its own sentence, else whom the sentences before are about. */
export function resolvePronoun(
	phrase: NounPhrase,
	frame: Frame,
	cast: Cast,
	mentionAt: MentionAt,
	sceneBefore: SceneBefore
): Resolution | null {
	const gender: Gender | null = phrase.head === 'he' ? 'm' : phrase.head === 'she' ? 'f' : null;
	if (gender === null) return null;
	const at = startOf(frame.items[phrase.from]!);
	const found =
		findInSameSentence(frame, at, gender, cast, mentionAt) ??
		findInEarlierSentences(frame, gender, sceneBefore);
	if (found === null) return null;
	const naming = lastMentionBefore(found.entity, at) ?? found.entity.mentions[0];
	return {
		speaker: found.entity,
		certainty: found.certainty,
		rule: 'pronoun',
		naming: naming === undefined ? null : { start: naming.start, end: naming.end },
		difficulty: 2
	};
}
