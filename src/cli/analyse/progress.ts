/** What of a terminal the bar needs; `isTTY` is missing for files and pipes. */
export interface Terminal {
	readonly isTTY?: boolean | undefined;
	write(text: string): unknown;
}

const WIDTH = 30;
/** Milliseconds between two drawings: faster is only flicker. */
const PAUSE = 100;
const ERASE_LINE = '\r\u001b[2K';

/** A progress bar on one line of a terminal; elsewhere it does nothing. */
export class Progress {
	#drawnAt: number | null = null;

	/** `total` is in any unit, bytes say; null where it is not known: then texts are counted. `now` is in milliseconds. */
	constructor(
		private readonly terminal: Terminal,
		private readonly total: number | null,
		private readonly now: () => number
	) {}

	/** Shows how much is done, in units of the total, and how many texts that is. */
	show(done: number, texts: number): void {
		if (this.terminal.isTTY !== true) return;
		const time = this.now();
		if (this.#drawnAt !== null && time - this.#drawnAt < PAUSE) return;
		this.#drawnAt = time;
		this.terminal.write(`${ERASE_LINE}${renderBar(done, this.total, texts)}`);
	}

	/** Clears the line for other words; the next {@link show} draws the bar again. */
	hide(): void {
		if (this.#drawnAt === null) return;
		this.#drawnAt = null;
		this.terminal.write(ERASE_LINE);
	}
}

function renderBar(done: number, total: number | null, texts: number): string {
	const count = `${String(texts)} ${texts === 1 ? 'text' : 'texts'}`;
	if (total === null) return `${count} analysed`;
	const share = total === 0 ? 1 : Math.min(1, done / total);
	const filled = Math.floor(share * WIDTH);
	const percent = String(Math.floor(share * 100)).padStart(3);
	return `[${'#'.repeat(filled)}${'-'.repeat(WIDTH - filled)}] ${percent}%  ${count}`;
}
