/** `npm run grant -- editor EMAIL [--revoke]`: makes somebody an editor of the shared bank, or one no longer. */
import { BackendError } from '../lib/server/backend/backend';
import { openBackend } from '../lib/server/backend/open-backend';
import { parseEnvironment } from '../lib/server/env';
import { grantEditor } from '../lib/server/usecases/editor/grant-editor';

const USAGE = `Usage: npm run grant -- editor EMAIL            may correct and approve what the engine finds
       npm run grant -- editor EMAIL --revoke   may no longer

The person has an account already. With the embedded database, stop the server first; start it again afterwards.`;

interface Request {
	readonly email: string;
	readonly revoke: boolean;
}

/** Null where the command was called wrongly. */
function readArguments(given: readonly string[]): Request | null {
	const revoke = given.includes('--revoke');
	const [role, email, ...more] = given.filter((word) => word !== '--revoke');
	if (role !== 'editor' || !email || email.startsWith('-') || more.length > 0) return null;
	return { email, revoke };
}

/** Runs the command. Answers the process's exit code: 0 done, 1 refused, 2 called wrongly. */
async function run(given: readonly string[]): Promise<number> {
	if (given.includes('--help') || given.includes('-h')) {
		console.log(USAGE);
		return 0;
	}
	const request = readArguments(given);
	if (!request) {
		console.error(USAGE);
		return 2;
	}
	const parsed = parseEnvironment(process.env);
	if (!parsed.ok) {
		console.error(parsed.problem);
		return 1;
	}
	try {
		const backend = await openBackend(parsed.environment);
		try {
			const outcome = await grantEditor(backend.service, request.email, !request.revoke);
			const line = describe(outcome, request);
			if (outcome === 'unknown') console.error(line);
			else console.log(line);
			return outcome === 'unknown' ? 1 : 0;
		} finally {
			await backend.close();
		}
	} catch (error) {
		if (!(error instanceof BackendError)) throw error;
		console.error(error.message);
		return 1;
	}
}

function describe(outcome: Awaited<ReturnType<typeof grantEditor>>, { email, revoke }: Request): string {
	switch (outcome) {
		case 'unknown':
			return `There is no account with the e-mail address ${email}. Its owner signs up first.`;
		case 'unchanged':
			return revoke ? `${email} is no editor already.` : `${email} is an editor already.`;
		case 'done':
			return revoke ? `${email} is no editor any more.` : `${email} is an editor now.`;
	}
}

process.exitCode = await run(process.argv.slice(2));
