import { createHash } from 'node:crypto';
import { exerciseKinds } from '$lib/engine/exercises/registry';
import type { Analysis } from '$lib/engine/types';
import type { StoryPublication } from '../repositories/publications';
import { makeExercises, toNewExercise } from './make-exercises';
import { describeReading, type ReviewedText } from './prepare-article';

/** Texts of one folder that tell of the same events, in its order. */
export interface Story {
	readonly name: string;
	readonly texts: readonly ReviewedText[];
}

/** Exercises over several articles are listed after those of their home article alone. */
const FIRST_POSITION = 10_000;

/** The stories of a folder, each under the last of its texts. */
export function groupStories(texts: readonly ReviewedText[]): Map<ReviewedText, Story> {
	const byName = new Map<string, [ReviewedText, ...ReviewedText[]]>();
	for (const text of texts) {
		if (text.story === null) continue;
		const own = byName.get(text.story);
		if (own) own.push(text);
		else byName.set(text.story, [text]);
	}
	return new Map([...byName].map(([name, own]) => [own.at(-1) ?? own[0], { name, texts: own }]));
}

/**
 * SHA-256, hexadecimal, of all that decides which exercises a story has: its texts in their order, and how each was read. The name
 * is among it, so that a text that moves to another story is not taken for up to date there.
 */
export function describeStory({ name, texts }: Story, engineVersion: string): string {
	const members = texts.map((text) => [text.contentHash, describeReading(text, engineVersion)]);
	return createHash('sha256')
		.update(JSON.stringify([name, members]))
		.digest('hex');
}

/** Not of the state: a correction of one finding is to leave all exercises as they are that it does not touch. */
function describeSeed({ name, texts }: Story, engineVersion: string): string {
	return [name, engineVersion, ...texts.map(({ contentHash }) => contentHash)].join(':');
}

/** What must be written for a story. One text tells no story of several: it has no exercises, and its state says so. */
export function prepareStory(
	story: Story,
	engineVersion: string,
	analyse: (text: ReviewedText) => Analysis
): StoryPublication {
	const state = describeStory(story, engineVersion);
	return {
		state,
		engineVersion,
		articles: story.texts.map((text) => ({
			contentHash: text.contentHash,
			reading: describeReading(text, engineVersion)
		})),
		exercises:
			story.texts.length > 1
				? makeStoryExercises(story.texts.map(analyse), describeSeed(story, engineVersion))
				: []
	};
}

function makeStoryExercises(analyses: readonly Analysis[], seed: string): StoryPublication['exercises'] {
	return Object.values(exerciseKinds)
		.flatMap((kind) =>
			makeExercises(kind, (kindSeed) => kind.generateStory?.(analyses, kindSeed) ?? [], seed)
		)
		.map((made, index) => toNewExercise(made, FIRST_POSITION + index));
}
