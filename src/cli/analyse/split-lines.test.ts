import { describe, expect, test } from 'vitest';
import { splitLines } from './split-lines';

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
	for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function collect(text: string, size: number): Promise<string[]> {
	const lines: string[] = [];
	for await (const line of splitLines(cut(Buffer.from(text), size))) lines.push(Buffer.from(line).toString());
	return lines;
}

describe('splitLines', () => {
	test.each([1, 2, 3, 7, 1000])('gives the same lines in chunks of %i bytes', async (size) => {
		expect(await collect('één\r\n\n“две”\n😀 last', size)).toEqual(['één\r', '', '“две”', '😀 last']);
	});

	test('a newline at the end begins no further line', async () => {
		expect(await collect('one\ntwo\n', 4)).toEqual(['one', 'two']);
		expect(await collect('', 4)).toEqual([]);
	});

	test('other separators, which JSON may hold raw, end no line', async () => {
		const text = 'a\u2028b\u2029c\u0085d\re';
		expect(await collect(text, 3)).toEqual([text]);
	});

	test('a long line in small chunks stays whole', async () => {
		const [line] = await collect('x'.repeat(300_000), 64);
		expect(line).toHaveLength(300_000);
	});
});
