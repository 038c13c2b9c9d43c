import { z } from 'zod';
import { exerciseKinds } from '../../src/lib/engine/exercises/registry';

/** What `npm run -s analyse` promises for one text, without a field more; texts must stand where they say. */
const share = z.number().min(0).max(1);
const offset = z.int().min(0);
const place = { start: offset, end: offset };
const excerpt = { ...place, text: z.string().min(1) };
const name = z.string().regex(/^[a-z]+(-[a-z]+)*$/);
const day = z.iso.date();

export const analysisRecordSchema = z.strictObject({
	id: z.string(),
	title: z.string().nullable(),
	outlet: z.string().nullable(),
	publishedAt: day.nullable(),
	quotes: z.array(
		z.strictObject({
			...excerpt,
			speaker: z.string().min(1).nullable(),
			speakerMention: z.strictObject(place).nullable(),
			confidence: share,
			rule: name
		})
	),
	passages: z.array(z.strictObject({ ...excerpt, opinion: share, confidence: share, cues: z.array(name) })),
	dates: z.array(
		z.strictObject({
			...excerpt,
			from: day.nullable(),
			to: day.nullable(),
			value: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
			confidence: share
		})
	),
	events: z.array(
		z.strictObject({ ...excerpt, head: offset, from: day.nullable(), to: day.nullable(), confidence: share })
	),
	orderings: z.array(z.array(offset).min(2)),
	exercises: z.array(
		z.strictObject({
			kind: z.enum(Object.keys(exerciseKinds) as [string, ...string[]]),
			difficulty: z.literal([1, 2, 3]),
			prompt: z.record(z.string(), z.unknown()),
			key: z.record(z.string(), z.unknown()),
			evidence: z.object({ parts: z.array(z.unknown()).min(1) }),
			seed: z.string().min(1)
		})
	)
});

export type AnalysisRecord = z.infer<typeof analysisRecordSchema>;

/** What of a record of a text breaks its promises beyond their shape; nothing where all hold. */
export function listBrokenPromises(record: AnalysisRecord, text: string): string[] {
	const broken: string[] = [];
	const expect = (holds: boolean, promise: string): void => {
		if (!holds) broken.push(promise);
	};
	for (const list of ['quotes', 'passages', 'dates', 'events'] as const) {
		const spans = record[list];
		spans.forEach(({ start, end, text: words }, index) => {
			expect(text.slice(start, end) === words, `${list}[${String(index)}] stands elsewhere`);
			expect(index === 0 || spans[index - 1]!.start <= start, `${list}[${String(index)}] is out of order`);
		});
	}
	for (const { start, text: words, speaker, speakerMention, confidence } of record.quotes) {
		expect(
			(speaker === null) === (confidence === 0),
			`the quote at ${String(start)}: no speaker, no confidence`
		);
		expect(speakerMention === null || speaker !== null, `the quote at ${String(start)}: a mention of nobody`);
		expect(!/^["“”]|["“”]$/.test(words), `the quote at ${String(start)} holds its marks`);
	}
	for (const { start, from, to, value } of record.dates) {
		expect(from !== null && to !== null && from <= to, `the date at ${String(start)}: its days are missing`);
		expect((from ?? '').startsWith(value), `the date at ${String(start)}: its days are others`);
	}
	for (const { start, end, head } of record.events) {
		expect(start <= head && head < end, `the event at ${String(start)}: its main word is outside`);
	}
	for (const order of record.orderings) {
		expect(
			order.every((index) => index < record.events.length),
			'an order of an event that is none'
		);
		expect(new Set(order).size === order.length, 'an order of one event twice');
	}
	return broken;
}
