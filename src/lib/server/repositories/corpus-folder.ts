import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { corpusSchema, type CorpusArticle } from '$lib/schemas/corpus';

/** Name of the file that lists a folder's texts with what an editor knows about them. */
export const INDEX = 'corpus.json';
/** Bytes of one text: many times the longest newspaper feature. */
const MOST_TEXT_BYTES = 1_000_000;
const MOST_INDEX_BYTES = 5_000_000;
/** Characters of another error's message that go into one line. */
const MOST_REASON = 200;

/** An error's message may quote a stretch of a file, line breaks and all. */
const squeeze = (message: string) => message.replace(/\s+/g, ' ');

/** A corpus that cannot be imported as it is. The message names the file and says what is wrong, in one line. */
export class CorpusError extends Error {
	constructor(
		readonly reason:
			| 'missing'
			| 'too-large'
			| 'not-text'
			| 'empty'
			| 'not-json'
			| 'wrong-shape'
			| 'duplicate'
			/** Nothing is known to be wrong with the file; what happened is the error's cause. */
			| 'failed',
		readonly file: string,
		message: string,
		options?: ErrorOptions
	) {
		super(`${file}: ${message}`, options);
		this.name = 'CorpusError';
	}

	/** Any error, as one that names the file it happened at. */
	static at(file: string, failure: string, cause: unknown): CorpusError {
		if (cause instanceof CorpusError) return cause;
		const reason = squeeze(String(cause)).slice(0, MOST_REASON);
		return new CorpusError('failed', file, `${failure} (${reason})`, { cause });
	}
}

/** One text of a corpus with what an editor knows about it. */
export interface CorpusText extends CorpusArticle {
	readonly text: string;
	/** SHA-256 of the text in UTF-8, hexadecimal. */
	readonly contentHash: string;
}

/** Reads a corpus folder whole before anything is done with it. Throws {@link CorpusError}. */
export async function readCorpus(folder: string): Promise<CorpusText[]> {
	const index = parseIndex(await readText(folder, INDEX, MOST_INDEX_BYTES));
	const texts: CorpusText[] = [];
	const seen = new Map<string, string>();
	for (const article of index) {
		const text = await readText(folder, article.file, MOST_TEXT_BYTES);
		if (text.trim() === '') throw new CorpusError('empty', article.file, 'holds no text');
		const contentHash = createHash('sha256').update(text).digest('hex');
		const twin = seen.get(contentHash);
		if (twin) throw new CorpusError('duplicate', article.file, `holds the same text as ${twin}`);
		seen.set(contentHash, article.file);
		texts.push({ ...article, text, contentHash });
	}
	return texts;
}

function parseIndex(json: string): CorpusArticle[] {
	let stored: unknown;
	try {
		stored = JSON.parse(json);
	} catch (error) {
		throw new CorpusError('not-json', INDEX, `is not valid JSON (${squeeze((error as Error).message)})`);
	}
	const parsed = corpusSchema.safeParse(stored);
	if (parsed.success) return parsed.data.articles;
	const [issue] = parsed.error.issues;
	const [, number, field] = issue?.path ?? [];
	const place =
		typeof number === 'number' ? `article ${number + 1}${field ? `, ${String(field)}` : ''}` : 'it';
	throw new CorpusError('wrong-shape', INDEX, `${place}: ${issue?.message ?? 'has another shape'}`);
}

/** A file as text. Bytes that are not UTF-8 are refused, never replaced: offsets must stay true to the original. */
async function readText(folder: string, file: string, mostBytes: number): Promise<string> {
	const path = join(folder, file);
	let bytes: Buffer;
	try {
		const { size } = await stat(path);
		if (size > mostBytes) {
			throw new CorpusError('too-large', file, `is larger than ${mostBytes / 1_000_000} MB`);
		}
		bytes = await readFile(path);
	} catch (error) {
		if (error instanceof CorpusError) throw error;
		const { code } = error as NodeJS.ErrnoException;
		throw new CorpusError(
			'missing',
			file,
			code === 'ENOENT' ? `is not in ${folder}` : `cannot be read (${code ?? 'unknown error'})`
		);
	}
	const text = decodeUtf8(bytes);
	// PostgreSQL holds no NUL; a text file has none.
	if (text === null || text.includes('\0')) {
		throw new CorpusError('not-text', file, 'is not UTF-8 text');
	}
	return text;
}

function decodeUtf8(bytes: Buffer): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}
