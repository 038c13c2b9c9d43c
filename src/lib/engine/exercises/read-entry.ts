/**
 * Reads an entry of a record that came from outside. Own entries only: an id such as "constructor" or "__proto__" finds
 * nothing instead of something inherited.
 */
export function readEntry(
	record: Readonly<Record<string, string>> | null | undefined,
	id: string
): string | null {
	if (record === null || record === undefined || !Object.hasOwn(record, id)) return null;
	const value: unknown = record[id];
	return typeof value === 'string' && value !== '' ? value : null;
}
