/**
 * Who followed a link for a new password may set one without the old. The proof is a cookie of this browser, bound to the
 * session that the link opened: a stolen session alone is none, and with that session, which setting a password
 * ends, every copy is void. (Lite's tokens have no `amr` to tell how a session began.)
 */
import { timingSafeEqual } from 'node:crypto';
import type { Cookies } from '@sveltejs/kit';
import type { Backend, UserClient } from '../backend/backend';

const COOKIE = 'sourcework_mail_proof';
const PATH = '/account';
/** Seconds. */
const LIFETIME = 30 * 60;
const PROOF = /^(\d{1,12})\.([a-z]+)\.([0-9a-f]{64})$/;

type Signer = Pick<Backend, 'hashSubject'>;

interface ProofRequest {
	readonly cookies: Pick<Cookies, 'get' | 'set' | 'delete'>;
	readonly locals: { readonly supabase: UserClient };
	readonly url: URL;
}

/** What the link was for: a forgotten password, or the first one of an account that it started. */
export type ProofPurpose = 'recovery' | 'start';

/** Call when a link for a new password was verified and its session is in the cookies. `now` in milliseconds. */
export async function keepMailProof(
	signer: Signer,
	request: ProofRequest,
	purpose: ProofPurpose,
	now: number
): Promise<void> {
	const sessionId = await readSessionId(request.locals.supabase);
	if (!sessionId) return;
	const expires = Math.floor(now / 1000) + LIFETIME;
	request.cookies.set(COOKIE, `${expires}.${purpose}.${sign(signer, sessionId, expires, purpose)}`, {
		path: PATH,
		httpOnly: true,
		sameSite: 'lax',
		secure: request.url.protocol === 'https:',
		maxAge: LIFETIME
	});
}

/** What the link was for that opened this session in the last half hour; null where none did. */
export async function readMailProof(
	signer: Signer,
	request: ProofRequest,
	now: number
): Promise<ProofPurpose | null> {
	const [, expires, purpose, signature] = PROOF.exec(request.cookies.get(COOKIE) ?? '') ?? [];
	if (!expires || !isPurpose(purpose) || !signature || Number(expires) * 1000 <= now) return null;
	const sessionId = await readSessionId(request.locals.supabase);
	if (!sessionId) return null;
	const expected = sign(signer, sessionId, Number(expires), purpose);
	return timingSafeEqual(Buffer.from(signature), Buffer.from(expected)) ? purpose : null;
}

function isPurpose(text: string | undefined): text is ProofPurpose {
	return text === 'recovery' || text === 'start';
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
function sign(signer: Signer, sessionId: string, expires: number, purpose: ProofPurpose): string {
	return signer.hashSubject(`mail-proof:${purpose}:${sessionId}:${expires}`);
}
