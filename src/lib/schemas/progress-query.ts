import { z } from 'zod';
import { PLAYABLE_KINDS } from './exercise-kinds';

const page = z
	.string()
	.regex(/^[1-9]\d{0,5}$/)
	.default('1')
	.transform(Number);

const schema = z.object({
	kind: z.enum(PLAYABLE_KINDS).nullable().default(null),
	mistakes: page,
	tries: page
});

/** Which pages of its lists the page of progress shows. */
export interface ProgressQuery extends z.infer<typeof schema> {
	/** The kind of exercise mistakes are shown of; null for all. */
	readonly kind: z.infer<typeof schema>['kind'];
	/** Pages count from 1. */
	readonly mistakes: number;
	readonly tries: number;
}

/** Reads `?kind=spot-opinion&mistakes=2&tries=3`, each of which may be left out; null where one makes no sense or is there twice. */
export function readProgressQuery(params: URLSearchParams): ProgressQuery | null {
	const read = (name: string) => {
		const values = params.getAll(name);
		return values.length > 1 ? values : values[0];
	};
	const parsed = schema.safeParse({
		kind: read('kind'),
		mistakes: read('mistakes'),
		tries: read('tries')
	});
	return parsed.success ? parsed.data : null;
}
