import { error } from '@sveltejs/kit';

/**
 * The fields of a posted form. Answers 400 where the body is none, such as a broken multipart message, which the
 * platform reports with a TypeError. Every other failure, one of them a body that is too large, stays what it is.
 */
export async function readFormData(request: Request): Promise<FormData> {
	try {
		return await request.formData();
	} catch (thrown) {
		if (thrown instanceof TypeError) error(400);
		throw thrown;
	}
}
