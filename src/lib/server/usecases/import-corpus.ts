import { setImmediate } from 'node:timers/promises';
import { ENGINE_VERSION } from '$lib/engine/types';
import type { ServiceClient } from '../backend/backend';
import { listArticleStates, type ArticleState } from '../repositories/articles';
import { CorpusError, INDEX, readCorpus } from '../repositories/corpus-folder';
import {
	publishArticle,
	countExercises,
	publishStory,
	type Publication,
	type PublishOutcome,
	type StoryOutcome,
	type StoryPublication
} from '../repositories/publications';
import { RepositoryError } from '../repositories/repository-error';
import type { ReviewedText } from './prepare-article';
import { failStory, planImport, takenAddress, type ImportPlan } from './plan-import';
import type { Story } from './prepare-story';

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
 * date costs one query for the whole folder. `engineVersion` is a parameter for tests.
 *
 * Throws CorpusError only. Whatever is wrong with a text is found before anything is written. Where the database fails later,
 * what was published stays, and its stories are told as far as they are there; the next import makes up for the rest.
 */
export async function importCorpus(
	service: ServiceClient,
	folder: string,
	engineVersion: string = ENGINE_VERSION
): Promise<ImportReport> {
	const read = await readCorpus(folder);
	const states = await readStates(service);
	const texts = read.map((text) => ({
		...text,
		corrections: states.get(text.contentHash)?.corrections ?? []
	}));
	const plan = planImport(texts, states, engineVersion);
	for (const { prepare, story } of plan.steps) {
		prepare();
		story?.prepare();
		// A large folder takes minutes: the process must still hear that it is to end.
		await setImmediate();
	}
	return write(service, plan);
}

async function readStates(service: ServiceClient): Promise<ReadonlyMap<string, ArticleState>> {
	try {
		return new Map((await listArticleStates(service)).map((state) => [state.contentHash, state]));
	} catch (error) {
		throw CorpusError.at(INDEX, 'cannot be compared with what is stored', error);
	}
}

async function write(service: ServiceClient, { steps, salvage }: ImportPlan): Promise<ImportReport> {
	const articles: ImportReport['articles'][number][] = [];
	const stories: ImportReport['stories'][number][] = [];
	/** Published by this import, their story's exercises not yet. */
	const changed = new Set<ReviewedText>();
	try {
		for (const step of steps) {
			const { file, slug } = step.text;
			const publication = step.prepare();
			const outcome = publication ? await publish(service, step.text, publication) : 'unchanged';
			articles.push({ file, slug, outcome, ...countExercises(publication?.derivation?.exercises ?? []) });
			if (publication) changed.add(step.text);
			if (!step.story) continue;
			const { story } = step.story;
			const told = await tell(service, story, step.story.prepare());
			if (story.texts.length > 1) stories.push({ story: story.name, ...told });
			for (const text of story.texts) changed.delete(text);
		}
	} catch (error) {
		for (const { story, prepare } of salvage(changed)) {
			try {
				await tell(service, story, prepare());
			} catch {
				// Most likely for the same reason: the first failure is the one to report.
			}
		}
		throw error;
	}
	return { articles, stories };
}

async function publish(
	service: ServiceClient,
	text: ReviewedText,
	publication: Publication
): Promise<PublishOutcome> {
	try {
		return await publishArticle(service, publication);
	} catch (error) {
		if (error instanceof RepositoryError && error.failure === 'conflict') throw takenAddress(text);
		throw CorpusError.at(text.file, 'cannot be stored', error);
	}
}

/** Publishes a story's exercises, where there is anything to publish. */
async function tell(
	service: ServiceClient,
	story: Story,
	publication: StoryPublication | null
): Promise<{ outcome: StoryOutcome; exercises: number; shown: number }> {
	if (!publication) return { outcome: 'unchanged', ...countExercises([]) };
	try {
		const outcome = await publishStory(service, publication);
		return { outcome, ...countExercises(outcome === 'published' ? publication.exercises : []) };
	} catch (error) {
		throw failStory(story, error);
	}
}
