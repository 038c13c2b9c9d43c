import { createHash } from 'node:crypto';
import { analyseText } from '$lib/engine/analyse';
import { countProseWords } from '$lib/engine/article/count-prose-words';
import { exerciseKinds } from '$lib/engine/exercises/registry';
import type { Analysis, Speaker } from '$lib/engine/types';
import type { ArticleFacts, ArticleState } from '../repositories/articles';
import { CorpusError, type CorpusText } from '../repositories/corpus-folder';
import type { Derivation, NewFinding, Publication } from '../repositories/publications';
import { findStart, makeExercises, toNewExercise } from './make-exercises';

/** A text as the engine reads it, with what the editor says about it. Throws CorpusError should the engine fail. */
export function analyseCorpusText({ file, text, title, outlet, publishedOn }: CorpusText): Analysis {
	try {
		return analyseText(text, { title, outlet, publishedOn });
	} catch (error) {
		throw CorpusError.at(file, 'cannot be analysed', error);
	}
}

/** SHA-256, hexadecimal, of all that decides what the engine makes of a given text. */
export function describeReading(
	{ title, outlet, publishedOn }: Pick<CorpusText, 'title' | 'outlet' | 'publishedOn'>,
	engineVersion: string
): string {
	const told = JSON.stringify([engineVersion, title, outlet, publishedOn]);
	return createHash('sha256').update(told).digest('hex');
}

/**
 * What must be written for a text; null where nothing changed. It is read again not only by a new engine, but also where the
 * editor corrects a date or a title: the engine works with them.
 */
export function prepareArticle(
	text: CorpusText,
	present: ArticleState | undefined,
	engineVersion: string,
	analyse: (text: CorpusText) => Analysis
): Publication | null {
	const { text: body, contentHash, slug, story, rights } = text;
	const reading = describeReading(text, engineVersion);
	const publication = { contentHash, body, engineVersion, reading };
	if (present?.reading !== reading) {
		const analysis = analyse(text);
		const facts = { slug, story, rights, ...readFacts(text, analysis) };
		return { ...publication, facts, derivation: derive(text, engineVersion, analysis) };
	}
	if (present.slug === slug && present.story === story && present.rights === rights) return null;
	const { title, outlet, publishedOn } = present;
	return { ...publication, facts: { slug, story, rights, title, outlet, publishedOn }, derivation: null };
}

/** What the editor says, and where the editor is silent, what the text says. */
function readFacts(
	{ file, title }: CorpusText,
	{ article }: Analysis
): Pick<ArticleFacts, 'title' | 'outlet' | 'publishedOn'> {
	const name = title ?? article.title;
	if (!name) throw new CorpusError('wrong-shape', file, 'shows no title: give it one in corpus.json');
	return { title: name, outlet: article.outlet, publishedOn: article.publishedOn };
}

function derive({ contentHash }: CorpusText, engineVersion: string, analysis: Analysis): Derivation {
	return {
		blocks: analysis.article.blocks,
		wordCount: countProseWords(analysis.article),
		findings: describeFindings(analysis),
		exercises: Object.values(exerciseKinds)
			.flatMap((kind) =>
				makeExercises(kind, (seed) => kind.generate(analysis, seed), `${contentHash}:${engineVersion}`)
			)
			.toSorted((a, b) => findStart(a.exercise) - findStart(b.exercise))
			.map((made, position) => toNewExercise(made, position))
	};
}

function describeFindings({ findings, speakers }: Analysis): NewFinding[] {
	const speakerOf = new Map(speakers.map((speaker) => [speaker.id, nameSpeaker(speaker)]));
	return findings.map((finding) => ({
		ref: finding.id,
		kind: finding.kind,
		start: finding.start,
		end: finding.end,
		confidence: finding.confidence,
		rules: finding.rules,
		detail: {
			finding,
			speaker: finding.kind === 'quotation' ? (speakerOf.get(finding.speakerId ?? '') ?? null) : null
		}
	}));
}

/** Without the mentions: stored with every quotation of a speaker who is quoted often, they would be most of the database. */
function nameSpeaker({ id, name, type }: Speaker): Omit<Speaker, 'mentions'> {
	return { id, name, type };
}
