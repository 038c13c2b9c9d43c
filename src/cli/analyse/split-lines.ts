const NEWLINE = 0x0a;

/**
 * The lines of a stream of bytes, without their newline and as soon as each is complete; the last needs none. Only a
 * newline ends a line: JSON may hold any other separator, and no character of UTF-8 holds that byte. Linear in the
 * input's length, however long a line is.
 */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	let begun: Uint8Array[] = [];
	for await (const chunk of chunks) {
		let from = 0;
		for (;;) {
			const end = chunk.indexOf(NEWLINE, from);
			if (end < 0) break;
			yield joinPieces([...begun, chunk.subarray(from, end)]);
			begun = [];
			from = end + 1;
		}
		if (from < chunk.length) begun.push(chunk.subarray(from));
	}
	if (begun.length > 0) yield joinPieces(begun);
}

function joinPieces(pieces: readonly Uint8Array[]): Uint8Array {
	return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
}
