import { error } from '@sveltejs/kit';

/** Fields of one form at most, names said twice counted twice: several times what any page of ours has. */
const MOST_FIELDS = 200;

/**
 * The fields of a posted form. Answers 400 where the body is none, such as a broken multipart message, which the
 * platform reports with a TypeError, and where it has more fields than any form: looking fields up by name takes as
 * long as there are fields. Every other failure, one of them a body that is too large, stays what it is.
 */
export async function readFormData(request: Request): Promise<FormData> {
	const data = await parseBody(request);
	let fields = 0;
	for (const _ of data.keys()) if (++fields > MOST_FIELDS) error(400);
	return data;
}

async function parseBody(request: Request): Promise<FormData> {
	try {
		return await request.formData();
	} catch (thrown) {
		if (thrown instanceof TypeError) error(400);
		throw thrown;
	}
}
