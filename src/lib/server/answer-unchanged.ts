/**
 * A page that its reader still has: 304 with every header of the page. Kit's own 304, made after all hooks, has no
 * Content-Security-Policy, so the one for files, which the server gives whatever has none, would take the place of the stored
 * page's: nothing on it would load any more. Answers `response` where it has changed or cannot be compared.
 */
export function answerUnchanged(request: Request, response: Response): Response {
	const etag = response.headers.get('etag');
	const known = request.headers.get('if-none-match')?.replace(/^W\//, '');
	if (response.status !== 200 || etag === null || known !== etag) return response;
	const headers = new Headers(response.headers);
	// Of the words that are not sent.
	headers.delete('content-length');
	headers.delete('content-type');
	return new Response(null, { status: 304, headers });
}
