import { ENGINE_VERSION, type Analysis } from '$lib/engine/types';
import type { ServiceClient } from '../backend/backend';
import { listArticleStates, type ArticleState } from '../repositories/articles';
import { CorpusError, readCorpus, type CorpusText } from '../repositories/corpus-folder';
import {
	publishArticle,
	countExercises,
	publishStory,
	type Publication,
	type PublishOutcome,
	type StoryOutcome
} from '../repositories/publications';
import { RepositoryError } from '../repositories/repository-error';
import { analyseCorpusText, prepareArticle } from './prepare-article';
import { describeStory, groupStories, prepareStory, type Story } from './prepare-story';

/** What an import did. */
export interface ImportReport {
	/** Text by text, in the order of corpus.json. */
	readonly articles: readonly {
		readonly file: string;
		readonly slug: string;
		readonly outcome: PublishOutcome;
		/** Exercises made from it by itself; 0 where it was not analysed again. */
		readonly exercises: number;
		/** How many of them are of a kind that pages show. */
		readonly shown: number;
	}[];
	/** Stories told by several texts, in the order in which their last texts come. */
	readonly stories: readonly {
		readonly story: string;
		readonly outcome: StoryOutcome;
		/** Exercises made over several of its texts; 0 where nothing changed. */
		readonly exercises: number;
		readonly shown: number;
	}[];
}

/** Whether an import failed because of the folder; its message is one line that names the file. */
export function isCorpusError(error: unknown): error is Error {
	return error instanceof CorpusError;
}

/**
 * Brings the bank up to what a corpus folder holds: new texts are analysed and published, those an older engine read are read
 * again, changed facts are taken over, and stories of which anything changed get new exercises over several texts. What is up to
 * date costs one query for the whole folder. `engineVersion` is a parameter for tests. Throws CorpusError before anything
 * is written, and RepositoryError.
 */
export async function importCorpus(
	service: ServiceClient,
	folder: string,
	engineVersion: string = ENGINE_VERSION
): Promise<ImportReport> {
	const texts = await readCorpus(folder);
	const states = new Map((await listArticleStates(service)).map((state) => [state.contentHash, state]));
	const stories = groupStories(texts);
	const analyse = rememberAnalyses();
	const articles: ImportReport['articles'][number][] = [];
	const told: ImportReport['stories'][number][] = [];
	for (const text of texts) {
		const publication = prepareArticle(text, states.get(text.contentHash), engineVersion, analyse);
		articles.push({
			file: text.file,
			slug: text.slug,
			outcome: publication ? await publish(service, text, publication) : 'unchanged',
			...countExercises(publication?.derivation?.exercises ?? [])
		});
		const story = stories.get(text);
		if (story) {
			const { outcome, exercises, shown } = await tellStory(service, story, states, engineVersion, analyse);
			if (story.texts.length > 1) told.push({ story: story.name, outcome, exercises, shown });
		}
		// A story is told with its last text: until then those before it are needed again.
		if (text.story === null || story) analyse.forget(story?.texts ?? [text]);
	}
	return { articles, stories: told };
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

/** Publishes a story's exercises unless all its texts say that this was done. */
async function tellStory(
	service: ServiceClient,
	story: Story,
	states: ReadonlyMap<string, ArticleState>,
	engineVersion: string,
	analyse: (text: CorpusText) => Analysis
): Promise<{ outcome: StoryOutcome; exercises: number; shown: number }> {
	const state = describeStory(story, engineVersion);
	if (story.texts.every(({ contentHash }) => states.get(contentHash)?.storyState === state)) {
		return { outcome: 'unchanged', ...countExercises([]) };
	}
	const publication = prepareStory(story, engineVersion, analyse);
	const outcome = await publishStory(service, publication);
	return { outcome, ...countExercises(outcome === 'published' ? publication.exercises : []) };
}

/** The analysis of a text, made once however often it is asked for, until it is forgotten. */
function rememberAnalyses() {
	const known = new Map<CorpusText, Analysis>();
	const analyse = (text: CorpusText): Analysis => {
		const analysis = known.get(text) ?? analyseCorpusText(text);
		known.set(text, analysis);
		return analysis;
	};
	return Object.assign(analyse, {
		forget: (texts: readonly CorpusText[]) => {
			for (const text of texts) known.delete(text);
		}
	});
}
