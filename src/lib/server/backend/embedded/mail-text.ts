import type { EmailDriver, EmailMessage } from '@supabase/lite';

const ENTITIES: Readonly<Record<string, string>> = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#34;': '"',
	'&#39;': "'",
	'&nbsp;': ' '
};

/** Plain text of one of our templates: paragraphs apart, a link's address in full. */
export function readMailText(html: string): string {
	return html
		.replace(/<(head|style|title)\b[\s\S]*?<\/\1>/gi, '')
		.replace(
			/<a\b[^>]*\bhref="([^"]*)"[^>]*>([\s\S]*?)<\/a\s*>/gi,
			(_whole, address: string, label: string) =>
				label.trim() === address ? address : `${label}: ${address}`
		)
		.replace(/<\/(p|h\d|li|div)\s*>/gi, '\n\n')
		.replace(/<br\s*\/?>/gi, '\n')
		.replace(/<[^>]+>/g, '')
		.replace(/&(?:amp|lt|gt|quot|nbsp|#34|#39);/g, (entity) => ENTITIES[entity] ?? entity)
		.split('\n')
		.map((line) => line.trim())
		.join('\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
}

/**
 * Lite renders the text part from wording of its own, whose link leads to a route this application does not have. This
 * takes the text from the HTML part instead, which is ours.
 */
export function withTextFromHtml(driver: EmailDriver): EmailDriver {
	return {
		send: (message: EmailMessage) =>
			driver.send(message.html ? { ...message, text: readMailText(message.html) } : message)
	};
}
