import { spanOfItems, type Frame, type Paragraph } from '../../language/frames';
import { speaksForGovernment } from '../../language/lexicon/places';
import { findReportingVerb } from '../../language/lexicon/reporting-verbs';
import type { Mention, MentionAt } from '../../language/mentions';
import type { Cast } from '../../language/people';
import { readFrameSubject } from '../../language/reporting/frame-subject';
import type { NounPhrase } from '../../language/reporting/noun-phrases';
import { spanOfClause, type ReportingClause } from '../../language/reporting/reporting-clause';
import { isDescribed, type Resolution } from './resolution';
import { resolveDescription } from './resolve-description';
import { resolvePronoun } from './resolve-pronoun';
import { DESCRIPTION_REACH, type Named, type Scene, type SceneBefore } from './scenes';

/** The memory of what the text has told so far, in which phrases are looked up. */
export class Discourse {
	private readonly scenes: Scene[] = [];

	constructor(
		private readonly cast: Cast,
		private readonly paragraphs: readonly Paragraph[],
		private readonly mentionAt: MentionAt
	) {}

	/** Takes in a sentence once its reporting clauses are known; sentences come in text order. */
	enter(frame: Frame, clauses: readonly ReportingClause[]): void {
		const people: Named[] = [];
		const organisations: Named[] = [];
		for (const item of frame.items) {
			if (item.kind !== 'token') continue;
			const mention = this.mentionAt(item.token.start);
			const link = mention === undefined ? undefined : this.cast.linkOf(mention);
			if (mention === undefined || link === undefined) continue;
			if (link.entity.type === 'person' && !this.modifies(mention, frame))
				people.push({ entity: link.entity, mention });
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
		const modifies = phrase !== null && phrase.mention !== null && this.modifies(phrase.mention, frame);
		if (phrase !== null && !phrase.isPlural && !modifies) {
			const resolution = this.resolve(phrase, frame);
			if (resolution !== null && !isDescribed(resolution.speaker) && resolution.speaker.type === 'person') {
				subject = { entity: resolution.speaker, certainty: resolution.certainty };
			}
		}
		// A book has many sentences; only the last ones are ever looked at.
		if (this.scenes.length >= 4 * DESCRIPTION_REACH) this.scenes.splice(0, 3 * DESCRIPTION_REACH);
		this.scenes.push({ frame, paragraph: frame.paragraph, speaker, subject, people, organisations });
	}

	/** "the Alpine ski resort": a capital word before a noun describes it and names nobody. */
	private modifies(mention: Mention, frame: Frame): boolean {
		if (mention.isPossessive || mention.kind !== 'unknown') return false;
		if (this.cast.linkOf(mention)?.entity.isSure === true) return false;
		const words = this.paragraphs[frame.paragraph]?.words ?? [];
		let low = 0;
		let high = words.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (words[middle]!.start < mention.end) low = middle + 1;
			else high = middle;
		}
		const next = words[low];
		return (
			next !== undefined &&
			next.start - mention.end <= 1 &&
			/^\p{Ll}/u.test(next.text) &&
			(next.pos === 'NOUN' || next.pos === 'ADJ') &&
			findReportingVerb(next.lower) === undefined
		);
	}

	/** The scene of the sentence before, or null at a break the reader cannot look across. */
	previous(frame: Frame, steps = 1): Scene | null {
		const scene = this.scenes.at(-steps);
		if (scene === undefined) return null;
		return this.paragraphs[scene.paragraph]?.part === this.paragraphs[frame.paragraph]?.part ? scene : null;
	}

	resolve(phrase: NounPhrase, frame: Frame): Resolution | null {
		if (phrase.isPlural) return null;
		if (phrase.kind === 'name') return this.resolveName(phrase);
		const sceneBefore: SceneBefore = (steps) => this.previous(frame, steps);
		if (phrase.kind === 'pronoun')
			return resolvePronoun(phrase, frame, this.cast, this.mentionAt, sceneBefore);
		return resolveDescription(phrase, frame, sceneBefore);
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
		// Nobody is called "the Smith": the Bible, a ship, a paper.
		const isThing = !entity.isSure && phrase.determiner === 'definite' && entity.words.length === 1;
		const sure = entity.isSure ? certainty : Math.min(certainty, isThing ? 0.85 : 0.97);
		return { speaker: entity, certainty: sure, rule, naming: null, difficulty: 1 };
	}
}
