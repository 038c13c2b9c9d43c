import { listFindings } from '../../src/lib/engine/findings/list-findings';
import { analyseText } from '../../src/lib/engine/analyse';

export interface DevDocument {
	readonly id: string;
	readonly text: string;
	readonly quotes: readonly {
		readonly start: number;
		readonly end: number;
		readonly kind: string;
		readonly speaker_start: number | null;
		readonly speaker_end: number | null;
		readonly speaker_name: string | null;
	}[];
}

interface Tally {
	right: number;
	all: number;
	confidence: number;
}

function lastWord(name: string): string {
	return (
		name
			.toLowerCase()
			.replace(/['’]s\b/g, '')
			.replace(/[^\p{L}\s-]/gu, ' ')
			.trim()
			.split(/\s+/)
			.at(-1) ?? ''
	);
}

/** How often each pair of rules is right on quotations of five and more words, beside the confidence it claims. */
export function measureRules(documents: readonly DevDocument[]): string {
	const tallies = new Map<string, Tally>();
	const bands = new Map<string, Tally>();
	for (const { text, quotes } of documents) {
		const analysis = analyseText(text);
		const { speakers } = analysis;
		const nameOf = new Map(speakers.map((speaker) => [speaker.id, speaker.name]));
		for (const finding of listFindings(analysis, 'quotation')) {
			if (finding.speakerId === null || finding.wordCount < 5) continue;
			const own = finding.segments[0]!;
			const match = quotes.find(
				(quote) =>
					quote.kind !== 'indirect' &&
					quote.start < own.end &&
					own.start < quote.end &&
					quote.speaker_name !== null
			);
			if (match === undefined) continue;
			const name = nameOf.get(finding.speakerId) ?? '';
			const named = finding.mention;
			const touches =
				named !== null &&
				finding.naming === null &&
				match.speaker_start !== null &&
				match.speaker_end !== null &&
				named.start < match.speaker_end &&
				match.speaker_start < named.end;
			const right = lastWord(name) === lastWord(match.speaker_name ?? '') || touches;
			for (const [map, key] of [
				[tallies, finding.rules.slice(0, 2).join(' + ')],
				[
					bands,
					finding.confidence
						.toFixed(2)
						.slice(0, 4)
						.replace(/.$/, (digit) => (Number(digit) >= 5 ? '5' : '0'))
				]
			] as const) {
				const tally = map.get(key) ?? { right: 0, all: 0, confidence: 0 };
				tally.all++;
				tally.confidence += finding.confidence;
				if (right) tally.right++;
				map.set(key, tally);
			}
		}
	}
	const table = (title: string, map: Map<string, Tally>, byKey: boolean): string =>
		[
			title,
			...[...map.entries()]
				.sort((left, right) => (byKey ? (left[0] < right[0] ? 1 : -1) : right[1].all - left[1].all))
				.map(
					([key, { right, all, confidence }]) =>
						`${key.padEnd(62)} ${String(right).padStart(4)}/${String(all).padEnd(4)} ${((100 * right) / all).toFixed(0).padStart(3)}%  claimed ${((100 * confidence) / all).toFixed(0)}%`
				)
		].join('\n');
	return `${table('By rule', tallies, false)}\n\n${table('By confidence', bands, true)}`;
}
