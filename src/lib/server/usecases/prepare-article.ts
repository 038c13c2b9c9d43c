import { createHash } from 'node:crypto';
import { analyseText } from '$lib/engine/analyse';
import { countProseWords } from '$lib/engine/article/count-prose-words';
import { exerciseKinds } from '$lib/engine/exercises/registry';
import type { Correction } from '$lib/engine/findings/corrections/correction';
import type { Analysis, Finding, Speaker } from '$lib/engine/types';
import type { ArticleFacts, ArticleState } from '../repositories/articles';
import { CorpusError, type CorpusText } from '../repositories/corpus-folder';
import type { Derivation, NewFinding, Publication, ToldFacts } from '../repositories/publications';
import { findStart, makeExercises, toNewExercise } from './make-exercises';

/** A text with what editors say of its findings. */
export interface ReviewedText extends CorpusText {
	/** In the order of the text. */
	readonly corrections: readonly Correction[];
}

/** A text as the engine reads it, with what the editor says about it. Throws CorpusError should the engine fail. */
export function analyseCorpusText({
	file,
	text,
	title,
	outlet,
	publishedOn,
	corrections
}: ReviewedText): Analysis {
	try {
		return analyseText(text, { title, outlet, publishedOn }, corrections);
	} catch (error) {
		throw CorpusError.at(file, 'cannot be analysed', error);
	}
}

/** SHA-256, hexadecimal, of all that decides what the engine makes of a given text. */
export function describeReading(
	{ title, outlet, publishedOn, corrections }: ToldFacts & Pick<ReviewedText, 'corrections'>,
	engineVersion: string
): string {
	const told = [engineVersion, title, outlet, publishedOn, ...corrections.map(describeCorrection)];
	return createHash('sha256').update(JSON.stringify(told)).digest('hex');
}

/** Field by field: objects that went through a database have their fields in another order. */
function describeCorrection(correction: Correction): unknown[] {
	const { kind, start, end, verdict } = correction;
	const said = [kind, start, end, verdict];
	if (verdict !== 'corrected') return said;
	const { change } = correction;
	if ('speaker' in change) return [...said, change.speaker.name, change.speaker.type];
	return 'opinion' in change ? [...said, change.opinion] : [...said, change.from, change.to];
}

/**
 * What must be written for a text; null where nothing changed. It is read again not only by a new engine, but also where the
 * editor corrects a date or a title: the engine works with them.
 */
export function prepareArticle(
	text: ReviewedText,
	present: ArticleState | undefined,
	engineVersion: string,
	analyse: (text: ReviewedText) => Analysis
): Publication | null {
	const { text: body, contentHash, slug, story, rights } = text;
	const reading = describeReading(text, engineVersion);
	const told = { title: text.title, outlet: text.outlet, publishedOn: text.publishedOn };
	const publication = { contentHash, body, engineVersion, reading, told };
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

function derive(text: ReviewedText, engineVersion: string, analysis: Analysis): Derivation {
	const { contentHash } = text;
	return {
		blocks: analysis.article.blocks,
		wordCount: countProseWords(analysis.article),
		findings: describeFindings(analysis, text.corrections.length > 0 ? readPlain(text) : analysis),
		exercises: Object.values(exerciseKinds)
			.flatMap((kind) =>
				makeExercises(kind, (seed) => kind.generate(analysis, seed), `${contentHash}:${engineVersion}`)
			)
			.toSorted((a, b) => findStart(a.exercise) - findStart(b.exercise))
			.map((made, position) => toNewExercise(made, position))
	};
}

/** What the engine makes of a text by itself. */
function readPlain(text: ReviewedText): Analysis {
	return analyseCorpusText({ ...text, corrections: [] });
}

/** `plain`: what the engine makes of the text by itself, which an editor sees beside what became of it. */
function describeFindings({ findings, speakers }: Analysis, plain: Analysis): NewFinding[] {
	const speakerOf = new Map(speakers.map((speaker) => [speaker.id, nameSpeaker(speaker)]));
	const nameSpeakerOf = (finding: Finding) =>
		finding.kind === 'quotation' ? (speakerOf.get(finding.speakerId ?? '') ?? null) : null;
	// Corrections leave ids and order as they are.
	return findings.map((finding, index) => ({
		ref: finding.id,
		kind: finding.kind,
		start: finding.start,
		end: finding.end,
		confidence: finding.confidence,
		rules: finding.rules,
		detail: {
			finding,
			speaker: nameSpeakerOf(finding),
			...describeOriginal(finding, plain.findings[index], nameSpeakerOf)
		}
	}));
}

/** What the engine itself found, where an editor, or what rests on an editor's word, made something else of it. */
function describeOriginal(
	finding: Finding,
	original: Finding | undefined,
	nameSpeakerOf: (finding: Finding) => unknown
): object {
	if (!original || JSON.stringify(original) === JSON.stringify(finding)) return {};
	return { original: { finding: original, speaker: nameSpeakerOf(original) } };
}

/** Without the mentions: stored with every quotation of a speaker who is quoted often, they would be most of the database. */
function nameSpeaker({ id, name, type }: Speaker): Omit<Speaker, 'mentions'> {
	return { id, name, type };
}
