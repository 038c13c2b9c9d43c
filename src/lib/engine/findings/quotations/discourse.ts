import { lastMentionBefore, type Cast, type Entity } from '../../language/people';
import type { Mention } from '../../language/mentions';
import { isOrganisationNoun } from '../../language/lexicon/organisations';
import { genderOfRole, roleOf, type Gender } from '../../language/lexicon/roles';
import { speaksForGovernment } from '../../language/lexicon/places';
import type { Span } from '../../types';
import { readFrameSubject, spanOfClause, type ReportingClause } from './clauses';
import { spanOfItems, startOf, type Frame, type Paragraph } from '../../language/frames';
import type { MentionAt, NounPhrase } from './noun-phrases';

/** Who a phrase means, how surely, and by what. */
export interface Resolution {
	readonly speaker: Entity | Described;
	readonly certainty: number;
	readonly rule: string;
	/** The naming mention a pronoun or description leads back to. */
	readonly naming: Span | null;
	readonly difficulty: 1 | 2 | 3;
}

/** A source without a name: "a US government official". */
export interface Described {
	readonly described: true;
	readonly span: Span;
	readonly head: string;
}

export function isDescribed(speaker: Entity | Described): speaker is Described {
	return 'described' in speaker;
}

interface Lead {
	readonly entity: Entity;
	readonly certainty: number;
}

/** What the text so far has told, sentence by sentence: the memory pronouns and descriptions are looked up in. */
interface Scene {
	readonly frame: Frame;
	readonly paragraph: number;
	/** Who the sentence reports as speaking, if it does, by which verb and in which clause. */
	speaker: (Lead & { readonly cue: Span; readonly clause: Span }) | null;
	/** Who the sentence is about. */
	subject: Lead | null;
	/** People named outside quotations, in order. */
	readonly people: readonly { readonly entity: Entity; readonly mention: Mention }[];
	readonly organisations: readonly { readonly entity: Entity; readonly mention: Mention }[];
}

/** Sentences looked back for a pronoun, and for a description. */
const PRONOUN_REACH = 5;
const DESCRIPTION_REACH = 12;

export class Discourse {
	private readonly scenes: Scene[] = [];

	constructor(
		private readonly cast: Cast,
		private readonly paragraphs: readonly Paragraph[],
		private readonly mentionAt: MentionAt
	) {}

	/** Takes in a sentence once its reporting clauses are known; sentences come in text order. */
	enter(frame: Frame, clauses: readonly ReportingClause[]): void {
		const people: { entity: Entity; mention: Mention }[] = [];
		const organisations: { entity: Entity; mention: Mention }[] = [];
		for (const item of frame.items) {
			if (item.kind !== 'token') continue;
			const mention = this.mentionAt(item.token.start);
			const link = mention === undefined ? undefined : this.cast.linkOf(mention);
			if (mention === undefined || link === undefined) continue;
			if (link.entity.type === 'person') people.push({ entity: link.entity, mention });
			else if (link.entity.type === 'organisation') organisations.push({ entity: link.entity, mention });
		}
		let speaker: Scene['speaker'] = null;
		let subject: Scene['subject'] = null;
		for (const clause of clauses) {
			if (speaker !== null || clause.isUnreal || clause.subject.isPlural) continue;
			const resolution = this.resolve(clause.subject, frame);
			if (resolution !== null && !isDescribed(resolution.speaker)) {
				speaker = {
					entity: resolution.speaker,
					certainty: resolution.certainty,
					cue: spanOfItems(frame, clause.cueFrom, clause.cueTo),
					clause: spanOfClause(frame, clause)
				};
			}
		}
		const phrase = readFrameSubject(frame, frame.items.length, this.mentionAt);
		if (phrase !== null && !phrase.isPlural) {
			const resolution = this.resolve(phrase, frame);
			if (resolution !== null && !isDescribed(resolution.speaker) && resolution.speaker.type === 'person') {
				subject = { entity: resolution.speaker, certainty: resolution.certainty };
			}
		}
		// A book has many sentences; only the last ones are ever looked at.
		if (this.scenes.length >= 4 * DESCRIPTION_REACH) this.scenes.splice(0, 3 * DESCRIPTION_REACH);
		this.scenes.push({ frame, paragraph: frame.paragraph, speaker, subject, people, organisations });
	}

	/** The scene of the sentence before, or null at a break the reader cannot look across. */
	previous(frame: Frame, steps = 1): Scene | null {
		const scene = this.scenes.at(-steps);
		if (scene === undefined) return null;
		return this.sameDocument(scene.paragraph, frame.paragraph) ? scene : null;
	}

	private sameDocument(one: number, other: number): boolean {
		return this.paragraphs[one]?.part === this.paragraphs[other]?.part;
	}

	resolve(phrase: NounPhrase, frame: Frame): Resolution | null {
		if (phrase.isPlural) return null;
		if (phrase.kind === 'name') return this.resolveName(phrase);
		if (phrase.kind === 'pronoun') return this.resolvePronoun(phrase, frame);
		return this.resolveDescription(phrase, frame);
	}

