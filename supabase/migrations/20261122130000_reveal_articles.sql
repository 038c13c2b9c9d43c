-- Opening the X-ray of an article before its exercises are done: from then on they no longer count.

-- Remembers the key of every exercise on an article as shown, where anything could still be scored: of those in use, and of
-- retired ones that this actor has begun. p_kinds are the kinds that can be played, p_tries the submissions that are scored.
-- Answers how many were given up. Saying it twice changes nothing.
create function public.record_article_reveal(
	p_article uuid,
	p_user uuid,
	p_guest uuid,
	p_kinds text[],
	p_tries integer
) returns integer
	language plpgsql set search_path = ''
as $$
declare
	touching uuid;
	given_up integer := 0;
begin
	-- In one order for all: record_attempt and record_reveal hold one of these locks at a time, and whoever takes several takes
	-- them in this order, so nobody waits in a circle.
	for touching in
		select exercise.id from public.exercises exercise
		where exercise.kind = any (p_kinds)
			and (exercise.article_id = p_article or exists (
				select from public.exercise_articles several
				where several.exercise_id = exercise.id and several.article_id = p_article
			))
			and (exercise.status = 'active' or exists (
				select from public.attempts
				where exercise_id = exercise.id and (user_id = p_user or guest_id = p_guest)
			) or exists (
				select from public.hints
				where exercise_id = exercise.id and (user_id = p_user or guest_id = p_guest)
			))
		order by exercise.id
	loop
		perform public.lock_actor_exercise(touching, p_user, p_guest);
		-- Asked under the lock: an answer may have come in meanwhile. What is solved or out of tries stays what it is.
		continue when (
			select coalesce(max(points), 0) >= 1 or count(*) >= p_tries from public.attempts
			where exercise_id = touching and (user_id = p_user or guest_id = p_guest)
		);
		insert into public.reveals (exercise_id, user_id, guest_id) values (touching, p_user, p_guest)
		on conflict do nothing;
		if found then
			given_up := given_up + 1;
		end if;
	end loop;
	-- Last, as in the others: a row that is locked while waiting for the locks above could close a circle.
	update public.guests set last_seen_at = now() where id = p_guest;
	return given_up;
end
$$;

revoke execute on function public.record_article_reveal(uuid, uuid, uuid, text[], integer) from public, anon, authenticated;
grant execute on function public.record_article_reveal(uuid, uuid, uuid, text[], integer) to service_role;
