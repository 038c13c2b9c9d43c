import { analyseText } from '$lib/engine/analyse';
import { countProseWords } from '$lib/engine/article/count-prose-words';
import { exerciseKinds } from '$lib/engine/exercises/registry';
import { ENGINE_VERSION, type Analysis, type Evidence, type Exercise } from '$lib/engine/types';
import type { ServiceClient } from '../backend/backend';
import {
	listArticleStates,
	publishArticle,
	type ArticleFacts,
	type ArticleState,
	type Publication,
	type PublishOutcome
} from '../repositories/articles';
import { CorpusError, readCorpus, type CorpusText } from '../repositories/corpus-folder';
import { RepositoryError } from '../repositories/repository-error';

/** What an import did, text by text, in the order of corpus.json. */
export interface ImportReport {
	readonly articles: readonly {
		readonly file: string;
		readonly slug: string;
		readonly outcome: PublishOutcome;
		/** Exercises made from it now; 0 where it was not analysed again. */
		readonly exercises: number;
	}[];
}

/** Whether an import failed because of the folder; its message is one line that names the file. */
export function isCorpusError(error: unknown): error is Error {
	return error instanceof CorpusError;
}

/**
 * Brings the bank up to what a corpus folder holds: new texts are analysed and published, those an older engine
 * read are read again, changed facts are taken over. What is up to date costs one query for the whole folder.
 * `engineVersion` is a parameter for tests. Throws CorpusError before anything is written, and RepositoryError.
 */
export async function importCorpus(
	service: ServiceClient,
	folder: string,
	engineVersion: string = ENGINE_VERSION
): Promise<ImportReport> {
	const texts = await readCorpus(folder);
	const states = new Map((await listArticleStates(service)).map((state) => [state.contentHash, state]));
	const articles: ImportReport['articles'][number][] = [];
	for (const text of texts) {
		const publication = preparePublication(text, states.get(text.contentHash), engineVersion);
		articles.push({
			file: text.file,
			slug: text.slug,
			outcome: publication ? await publish(service, text, publication) : 'unchanged',
			exercises: publication?.exercises.length ?? 0
		});
	}
	return { articles };
}

async function publish(
	service: ServiceClient,
	text: CorpusText,
	publication: Publication
): Promise<PublishOutcome> {
	try {
		return await publishArticle(service, publication);
	} catch (error) {
		if (error instanceof RepositoryError && error.failure === 'conflict') {
			throw new CorpusError('duplicate', text.file, `another article has the slug ${text.slug} already`);
		}
		throw error;
	}
}

/** What must be written for a text; null where nothing changed. */
function preparePublication(
	text: CorpusText,
	present: ArticleState | undefined,
	engineVersion: string
): Publication | null {
	if (present?.engineVersion !== engineVersion) return analyse(text, engineVersion);
	const { text: body, contentHash } = text;
	const facts: ArticleFacts = {
		slug: text.slug,
		// Where the editor is silent, what was read from the text stays.
		title: text.title ?? present.title,
		outlet: text.outlet ?? present.outlet,
		publishedOn: text.publishedOn ?? present.publishedOn,
		story: text.story,
		rights: text.rights
	};
	if (Object.entries(facts).every(([name, value]) => present[name as keyof ArticleFacts] === value))
		return null;
	return {
		// Of these the database takes the facts only.
		article: { ...facts, contentHash, engineVersion, body, blocks: [], wordCount: 0 },
		findings: [],
		exercises: []
	};
}

function analyse(text: CorpusText, engineVersion: string): Publication {
	const { title, outlet, publishedOn } = text;
	const analysis = analyseText(text.text, { title, outlet, publishedOn });
	const { article, findings, speakers } = analysis;
	const name = title ?? article.title;
	if (!name) {
		throw new CorpusError('wrong-shape', text.file, 'shows no title: give it one in corpus.json');
	}
	return {
		article: {
			slug: text.slug,
			title: name,
			outlet: article.outlet,
			publishedOn: article.publishedOn,
			story: text.story,
			rights: text.rights,
			contentHash: text.contentHash,
			engineVersion,
			body: text.text,
			blocks: article.blocks,
			wordCount: countProseWords(article)
		},
		findings: findings.map((finding) => ({
			ref: finding.id,
			kind: finding.kind,
			start: finding.start,
			end: finding.end,
			confidence: finding.confidence,
			rules: finding.rules,
			detail: {
				finding,
				speaker:
					finding.kind === 'quotation' ? (speakers.find(({ id }) => id === finding.speakerId) ?? null) : null
			}
		})),
		exercises: makeExercises(analysis, `${text.contentHash}:${engineVersion}`)
	};
}

/** Exercises of every kind, in the order of the text. */
function makeExercises(analysis: Analysis, seed: string): Publication['exercises'] {
	return Object.values(exerciseKinds)
		.flatMap((kind) =>
			kind
				.generate(analysis, `${seed}:${kind.kind}`)
				.map((exercise) => ({ exercise, prompt: kind.redact(exercise) }))
		)
		.toSorted((a, b) => findStart(a.exercise.evidence) - findStart(b.exercise.evidence))
		.map(({ exercise, prompt }: { exercise: Exercise; prompt: unknown }, position) => ({
			kind: exercise.kind,
			prompt,
			difficulty: exercise.difficulty,
			position,
			key: exercise.key,
			evidence: exercise.evidence,
			seed: exercise.seed,
			findings: exercise.findings.map(({ findingId }) => findingId)
		}));
}

/** Where in the text an exercise begins. */
function findStart(evidence: Evidence): number {
	return Math.min(...evidence.parts.flatMap((part) => part.target.map((span) => span.start)));
}
