/**
 * Bytes as text; null where they are no UTF-8. They are refused and never replaced, and a byte order mark stays: offsets
 * must be true to what is given.
 */
export function decodeText(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch (error) {
		if (error instanceof TypeError) return null;
		throw error;
	}
}
