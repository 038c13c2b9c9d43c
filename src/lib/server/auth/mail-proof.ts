/**
 * Who followed a link for a new password may set one without the old. The proof is a cookie of this browser, bound to the
 * session that the link opened: a stolen session alone is none. (Lite's tokens have no `amr` to tell how a session began.)
 */
import { timingSafeEqual } from 'node:crypto';
import type { Cookies } from '@sveltejs/kit';
import type { Backend, UserClient } from '../backend/backend';

const COOKIE = 'sourcework_mail_proof';
const PATH = '/account';
/** Seconds. */
const LIFETIME = 30 * 60;

type Signer = Pick<Backend, 'hashSubject'>;

interface ProofRequest {
	readonly cookies: Pick<Cookies, 'get' | 'set' | 'delete'>;
	readonly locals: { readonly supabase: UserClient };
	readonly url: URL;
}

/** Call when a link for a new password was verified and its session is in the cookies. `now` in milliseconds. */
export async function keepMailProof(signer: Signer, request: ProofRequest, now: number): Promise<void> {
	const sessionId = await readSessionId(request.locals.supabase);
	if (!sessionId) return;
	const expires = Math.floor(now / 1000) + LIFETIME;
	request.cookies.set(COOKIE, `${expires}.${sign(signer, sessionId, expires)}`, {
		path: PATH,
		httpOnly: true,
		sameSite: 'lax',
		secure: request.url.protocol === 'https:',
		maxAge: LIFETIME
	});
}

/** Whether this session was opened by a link for a new password, in the last half hour. */
export async function hasMailProof(signer: Signer, request: ProofRequest, now: number): Promise<boolean> {
	const [, expires, signature] = /^(\d{1,12})\.([0-9a-f]{64})$/.exec(request.cookies.get(COOKIE) ?? '') ?? [];
	if (!expires || !signature || Number(expires) * 1000 <= now) return false;
	const sessionId = await readSessionId(request.locals.supabase);
	if (!sessionId) return false;
	return timingSafeEqual(Buffer.from(signature), Buffer.from(sign(signer, sessionId, Number(expires))));
}

/** A proof is used once. */
export function dropMailProof({ cookies, url }: Pick<ProofRequest, 'cookies' | 'url'>): void {
	// Over http, browsers refuse even to delete a cookie that is marked for https.
	cookies.delete(COOKIE, { path: PATH, secure: url.protocol === 'https:' });
}

async function readSessionId(supabase: UserClient): Promise<string | null> {
	const { data } = await supabase.auth.getClaims();
	return data?.claims.session_id ?? null;
}

/** The prefix keeps these apart from the subjects of limits, which the same secret hashes. */
function sign(signer: Signer, sessionId: string, expires: number): string {
	return signer.hashSubject(`mail-proof:${sessionId}:${expires}`);
}
