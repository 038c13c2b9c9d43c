import type { Locator, Page } from '@playwright/test';
import { findSpeaker } from './answer-book';

/** One quote of an exercise's form and who said it. */
export interface Question {
	readonly text: string;
	/** The fieldset. */
	readonly group: Locator;
	readonly right: string;
	/** Somebody else among the choices. */
	readonly wrong: string;
}

/** An exercise wherever it is shown: on the front page or its own. */
export class ExercisePage {
	readonly form: Locator;
	readonly handIn: Locator;
	/** The score, once there is one. */
	readonly result: Locator;
	readonly article: Locator;

	constructor(readonly page: Page) {
		this.form = page.locator('form#answer');
		// By what it is, not by its words: it is pressed in every language.
		this.handIn = this.form.locator('button[type=submit]:not([formaction]):not([tabindex])');
		this.result = page.locator('#result');
		this.article = page.locator('section#article');
	}

	/** Opens the first exercise of a kind that was not begun; answers its path. */
	async openNext(kind = 'quote-speaker'): Promise<string> {
		await this.page.goto('/practice');
		const item = this.page.locator(`li[data-kind="${kind}"][data-phase="fresh"]`).first();
		const path = (await item.getByRole('link').getAttribute('href')) ?? '';
		await this.page.goto(path);
		return path;
	}

	async readQuestions(): Promise<Question[]> {
		const title = await this.page.locator('#article-title').innerText();
		// Beside the quotes' there is the question how sure one is.
		const groups = await this.form
			.getByRole('group')
			.filter({ has: this.page.locator('legend q') })
			.all();
		return Promise.all(
			groups.map(async (group) => {
				const text = (await group.locator('legend q').textContent()) ?? '';
				const names = await group
					.getByRole('radio')
					.evaluateAll((radios) => radios.map((radio) => (radio.closest('label')?.textContent ?? '').trim()));
				const right = findSpeaker(title.trim(), text);
				const wrong = names.find((name) => name !== right);
				if (wrong === undefined) throw new Error(`There is nobody else to choose for “${text}”`);
				return { text, group, right, wrong };
			})
		);
	}

	choose(question: Question, name: string): Promise<void> {
		return question.group.getByRole('radio', { name, exact: true }).check();
	}

	/** Fills in everything, the first `mistakes` quotes wrongly. */
	async fillIn({ mistakes = 0 } = {}): Promise<readonly Question[]> {
		const questions = await this.readQuestions();
		for (const [index, question] of questions.entries()) {
			await this.choose(question, index < mistakes ? question.wrong : question.right);
		}
		return questions;
	}

	async submit(): Promise<void> {
		await this.handIn.click();
		await this.result.waitFor();
	}
}
