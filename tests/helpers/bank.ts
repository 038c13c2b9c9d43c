/** A bank of one small article, written past the engine so that tests know its key. */
import { createHash } from 'node:crypto';
import type { QuoteSpeakerAnswer } from '../../src/lib/engine/exercises/quote-speaker/types';
import type { Hint, PartEvidence, Span } from '../../src/lib/engine/types';
import type { ServiceClient } from '../../src/lib/server/backend/backend';
import {
	publishArticle,
	type Derivation,
	type Publication
} from '../../src/lib/server/repositories/publications';

const QUOTES = [
	{ words: 'The bridge will open before the winter comes', speaker: 'Ada Lund', cue: 'said' },
	{ words: 'Nobody has paid for the last of the bolts', speaker: 'Ben Carr', cue: 'replied' }
] as const;
const TITLE = 'A bridge for the valley';
const FURNITURE = 'Subscribe to our newsletter';
const BODY = [TITLE, ...QUOTES.map((q) => `“${q.words},” ${q.speaker} ${q.cue}.`), FURNITURE].join('\n\n');

export const RIGHT: QuoteSpeakerAnswer = { speakerOf: { q1: 's1', q2: 's2' } };
export const HALF: QuoteSpeakerAnswer = { speakerOf: { q1: 's1', q2: 's1' } };
export const WRONG: QuoteSpeakerAnswer = { speakerOf: { q1: 's2', q2: 's1' } };
export const FURNITURE_TEXT = FURNITURE;

function locate(words: string): Span {
	const start = BODY.indexOf(words);
	return { start, end: start + words.length };
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** Paragraphs of the body, in order. */
const PARAGRAPHS = BODY.split('\n\n').map(locate);

function proveQuote(at: 0 | 1): PartEvidence {
	const { words, speaker, cue } = QUOTES[at];
	const paragraph = PARAGRAPHS[at + 1]!;
	const hints: Hint[] = [
		{ step: 'paragraph', span: paragraph },
		{ step: 'sentence', span: paragraph },
		{ step: 'cue', span: locate(cue) }
	];
	return {
		partId: `q${at + 1}`,
		article: 0,
		findingId: `f${at + 1}`,
		target: [locate(words)],
		proof: [locate(`${speaker} ${cue}`)],
		hints,
		rules: ['quote-then-verb']
	};
}

/** What is made of the article. */
export const DERIVATION: Derivation = {
	// 11 of the first quotation's paragraph and 12 of the second's.
	wordCount: 23,
	blocks: PARAGRAPHS.map((span, at) => ({
		...span,
		part: 0,
		role: at === 0 ? 'title' : at === PARAGRAPHS.length - 1 ? 'furniture' : 'prose'
	})),
	findings: QUOTES.map(({ words }, at) => ({
		ref: `f${at + 1}`,
		kind: 'quotation',
		...locate(words),
		confidence: 1,
		rules: ['quote-then-verb'],
		detail: {}
	})),
	exercises: [
		{
			kind: 'quote-speaker',
			prompt: {
				quotes: QUOTES.map(({ words }, at) => ({ id: `q${at + 1}`, text: words })),
				speakers: QUOTES.map(({ speaker }, at) => ({ id: `s${at + 1}`, name: speaker }))
			},
			difficulty: 1,
			position: 0,
			key: RIGHT,
			evidence: { parts: [proveQuote(0), proveQuote(1)] },
			seed: 'bank',
			articles: [0],
			findings: [
				{ article: 0, ref: 'f1' },
				{ article: 0, ref: 'f2' }
			]
		}
	]
};

/** What publishing the article stores. Texts with different `edition`s are different articles. */
export function makePublication({
	edition = 1,
	engineVersion = '1.0.0',
	story = null as string | null,
	derivation = DERIVATION
} = {}): Publication {
	return {
		facts: {
			slug: `bridge-${edition}`,
			title: TITLE,
			outlet: null,
			publishedOn: '2022-01-21',
			story,
			rights: '© the valley'
		},
		contentHash: hash(`text ${edition}`),
		body: BODY,
		engineVersion,
		reading: hash(engineVersion),
		told: { title: null, outlet: null, publishedOn: null },
		derivation
	};
}

/** Publishes the article and answers the id of its exercise in use. */
export async function publishExercise(
	service: ServiceClient,
	options: Parameters<typeof makePublication>[0] = {}
): Promise<string> {
	const publication = makePublication(options);
	await publishArticle(service, publication);
	const { data } = await service
		.from('exercises')
		.select('id, articles!inner(slug)')
		.eq('articles.slug', publication.facts.slug)
		.eq('status', 'active')
		.single()
		.throwOnError();
	return data.id;
}
