/**
 * Makes the account of {@link EDITOR} in a data folder that no server uses yet, as `npm run grant` would: nobody becomes an editor
 * over the network. Run as a process of its own, with the server's environment.
 */
import { openBackend } from '../../src/lib/server/backend/open-backend';
import { parseEnvironment } from '../../src/lib/server/env';
import { grantEditor } from '../../src/lib/server/usecases/editor/grant-editor';
import { EDITOR } from './editor-account';

const parsed = parseEnvironment(process.env);
if (!parsed.ok) throw new Error(parsed.problem);
const backend = await openBackend(parsed.environment);
const { error } = await backend.createAnonymousClient().auth.signUp({
	email: EDITOR.email,
	password: EDITOR.password,
	options: { data: { display_name: EDITOR.name } }
});
if (error) throw error;
if ((await grantEditor(backend.service, EDITOR.email, true)) !== 'done')
	throw new Error('No editor was made');
await backend.close();
