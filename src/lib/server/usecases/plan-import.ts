import type { Analysis } from '$lib/engine/types';
import type { ArticleState } from '../repositories/articles';
import { CorpusError, INDEX } from '../repositories/corpus-folder';
import type { Publication, StoryPublication } from '../repositories/publications';
import { analyseCorpusText, describeReading, prepareArticle, type ReviewedText } from './prepare-article';
import { describeStory, groupStories, prepareStory, type Story } from './prepare-story';

/**
 * What an import does about one text. Preparing is pure: it answers null where nothing changed, and throws CorpusError where a
 * text cannot be published.
 */
export interface ImportStep {
	readonly text: ReviewedText;
	readonly prepare: () => Publication | null;
	/** The story that is told with this text, its last one. */
	readonly story: StoryStep | null;
}

interface StoryStep {
	readonly story: Story;
	readonly prepare: () => StoryPublication | null;
}

export interface ImportPlan {
	/** In the order of corpus.json. */
	readonly steps: readonly ImportStep[];
	/** The stories that lost their exercises, or never had any, when these texts were published: as much of each as is stored. */
	readonly salvage: (changed: ReadonlySet<ReviewedText>) => readonly StoryStep[];
}

/**
 * Characters of texts of which the publications are kept from the first preparing to the next. Those of a folder larger than
 * that are made twice: time is cheaper than memory, of which they take many times as much as their texts.
 */
const MOST_KEPT = 2_000_000;

/** `states`: what is stored, by content hash. Reads nothing and writes nothing; throws CorpusError where an address is taken. */
export function planImport(
	texts: readonly ReviewedText[],
	states: ReadonlyMap<string, ArticleState>,
	engineVersion: string
): ImportPlan {
	checkAddresses(texts, states);
	const analyse = rememberAnalyses();
	const keep = keepUpTo(MOST_KEPT);
	const stories = groupStories(texts);

	const tell = (story: Story): StoryPublication | null => {
		const state = describeStory(story, engineVersion);
		if (story.texts.every(({ contentHash }) => states.get(contentHash)?.storyState === state)) return null;
		try {
			return prepareStory(story, engineVersion, analyse);
		} catch (error) {
			throw failStory(story, error);
		}
	};
	const planText = (text: ReviewedText): ImportStep => {
		const story = stories.get(text) ?? null;
		const prepare = keep([text], () => {
			try {
				return prepareArticle(text, states.get(text.contentHash), engineVersion, analyse);
			} catch (error) {
				throw CorpusError.at(text.file, 'no exercises can be made of it', error);
			}
		});
		const prepareTold = story && keep(story.texts, () => tell(story));
		return {
			text,
			// A story is told with its last text: until then the analyses of those before it are needed again.
			prepare: () => (text.story === null ? analyse.forgetAfter([text], prepare) : prepare()),
			story: story &&
				prepareTold && {
					story,
					prepare: () => analyse.forgetAfter(story.texts, prepareTold)
				}
		};
	};
	const salvage = (changed: ReadonlySet<ReviewedText>): StoryStep[] => {
		const isStored = (text: ReviewedText) =>
			changed.has(text) || states.get(text.contentHash)?.reading === describeReading(text, engineVersion);
		const lacksStory = (text: ReviewedText) => {
			const before = states.get(text.contentHash);
			const isSame = before?.story === text.story && before.reading === describeReading(text, engineVersion);
			return changed.has(text) && !isSame;
		};
		return [...stories.values()]
			.filter(({ texts: own }) => own.some(lacksStory))
			.map(({ name, texts: own }) => ({ name, texts: own.filter(isStored) }))
			.map((story) => ({ story, prepare: () => analyse.forgetAfter(story.texts, () => tell(story)) }));
	};
	return { steps: texts.map(planText), salvage };
}

/** A story that could not be told, as an error of the file that lists its texts. */
export function failStory({ name }: Story, error: unknown): CorpusError {
	return CorpusError.at(INDEX, `exercises over the story ${JSON.stringify(name)} cannot be made`, error);
}

/** An article that is not of the folder, or comes later in it, keeps its address. */
export function takenAddress({ file, slug }: ReviewedText): CorpusError {
	return new CorpusError('duplicate', file, `another article has the slug ${slug} already`);
}

/** As the database will find, text by text. */
function checkAddresses(texts: readonly ReviewedText[], states: ReadonlyMap<string, ArticleState>): void {
	const holders = new Map([...states.values()].map(({ slug, contentHash }) => [slug, contentHash]));
	for (const text of texts) {
		const { slug, contentHash } = text;
		if ((holders.get(slug) ?? contentHash) !== contentHash) throw takenAddress(text);
		holders.delete(states.get(contentHash)?.slug ?? slug);
		holders.set(slug, contentHash);
	}
}

/** The analysis of a text, made once however often it is asked for, until it is forgotten. */
function rememberAnalyses() {
	const known = new Map<ReviewedText, Analysis>();
	const analyse = (text: ReviewedText): Analysis => {
		const analysis = known.get(text) ?? analyseCorpusText(text);
		known.set(text, analysis);
		return analysis;
	};
	return Object.assign(analyse, {
		forgetAfter: <Made>(texts: readonly ReviewedText[], make: () => Made): Made => {
			const made = make();
			for (const text of texts) known.delete(text);
			return made;
		}
	});
}

/** What was made of texts is kept while all that is kept was made of few characters; else it is made anew each time. */
function keepUpTo(most: number) {
	let left = most;
	return <Made>(texts: readonly ReviewedText[], make: () => Made): (() => Made) => {
		const size = texts.reduce((sum, { text }) => sum + text.length, 0);
		let kept: { readonly made: Made } | null = null;
		return () => {
			if (kept) return kept.made;
			const made = make();
			if (made !== null && size > left) return made;
			if (made !== null) left -= size;
			kept = { made };
			return made;
		};
	};
}
