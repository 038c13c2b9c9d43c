/**
 * Answers no sooner than `ms` after it was asked, so that the time of an answer does not tell whether there is an
 * account: only a known one costs the computing of a password's hash, or the sending of a message.
 */
export async function answerNoSooner<Answer>(ms: number, task: () => Promise<Answer>): Promise<Answer> {
	const pause = new Promise<void>((resolve) => setTimeout(resolve, ms));
	const [answer] = await Promise.all([task(), pause]);
	return answer;
}
