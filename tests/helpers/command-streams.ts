import { Writable } from 'node:stream';

/** A stdout that keeps its lines; from `closesAfter` lines on nobody reads it any more. */
export class FakeStdout extends Writable {
	readonly lines: string[] = [];
	readonly isTTY = false;

	constructor(private readonly closesAfter = Infinity) {
		super();
	}

	override _write(chunk: Buffer, _encoding: string, done: (error?: Error | null) => void): void {
		if (this.lines.length >= this.closesAfter) {
			done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
			return;
		}
		this.lines.push(...chunk.toString().trimEnd().split('\n'));
		done();
	}

	/** The ids of the objects written, in order. */
	get ids(): unknown[] {
		return this.lines.map((line) => (JSON.parse(line) as { id: unknown }).id);
	}
}

/** A stderr that keeps what it is told, a terminal or none. */
export class FakeStderr {
	written = '';
	constructor(readonly isTTY = false) {}

	write(text: string): void {
		this.written += text;
	}
}
