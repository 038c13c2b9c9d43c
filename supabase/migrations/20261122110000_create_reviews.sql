-- What learners say is wrong with an exercise, for an editor to read.

create table public.reports (
	id uuid primary key default gen_random_uuid(),
	exercise_id uuid not null references public.exercises (id) on delete cascade,
	user_id uuid references auth.users (id) on delete cascade,
	guest_id uuid references public.guests (id) on delete cascade,
	reason text not null check (reason in ('wrong-key', 'unclear', 'text', 'other')),
	-- In the reporter's own words, perhaps none. As the form's schema leaves it: lines may break, and nothing else that steers
	-- a terminal or turns the direction of what follows.
	comment text not null default '' check (
		char_length(comment) <= 1000
		and comment !~ '[\u0001-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]'
	),
	status text not null default 'open' check (status in ('open', 'settled')),
	created_at timestamptz not null default now(),
	settled_at timestamptz,
	-- The editor; nobody any more once their account is deleted.
	settled_by uuid references auth.users (id) on delete set null,
	check (num_nonnulls(user_id, guest_id) = 1),
	check ((status = 'settled') = (settled_at is not null)),
	check (settled_by is null or status = 'settled')
);
-- One open report of a person on an exercise: what they send again takes its place.
create unique index reports_open_user on public.reports (user_id, exercise_id) where status = 'open' and user_id is not null;
create unique index reports_open_guest on public.reports (guest_id, exercise_id) where status = 'open' and guest_id is not null;
create index reports_exercise on public.reports (exercise_id, status);
create index reports_status on public.reports (status, created_at desc);

alter table public.reports enable row level security;
revoke all on public.reports from anon, authenticated;
grant select, insert, update, delete on public.reports to service_role;

-- Records what somebody reports, in the place of what they have reported and nobody has settled yet.
create function public.record_report(p_exercise uuid, p_user uuid, p_guest uuid, p_reason text, p_comment text) returns void
	language plpgsql set search_path = ''
as $$
begin
	perform public.lock_actor_exercise(p_exercise, p_user, p_guest);
	update public.reports set reason = p_reason, comment = p_comment, created_at = now()
	where exercise_id = p_exercise and status = 'open'
		and (user_id = p_user or guest_id = p_guest);
	if not found then
		insert into public.reports (exercise_id, user_id, guest_id, reason, comment)
		values (p_exercise, p_user, p_guest, p_reason, p_comment);
	end if;
	update public.guests set last_seen_at = now() where id = p_guest;
end
$$;

-- Settles a report, or opens it again. Answers 'done'; 'unchanged' where it is so already; 'unknown' without such a report;
-- 'superseded' where its reporter has meanwhile sent another one, which is open.
create function public.settle_report(p_report uuid, p_editor uuid, p_settled boolean) returns text
	language plpgsql set search_path = ''
as $$
declare
	report public.reports;
begin
	select * into report from public.reports where id = p_report;
	if report.id is null then
		return 'unknown';
	end if;
	-- The lock that sending a report takes: else one could come between looking and writing.
	perform public.lock_actor_exercise(report.exercise_id, report.user_id, report.guest_id);
	select * into report from public.reports where id = p_report for update;
	if report.id is null then
		return 'unknown';
	elsif (report.status = 'settled') = p_settled then
		return 'unchanged';
	elsif p_settled then
		update public.reports set status = 'settled', settled_at = now(), settled_by = p_editor where id = p_report;
		return 'done';
	elsif exists (
		select from public.reports other
		where other.exercise_id = report.exercise_id and other.status = 'open'
			and (other.user_id = report.user_id or other.guest_id = report.guest_id)
	) then
		return 'superseded';
	end if;
	update public.reports set status = 'open', settled_at = null, settled_by = null where id = p_report;
	return 'done';
end
$$;

-- Hands a guest's practice to the account just made. Answers the number of attempts that moved.
create or replace function public.claim_guest(p_token_hash text, p_user uuid) returns integer
	language plpgsql set search_path = ''
as $$
declare
	guest uuid;
	moved integer;
begin
	select id into guest from public.guests where token_hash = p_token_hash for update;
	if guest is null then
		return 0;
	end if;
	-- Where the account already has something on an exercise, its own history stands.
	update public.attempts theirs set user_id = p_user, guest_id = null
	where guest_id = guest and not exists (
		select from public.attempts mine where mine.user_id = p_user and mine.exercise_id = theirs.exercise_id
	);
	get diagnostics moved = row_count;
	update public.reveals theirs set user_id = p_user, guest_id = null
	where guest_id = guest and not exists (
		select from public.reveals mine where mine.user_id = p_user and mine.exercise_id = theirs.exercise_id
	);
	update public.hints theirs set user_id = p_user, guest_id = null
	where guest_id = guest and not exists (
		select from public.hints mine where mine.user_id = p_user and mine.exercise_id = theirs.exercise_id
	);
	-- Of two open reports on an exercise the account's own stays.
	update public.reports theirs set user_id = p_user, guest_id = null
	where guest_id = guest and not (theirs.status = 'open' and exists (
		select from public.reports mine
		where mine.user_id = p_user and mine.exercise_id = theirs.exercise_id and mine.status = 'open'
	));
	delete from public.guests where id = guest;
	return moved;
end
$$;

revoke execute on function public.record_report(uuid, uuid, uuid, text, text) from public, anon, authenticated;
revoke execute on function public.settle_report(uuid, uuid, boolean) from public, anon, authenticated;
revoke execute on function public.claim_guest(text, uuid) from public, anon, authenticated;
grant execute on function public.record_report(uuid, uuid, uuid, text, text) to service_role;
grant execute on function public.settle_report(uuid, uuid, boolean) to service_role;
grant execute on function public.claim_guest(text, uuid) to service_role;