	private resolveName(phrase: NounPhrase): Resolution | null {
		const link = phrase.mention === null ? undefined : this.cast.linkOf(phrase.mention);
		if (link === undefined) return null;
		const { entity, certainty } = link;
		if (entity.type === 'place') {
			const name = entity.words.join(' ').toLowerCase();
			if (!speaksForGovernment(name)) return null;
			return { speaker: entity, certainty: 0.92, rule: 'capital-speaks', naming: null, difficulty: 1 };
		}
		const rule = entity.type === 'organisation' ? 'organisation-named' : 'speaker-named';
		const sure = entity.isSure ? certainty : Math.min(certainty, 0.97);
		return { speaker: entity, certainty: sure, rule, naming: null, difficulty: 1 };
	}

	private resolvePronoun(phrase: NounPhrase, frame: Frame): Resolution | null {
		const gender: Gender | null = phrase.head === 'he' ? 'm' : phrase.head === 'she' ? 'f' : null;
		if (gender === null) return null;
		const at = startOf(frame.items[phrase.from]!);
		const found = this.findInSameSentence(frame, at, gender) ?? this.findInEarlierSentences(frame, gender);
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

	private findInSameSentence(
		frame: Frame,
		before: number,
		gender: Gender
	): { entity: Entity; certainty: number } | null {
		const found: Entity[] = [];
		for (const item of frame.items) {
			if (startOf(item) >= before) break;
			if (item.kind !== 'token') continue;
			const mention = this.mentionAt(item.token.start);
			const entity = mention === undefined ? undefined : this.cast.linkOf(mention)?.entity;
			if (entity?.type === 'person' && fitsGender(entity, gender) && !found.includes(entity))
				found.push(entity);
		}
		if (found.length === 0) return null;
		if (found.length > 1) return { entity: found[0]!, certainty: 0.75 };
		return { entity: found[0]!, certainty: found[0]!.gender === gender ? 0.93 : 0.88 };
	}

	private findInEarlierSentences(frame: Frame, gender: Gender): { entity: Entity; certainty: number } | null {
		for (let steps = 1; steps <= PRONOUN_REACH; steps++) {
			const scene = this.previous(frame, steps);
			if (scene === null) return null;
			const distance = frame.paragraph - scene.paragraph;
			if (distance > 2) return null;
			const fading = 1 - 0.02 * (steps - 1) - 0.02 * distance;
			const fitting = distinct(
				scene.people.map((person) => person.entity).filter((entity) => fitsGender(entity, gender))
			);
			const leads = [scene.speaker, scene.subject].filter(
				(lead) => lead !== null && lead.entity.type === 'person' && fitsGender(lead.entity, gender)
			) as { entity: Entity; certainty: number }[];
			const lead = leads[0];
			if (lead !== undefined) {
				const known = lead.entity.gender === gender;
				const rivals =
					fitting.filter((entity) => entity !== lead.entity).length +
					leads.filter((other) => other.entity !== lead.entity).length;
				const base = (rivals === 0 ? 0.96 : known ? 0.9 : 0.84) * (known ? 1 : 0.97);
				return { entity: lead.entity, certainty: Math.min(base, lead.certainty) * fading };
			}
			if (fitting.length === 1) {
				const known = fitting[0]!.gender === gender;
				return { entity: fitting[0]!, certainty: (known ? 0.9 : 0.82) * fading };
			}
			if (fitting.length > 1) return { entity: fitting.at(-1)!, certainty: 0.55 };
		}
		return null;
	}

	private resolveDescription(phrase: NounPhrase, frame: Frame): Resolution | null {
		const span = { start: startOf(frame.items[phrase.from]!), end: this.endOfPhrase(phrase, frame) };
		const isRole = roleOf(phrase.head) !== null;
		const isOrganisation = isOrganisationNoun(phrase.head);
		if (phrase.determiner === 'indefinite' && (isRole || isOrganisation)) {
			return {
				speaker: { described: true, span, head: phrase.head },
				certainty: 0.95,
				rule: 'described-source',
				naming: null,
				difficulty: 1
			};
		}
		if (phrase.determiner === 'indefinite' || phrase.determiner === 'none') return null;
		if (isOrganisation && !isRole) return this.findOrganisation(phrase, frame);
		return isRole ? this.findRole(phrase, frame, span.start) : null;
	}

	private endOfPhrase(phrase: NounPhrase, frame: Frame): number {
		const item = frame.items[phrase.to - 1]!;
		return item.kind === 'token' ? item.token.end : item.quote.range.end;
	}

	/** "the ministry": the only organisation named before whose name ends in that word. */
	private findOrganisation(phrase: NounPhrase, frame: Frame): Resolution | null {
		if (phrase.determiner !== 'definite' || phrase.to - phrase.from > 2) return null;
		const found: { entity: Entity; mention: Mention }[] = [];
		for (let steps = 1; steps <= DESCRIPTION_REACH; steps++) {
			const scene = this.previous(frame, steps);
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
	private findRole(phrase: NounPhrase, frame: Frame, at: number): Resolution | null {
		// "his counterpart", "her spokesman" is someone else than the one just named, and seldom named himself.
		if (phrase.determiner === 'possessive') return null;
		if (phrase.mention !== null) return null;
		const gender = genderOfRole(phrase.head);
		const recent: Entity[] = [];
		const titled: Entity[] = [];
		for (let steps = 1; steps <= DESCRIPTION_REACH; steps++) {
			const scene = this.previous(frame, steps);
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
}

function fitsGender(entity: Entity, gender: Gender): boolean {
	return entity.gender === null || entity.gender === gender;
}

function distinct(entities: readonly Entity[]): Entity[] {
	return [...new Set(entities)];
}
