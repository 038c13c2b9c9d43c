/** How fast the engine reads, beside other readers of English in the same process, over the same texts. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { analyseText } from '../../src/lib/engine/analyse';
import { readArticle } from '../../src/lib/engine/article/read-article';
import { findQuotations } from '../../src/lib/engine/findings/quotations/find-quotations';
import { readProse } from '../../src/lib/engine/language/read-prose';
import { readDevSet } from './dev-sets';

/** Rounds that count, after one that warms everything up. */
const ROUNDS = 5;
/** Readings of a seed article; the machine is warm by then. */
const READINGS = 30;

/** Reads a text in some way; what it answers is not looked at. */
type Reader = (text: string) => unknown;

interface Text {
	readonly name: string;
	readonly text: string;
}

function readSeeds(): Text[] {
	const folder = resolve(import.meta.dirname, '../../seeds');
	return readdirSync(folder)
		.filter((file) => file.endsWith('.txt'))
		.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

function readQuotations(text: string): unknown {
	const article = readArticle(text, {});
	return findQuotations(article, readProse(article));
}

/** The others are loaded late, so that the memory measured before is the engine's own. */
async function loadReaders(): Promise<[own: Record<string, Reader>, peers: Record<string, Reader>]> {
	const { default: compromise } = await import('compromise');
	const wink = winkNLP(model, ['sbd', 'pos']);
	return [
		{ 'Sourcework, everything': analyseText, 'Sourcework, quotations only': readQuotations },
		{
			'compromise().quotations()': (text) => compromise(text).quotations().length,
			'wink-nlp, parts of speech': (text) => wink.readDoc(text).tokens().out(wink.its.pos)
		}
	];
}

function countWords(texts: readonly Text[]): number {
	return texts.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
}

function timeReader(read: Reader, texts: readonly Text[]): number {
	const started = performance.now();
	for (const { text } of texts) read(text);
	return performance.now() - started;
}

function median(values: readonly number[]): number {
	const sorted = values.toSorted((left, right) => left - right);
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/**
 * Words a second of each reader, and how many times as fast the engine is as each peer. Readers take turns over all texts, so
 * that a busy moment of the machine falls on all of them; figures and ratios are medians over the rounds.
 */
async function compareReaders(texts: readonly Text[]): Promise<string> {
	const [own, peers] = await loadReaders();
	const readers = Object.entries({ ...own, ...peers });
	const times = new Map<string, number[]>(readers.map(([name]) => [name, []]));
	for (let round = 0; round <= ROUNDS; round++) {
		for (const [name, read] of readers) {
			const time = timeReader(read, texts);
			if (round > 0) times.get(name)!.push(time);
		}
	}
	const words = countWords(texts);
	const rows = readers.map(([name]) => {
		const speed = Math.round((1000 * words) / median(times.get(name)!));
		const ratios = Object.keys(name in own ? peers : {}).map((peer) => {
			const ratio = median(times.get(name)!.map((time, round) => times.get(peer)![round]! / time));
			return `${ratio.toFixed(2)} × ${peer}`;
		});
		return [`  ${name.padEnd(28)} ${speed.toLocaleString('en').padStart(8)} words a second`, ...ratios].join(
			'   '
		);
	});
	return rows.join('\n');
}

function describeLatency({ name, text }: Text): string {
	const times = Array.from({ length: READINGS }, () => timeReader(analyseText, [{ name, text }]));
	const words = String(countWords([{ name, text }]));
	return `  ${name.padEnd(28)} ${median(times).toFixed(1).padStart(5)} ms for ${words.padStart(4)} words, slowest ${Math.max(...times).toFixed(1)} ms`;
}

function describeMemory(): string {
	// Kilobytes on every system.
	return `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`;
}

/** Speed, latency and memory, to be printed. Over the development set's articles, else over the seeds. */
export async function measureSpeed(): Promise<string> {
	const seeds = readSeeds();
	const articles = readDevSet<{ id: string; text: string }>('quotes.polnear.dev.jsonl');
	const texts = articles?.map(({ id, text }) => ({ name: id, text })) ?? seeds;
	const before = describeMemory();
	timeReader(analyseText, texts);
	const memory = `Peak memory of this process: ${before} at the start, ${describeMemory()} after the engine read them once.`;
	const scope = `${String(texts.length)} ${articles === null ? 'seeds' : 'articles'}, ${countWords(texts).toLocaleString('en')} words`;
	return [
		`Speed over ${scope}; medians of ${String(ROUNDS)} rounds:\n${await compareReaders(texts)}`,
		`One seed article, read again and again:\n${seeds.map(describeLatency).join('\n')}`,
		memory
	].join('\n\n');
}
