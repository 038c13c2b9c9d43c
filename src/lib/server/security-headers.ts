/** Headers of every answer, pages and files alike. Pages get their Content-Security-Policy from Kit, which adds its nonces. */
export function securityHeaders(https: boolean): Readonly<Record<string, string>> {
	return {
		'x-content-type-options': 'nosniff',
		// Addresses of ours, such as a confirmation's, are nobody else's business.
		'referrer-policy': 'same-origin',
		'permissions-policy':
			'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
		'cross-origin-opener-policy': 'same-origin',
		'cross-origin-resource-policy': 'same-origin',
		'x-frame-options': 'DENY',
		...(https ? { 'strict-transport-security': 'max-age=31536000' } : {})
	};
}

/** For what is not a page: nothing in it may run or load, whatever a browser takes it for. */
export const FILE_CONTENT_SECURITY_POLICY =
	"default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
