import type { ServiceClient } from '../backend/backend';
import { takeData, takePresent } from './repository-error';

/** The guest whose token has this SHA-256; null where there is none, or none any more. */
export async function findGuest(service: ServiceClient, tokenHash: string): Promise<string | null> {
	const result = await service.from('guests').select('id').eq('token_hash', tokenHash).maybeSingle();
	return takeData('find a guest', result)?.id ?? null;
}

/** Makes a guest and answers its id. */
export async function createGuest(service: ServiceClient, tokenHash: string): Promise<string> {
	const result = await service.from('guests').insert({ token_hash: tokenHash }).select('id').single();
	return takePresent('create a guest', result).id;
}

/** Hands a guest's practice to an account. Answers the number of attempts that moved; 0 for an unknown token. */
export async function claimGuest(service: ServiceClient, tokenHash: string, userId: string): Promise<number> {
	const result = await service.rpc('claim_guest', { p_token_hash: tokenHash, p_user: userId });
	return takePresent('claim a guest', result);
}
