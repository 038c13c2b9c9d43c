import type { Locator, Page } from '@playwright/test';
import { m } from '../../../src/i18n/generated/messages.js';
import { isOpinion } from '../answer-book';
import { ExercisePage } from '../exercise-page';

/** One sentence of the passage that can be marked. */
export interface Sentence {
	readonly text: string;
	readonly box: Locator;
	readonly isOpinion: boolean;
}

/** What a passage may hold: opinions, or nothing to find. */
type Holding = 'opinions' | 'nothing';

/** An exercise of "Report or opinion?". */
export class OpinionPage extends ExercisePage {
	readonly nothing: Locator;
	readonly passage: Locator;

	constructor(page: Page) {
		super(page);
		this.nothing = page.getByRole('checkbox', { name: m.opinion_none(), exact: true });
		this.passage = this.form.getByRole('group', { name: m.opinion_legend() });
	}

	/** Opens the first exercise not begun that holds such sentences, at least `least` of them that can be marked rightly; answers its path. */
	async openHolding(holding: Holding, least = 1): Promise<string> {
		await this.page.goto('/practice');
		const items = this.page.locator('li[data-kind="spot-opinion"][data-phase="fresh"] a[href^="/exercise/"]');
		const paths = await items.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
		for (const path of paths) {
			await this.page.goto(path);
			const found = (await this.readSentences()).filter((sentence) => sentence.isOpinion).length;
			if (holding === 'nothing' ? found === 0 : found >= least) return path;
		}
		throw new Error(`No exercise among ${paths.length} holds ${holding}`);
	}

	/** The sentences that can be marked now, in order. */
	async readSentences(): Promise<Sentence[]> {
		const title = (await this.page.locator('#article-title').innerText()).trim();
		const boxes = await this.form.locator('[id^="mark-q"]').all();
		return Promise.all(
			boxes.map(async (box) => {
				const text = await box.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '');
				return { text: text.trim(), box, isOpinion: isOpinion(title, text) };
			})
		);
	}

	/** The button for the first or next hint on a sentence, counted from 1. */
	hint(number: number): Locator {
		return this.form.locator(`button[name="part"][value="q${number}"]`);
	}

	/** The sentence's words, which are pressed as well as its box. */
	words({ text }: Sentence): Locator {
		return this.form.locator('label').filter({ hasText: text });
	}

	/** Marks every opinion that is still open, and the first `mistakes` sentences that are none; where nothing is left to mark, says so. */
	async answer({ mistakes = 0 } = {}): Promise<readonly Sentence[]> {
		const sentences = await this.readSentences();
		const wrong = sentences.filter((sentence) => !sentence.isOpinion).slice(0, mistakes);
		const marked = sentences.filter((sentence) => sentence.isOpinion || wrong.includes(sentence));
		for (const { box } of marked) await box.check();
		if (marked.length === 0) await this.nothing.check();
		return marked;
	}
}

/** Takes a guest through the life of exercises of the kind: opinions found, "nothing" said wrongly and rightly. */
export async function visitOpinionStates(page: Page, look: (state: string) => Promise<void>): Promise<void> {
	const exercise = new OpinionPage(page);
	const path = await exercise.openHolding('opinions', 2);
	await look('opinion-fresh');
	const sentences = await exercise.readSentences();
	const found = sentences.find((sentence) => sentence.isOpinion)!;
	const mistaken = sentences.find((sentence) => !sentence.isOpinion)!;

	await exercise.handIn.click();
	await page.getByRole('alert').waitFor();
	await look('opinion-blank');
	await found.box.check();
	await mistaken.box.check();
	await look('opinion-marked');
	const hints = exercise.form.getByRole('listitem');
	for (const count of [1, 2]) {
		await exercise.hint(2).click();
		await hints.nth(count - 1).waitFor();
	}
	await look('opinion-hints');
	// What only a page without scripts lets through.
	await exercise.nothing.evaluate((box: HTMLInputElement) => (box.checked = true));
	await exercise.handIn.click();
	await page.getByText(m.opinion_torn()).first().waitFor();
	await look('opinion-torn');

	await exercise.nothing.uncheck();
	await exercise.submit();
	await look('opinion-tried');
	await page.goto(`${path}?again`);
	await look('opinion-again');
	await exercise.answer();
	await exercise.submit();
	await look('opinion-solved');

	const other = await exercise.openHolding('opinions');
	await exercise.nothing.check();
	await exercise.submit();
	await look('opinion-refuted');
	await page.goto(`${other}?again`);
	await look('opinion-refuted-again');
	for (const ordinal of [2, 3]) {
		if (ordinal > 2) await page.goto(`${other}?again`);
		await (await exercise.readSentences()).find((sentence) => !sentence.isOpinion)!.box.check();
		await exercise.submit();
	}
	await look('opinion-spent');
	await page.locator('form[action$="?/reveal"] button').click();
	await exercise.article.locator('mark').first().waitFor();
	await look('opinion-revealed');

	await exercise.openHolding('nothing');
	await exercise.nothing.check();
	await exercise.submit();
	await look('opinion-nothing-solved');
}
