import type { ServiceClient } from '../../backend/backend';
import { setEditor, type GrantOutcome } from '../../repositories/profiles';

/** Makes the account of an e-mail address an editor's, or takes that back. How the address is written does not matter. */
export function grantEditor(service: ServiceClient, email: string, isEditor: boolean): Promise<GrantOutcome> {
	return setEditor(service, email.trim(), isEditor);
}
