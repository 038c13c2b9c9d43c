import type { Cast, Entity } from '../../language/people';
import type { Article, QuotationFinding, Span, Speaker } from '../../types';
import { isDescribed, type Described } from './resolution';
import type { Draft } from './draft';
import type { Quotations } from './find-quotations';

function readName(text: string, span: Span): string {
	return text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
}

function slugify(name: string): string {
	const slug = name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
	return slug === '' ? 'x' : slug.slice(0, 60);
}

/** An article before an organisation's name is part of how people call it: "the Foreign Ministry". */
function withArticle(text: string, span: Span): string {
	const name = readName(text, span);
	return /\b[Tt]he\s+$/.test(text.slice(Math.max(0, span.start - 6), span.start)) ? `the ${name}` : name;
}

function nameOf(article: Article, entity: Entity): string {
	if (entity.type === 'person') return readName(article.text, entity.nameSpan);
	const named = entity.mentions.find((mention) => !mention.isPossessive) ?? entity.mentions[0];
	return named === undefined
		? readName(article.text, entity.nameSpan)
		: withArticle(article.text, named.core);
}

/** Turns drafts into findings and lists the people and organisations of the article as speakers. */
export function nameSpeakers(article: Article, cast: Cast, drafts: readonly Draft[]): Quotations {
	const speaking = new Set(drafts.map((draft) => draft.speaker).filter((speaker) => speaker !== null));
	const ids = new Map<Entity | Described, string>();
	const taken = new Set<string>();
	const speakers: Speaker[] = [];
	function add(key: Entity | Described, prefix: string, speaker: Omit<Speaker, 'id'>): void {
		const base = `${prefix}-${slugify(speaker.name)}`;
		let id = base;
		for (let count = 2; taken.has(id); count++) id = `${base}-${String(count)}`;
		taken.add(id);
		ids.set(key, id);
		speakers.push({ id, ...speaker });
	}
	for (const entity of cast.entities) {
		if (!speaking.has(entity) && !(entity.isSure && entity.type !== 'place')) continue;
		const mentions = entity.mentions.map((mention): Span => ({ start: mention.start, end: mention.end }));
		mentions.sort((left, right) => left.start - right.start);
		const type = entity.type === 'person' ? 'person' : 'organisation';
		add(entity, type === 'person' ? 'p' : 'o', { name: nameOf(article, entity), type, mentions });
	}
	const described = new Map<string, Described>();
	for (const speaker of speaking) {
		if (!isDescribed(speaker)) continue;
		const name = readName(article.text, speaker.span);
		const lowered =
			/^\p{Lu}\p{Ll}*\s/u.test(name) && /^(?:A|An|One|Another)\s/.test(name)
				? name[0]!.toLowerCase() + name.slice(1)
				: name;
		const known = described.get(`${lowered}@${String(speaker.span.start)}`);
		if (known !== undefined) ids.set(speaker, ids.get(known)!);
		else {
			described.set(`${lowered}@${String(speaker.span.start)}`, speaker);
			add(speaker, 'd', { name: lowered, type: 'described', mentions: [speaker.span] });
		}
	}
	const findings = drafts.map((draft, index): QuotationFinding => {
		const speakerId = draft.speaker === null ? null : (ids.get(draft.speaker) ?? null);
		return {
			id: `q${String(index + 1)}`,
			kind: 'quotation',
			start: draft.segments[0]!.start,
			end: draft.segments.at(-1)!.end,
			segments: draft.segments,
			wordCount: draft.wordCount,
			speakerId,
			confidence: speakerId === null ? 0 : Math.round(Math.min(0.99, draft.confidence) * 1000) / 1000,
			rules: draft.rules,
			mention: draft.mention,
			cue: draft.cue,
			attribution: draft.attribution,
			naming: draft.naming,
			difficulty: draft.difficulty
		};
	});
	return { speakers, findings };
}
