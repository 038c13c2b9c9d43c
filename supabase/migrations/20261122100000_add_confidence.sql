-- How sure a learner says to be with a submission: kept beside it, never scored.

alter table public.attempts
	add column confidence text check (confidence in ('sure', 'fairly', 'guessing'));

-- The same function with one more thing to keep: a second one beside it would leave callers two to choose from.
drop function public.record_attempt(uuid, uuid, uuid, uuid, jsonb, double precision, double precision[], jsonb);

-- Records one scored submission.
-- Answers {outcome, attempt}: 'recorded'; 'replayed' with the first result of the same form;
-- 'closed' without an attempt where the key was shown, the exercise solved, or all tries used.
create function public.record_attempt(
	p_exercise uuid,
	p_user uuid,
	p_guest uuid,
	p_submission uuid,
	p_answer jsonb,
	p_points double precision,
	p_credits double precision[],
	p_parts jsonb,
	p_confidence text
) returns jsonb
	language plpgsql set search_path = ''
as $$
declare
	found public.attempts;
	tries integer;
	best double precision;
	earned double precision;
begin
	perform public.lock_actor_exercise(p_exercise, p_user, p_guest);

	select * into found from public.attempts
	where submission_id = p_submission
		and (user_id = p_user or guest_id = p_guest);
	if found.id is not null then
		if found.exercise_id <> p_exercise then
			return jsonb_build_object('outcome', 'closed', 'attempt', null);
		end if;
		return jsonb_build_object('outcome', 'replayed', 'attempt', to_jsonb(found));
	end if;

	select count(*), coalesce(max(points), 0), coalesce(max(credit), 0) into tries, best, earned
	from public.attempts
	where exercise_id = p_exercise
		and (user_id = p_user or guest_id = p_guest);
	if best >= 1 or tries >= cardinality(p_credits) or exists (
		select from public.reveals
		where exercise_id = p_exercise
			and (user_id = p_user or guest_id = p_guest)
	) then
		return jsonb_build_object('outcome', 'closed', 'attempt', null);
	end if;

	insert into public.attempts
		(exercise_id, user_id, guest_id, submission_id, ordinal, answer, points, credit, parts, hints_used, confidence)
	values (
		p_exercise, p_user, p_guest, p_submission, tries + 1, p_answer, p_points,
		-- A later try adds its weight of what it newly gets right, so that trying again never costs anything.
		earned + greatest(0, p_points - best) * p_credits[tries + 1], p_parts,
		(select count(*) from public.hints
			where exercise_id = p_exercise
				and (user_id = p_user or guest_id = p_guest)),
		p_confidence
	)
	returning * into found;
	update public.guests set last_seen_at = now() where id = p_guest;
	return jsonb_build_object('outcome', 'recorded', 'attempt', to_jsonb(found));
end
$$;

revoke execute on function public.record_attempt(
	uuid, uuid, uuid, uuid, jsonb, double precision, double precision[], jsonb, text
) from public, anon, authenticated;
grant execute on function public.record_attempt(
	uuid, uuid, uuid, uuid, jsonb, double precision, double precision[], jsonb, text
) to service_role;
