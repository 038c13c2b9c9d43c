import type { Analysis, Block, DateFinding, EventFinding, Ordering, Span } from '../../src/lib/engine/types';

/** The days of an event, planned or not, sure or not: "2021-05-04", "+2021-05-01..2021-05-31", "?2021-05-04", "-" for none. */
const DAYS = /^([?+]*)(?:(\d{4}-\d\d-\d\d)(?:\.\.(\d{4}-\d\d-\d\d))?|-)$/;

/**
 * An analysis as a finder might have made it. Each line is a sentence after the days of its event and a space; after `.` it holds
 * no event. An empty line ends a paragraph, `=` begins another document. The event's main word stands in [brackets], the words that
 * date it in <angles>; the brackets are no part of the text. Events are named e1, e2, … in the order of the lines.
 */
export function tellEvents(
	script: string,
	{
		orderings = [],
		publishedOn = null
	}: { orderings?: readonly Ordering[]; publishedOn?: string | null } = {}
): Analysis {
	let text = '';
	let part = 0;
	const blocks: Block[] = [];
	const dates: DateFinding[] = [];
	const events: EventFinding[] = [];
	let paragraph: number | null = null;

	function endBlock(): void {
		if (paragraph === null) return;
		blocks.push({ start: paragraph, end: text.length, role: 'prose', part });
		text += '\n\n';
		paragraph = null;
	}

	/** Adds a sentence to the text and says where it and the words in its brackets are. */
	function write(marked: string): { sentence: Span; head: Span | null; timing: Span | null } {
		if (paragraph !== null) text += ' ';
		const start = text.length;
		paragraph ??= start;
		const found: Record<string, Span> = {};
		const open: Record<string, number> = {};
		for (const char of marked) {
			if (char === '[' || char === '<') open[char] = text.length;
			else if (char === ']') found['head'] = { start: open['[']!, end: text.length };
			else if (char === '>') found['timing'] = { start: open['<']!, end: text.length };
			else text += char;
		}
		return {
			sentence: { start, end: text.length },
			head: found['head'] ?? null,
			timing: found['timing'] ?? null
		};
	}

	for (const line of script.split('\n').map((each) => each.trim())) {
		const [mark = '', ...rest] = line.split(' ');
		const told = rest.join(' ');
		if (mark === '' || mark === '=') {
			endBlock();
			if (mark === '=') part++;
			continue;
		}
		const { sentence, head, timing } = write(told);
		const days = DAYS.exec(mark);
		if (days === null || head === null) continue;
		const [, flags = '', from = null, to = from] = days;
		const confidence = flags.includes('?') ? 0.8 : 0.95;
		const span = from === null ? null : timing;
		if (span !== null) {
			dates.push({
				...span,
				kind: 'date',
				id: `d${String(dates.length + 1)}`,
				confidence: 0.95,
				rules: ['weekday-named'],
				value: from,
				from,
				to,
				basis: /\d{4}/.test(text.slice(span.start, span.end)) ? 'stated' : 'derived',
				anchor: null
			});
		}
		events.push({
			start: sentence.start,
			end: /\.$/.test(told) ? sentence.end - 1 : sentence.end,
			kind: 'event',
			id: `e${String(events.length + 1)}`,
			confidence,
			rules: ['told-as-done'],
			head,
			status: flags.includes('+') ? 'planned' : 'happened',
			from,
			to,
			dateId: span === null ? null : `d${String(dates.length)}`,
			timing
		});
	}
	endBlock();
	const ends = Array.from({ length: part + 1 }, (_, own) => {
		const inside = blocks.filter((block) => block.part === own);
		return { start: inside[0]?.start ?? 0, end: inside.at(-1)?.end ?? 0 };
	});
	return {
		engineVersion: 'by hand',
		article: {
			text,
			title: null,
			outlet: null,
			publishedOn,
			blocks,
			parts: ends.map((span) => ({ ...span, title: null, byline: null, publishedOn, genre: 'report' })),
			dateCandidates: []
		},
		speakers: [],
		findings: [...dates, ...events],
		orderings
	};
}

/** Events, each surely later than the one before, by a rule and the words that prove it. */
export function putInOrder(ids: string, rule: string, proof: readonly Span[], confidence = 0.95): Ordering {
	const eventIds = ids.split(' ');
	return { eventIds, steps: eventIds.slice(1).map(() => ({ rules: [rule], proof })), confidence };
}
