-- Series of practice: exercises that somebody chose to do one after the other.

create table public.practice_series (
	-- Random; the order of the exercises was drawn with it.
	id uuid primary key,
	user_id uuid references auth.users (id) on delete cascade,
	guest_id uuid references public.guests (id) on delete cascade,
	-- From the form the server rendered: the same form sent twice starts one series.
	start_id uuid not null,
	-- In the order to do them in. No foreign keys: a series outlives what is taken out of the bank, and says so.
	exercise_ids uuid[] not null check (
		cardinality(exercise_ids) between 1 and 50
		and array_ndims(exercise_ids) = 1
		and array_position(exercise_ids, null) is null
	),
	-- What was asked for: {kinds, levels, articles, length, again}.
	criteria jsonb not null check (jsonb_typeof(criteria) = 'object'),
	created_at timestamptz not null default now(),
	check (num_nonnulls(user_id, guest_id) = 1),
	unique (user_id, start_id),
	unique (guest_id, start_id)
);
create index practice_series_user on public.practice_series (user_id, created_at desc) where user_id is not null;
create index practice_series_guest on public.practice_series (guest_id, created_at desc) where guest_id is not null;

alter table public.practice_series enable row level security;
revoke all on public.practice_series from anon, authenticated;
grant select, insert, update, delete on public.practice_series to service_role;

-- Starts a series and answers its id; for a form sent before, the id of the series it started. Of a person's series the p_most
-- newest stay.
create function public.start_series(
	p_id uuid, p_user uuid, p_guest uuid, p_start uuid, p_exercises uuid[], p_criteria jsonb, p_most integer
) returns uuid
	language plpgsql set search_path = ''
as $$
declare
	started uuid;
begin
	-- One start of a person after the other, on any number of app servers.
	perform pg_advisory_xact_lock(hashtextextended('series ' || coalesce(p_user, p_guest)::text, 0));
	select id into started from public.practice_series
	where start_id = p_start and (user_id = p_user or guest_id = p_guest);
	if started is not null then
		return started;
	end if;

	-- The clock, not the transaction's beginning: the order of starts is the order in which they held the lock.
	insert into public.practice_series (id, user_id, guest_id, start_id, exercise_ids, criteria, created_at)
	values (p_id, p_user, p_guest, p_start, p_exercises, p_criteria, clock_timestamp());
	delete from public.practice_series
	where id in (
		select id from public.practice_series
		where user_id = p_user or guest_id = p_guest
		order by created_at desc, id
		offset p_most
	);
	update public.guests set last_seen_at = now() where id = p_guest;
	return p_id;
end
$$;

-- Those of some exercises in which nothing is to be found. It is for the planner on the server and tells of a key: nothing of it
-- may reach a learner before the answer is shown.
create function public.list_empty_exercises(p_exercises uuid[]) returns uuid[]
	language sql stable set search_path = ''
as $$
	select coalesce(array_agg(exercise_id), '{}') from public.exercise_keys
	where exercise_id = any (p_exercises)
		and jsonb_typeof(key -> 'opinions') = 'array' and jsonb_array_length(key -> 'opinions') = 0
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
	update public.practice_series theirs set user_id = p_user, guest_id = null
	where guest_id = guest and not exists (
		select from public.practice_series mine where mine.user_id = p_user and mine.start_id = theirs.start_id
	);
	delete from public.guests where id = guest;
	return moved;
end
$$;

revoke execute on function public.start_series(uuid, uuid, uuid, uuid, uuid[], jsonb, integer) from public, anon, authenticated;
revoke execute on function public.list_empty_exercises(uuid[]) from public, anon, authenticated;
revoke execute on function public.claim_guest(text, uuid) from public, anon, authenticated;
grant execute on function public.start_series(uuid, uuid, uuid, uuid, uuid[], jsonb, integer) to service_role;
grant execute on function public.list_empty_exercises(uuid[]) to service_role;
grant execute on function public.claim_guest(text, uuid) to service_role;
