-- What must happen as one: each function is one transaction, and only the service role may call it.

-- ---------------------------------------------------------------------------------------------- attempts

-- Serialises everything one actor does to one exercise, on any number of app servers.
create function public.lock_actor_exercise(p_exercise uuid, p_user uuid, p_guest uuid) returns void
	language sql set search_path = ''
as $$
	select pg_advisory_xact_lock(hashtextextended(coalesce(p_user, p_guest)::text || p_exercise::text, 0))
$$;

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
	p_parts jsonb
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
		(exercise_id, user_id, guest_id, submission_id, ordinal, answer, points, credit, parts, hints_used)
	values (
		p_exercise, p_user, p_guest, p_submission, tries + 1, p_answer, p_points,
		-- A later try adds its weight of what it newly gets right, so that trying again never costs anything.
		earned + greatest(0, p_points - best) * p_credits[tries + 1], p_parts,
		(select count(*) from public.hints
			where exercise_id = p_exercise
				and (user_id = p_user or guest_id = p_guest))
	)
	returning * into found;
	update public.guests set last_seen_at = now() where id = p_guest;
	return jsonb_build_object('outcome', 'recorded', 'attempt', to_jsonb(found));
end
$$;

-- Remembers that the key was shown. Saying it twice changes nothing.
create function public.record_reveal(p_exercise uuid, p_user uuid, p_guest uuid) returns void
	language plpgsql set search_path = ''
as $$
begin
	perform public.lock_actor_exercise(p_exercise, p_user, p_guest);
	insert into public.reveals (exercise_id, user_id, guest_id) values (p_exercise, p_user, p_guest)
	on conflict do nothing;
	update public.guests set last_seen_at = now() where id = p_guest;
end
$$;

-- Serves the next hint of one part: answers its step, 1 to p_steps; p_steps again when all were served.
create function public.record_hint(p_exercise uuid, p_user uuid, p_guest uuid, p_part text, p_steps integer)
	returns integer
	language plpgsql set search_path = ''
as $$
declare
	served integer;
begin
	perform public.lock_actor_exercise(p_exercise, p_user, p_guest);
	select coalesce(max(step), 0) into served from public.hints
	where exercise_id = p_exercise and part_id = p_part
		and (user_id = p_user or guest_id = p_guest);
	if served < p_steps then
		served := served + 1;
		insert into public.hints (exercise_id, user_id, guest_id, part_id, step)
		values (p_exercise, p_user, p_guest, p_part, served);
	end if;
	update public.guests set last_seen_at = now() where id = p_guest;
	return served;
end
$$;

-- Hands a guest's practice to the account just made. Answers the number of attempts that moved.
create function public.claim_guest(p_token_hash text, p_user uuid) returns integer
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
	delete from public.guests where id = guest;
	return moved;
end
$$;

-- ---------------------------------------------------------------------------------------------- the corpus

-- Publishes one analysed article, or re-publishes it for a new engine version: new findings and exercises go
-- in, the old ones retire, and what learners answered stays as it was. p has the shape of
-- {article: {...columns}, findings: [{ref, ...columns}], exercises: [{...columns, key, evidence, seed, findings: [ref]}]}.
-- Answers 'created', 'upgraded', 'updated' (the editor's facts changed) or 'unchanged'.
create function public.publish_article(p jsonb) returns text
	language plpgsql set search_path = ''
as $$
declare
	incoming public.articles := jsonb_populate_record(null::public.articles, p -> 'article');
	present public.articles;
	outcome text;
	exercise jsonb;
	exercise_id uuid;
	finding jsonb;
	finding_ids jsonb := '{}';
	finding_id uuid;
begin
	perform pg_advisory_xact_lock(hashtextextended('publish_article' || incoming.content_hash, 0));
	select * into present from public.articles where content_hash = incoming.content_hash;

	if present.id is null then
		outcome := 'created';
		insert into public.articles
			(slug, content_hash, title, outlet, published_on, story, rights, body, blocks, word_count, engine_version)
		values (incoming.slug, incoming.content_hash, incoming.title, incoming.outlet, incoming.published_on,
			incoming.story, incoming.rights, incoming.body, incoming.blocks, incoming.word_count, incoming.engine_version)
		returning * into present;
	else
		if (present.slug, present.title, present.rights) is distinct from
				(incoming.slug, incoming.title, incoming.rights)
			or (present.outlet, present.published_on, present.story) is distinct from
				(incoming.outlet, incoming.published_on, incoming.story) then
			outcome := 'updated';
			update public.articles set slug = incoming.slug, title = incoming.title, rights = incoming.rights,
				outlet = incoming.outlet, published_on = incoming.published_on, story = incoming.story
			where id = present.id;
		end if;
		if present.engine_version = incoming.engine_version then
			return coalesce(outcome, 'unchanged');
		end if;
		outcome := 'upgraded';
		update public.articles
		set blocks = incoming.blocks, word_count = incoming.word_count, engine_version = incoming.engine_version
		where id = present.id;
		update public.findings set status = 'retired' where article_id = present.id and status = 'active';
		update public.exercises set status = 'retired' where article_id = present.id and status = 'active';
	end if;

	for finding in select * from jsonb_array_elements(p -> 'findings') loop
		insert into public.findings
			(article_id, engine_version, kind, span_start, span_end, confidence, rules, detail)
		values (present.id, incoming.engine_version, finding ->> 'kind', (finding ->> 'span_start')::integer,
			(finding ->> 'span_end')::integer, (finding ->> 'confidence')::double precision,
			array(select jsonb_array_elements_text(finding -> 'rules')), finding -> 'detail')
		returning id into finding_id;
		finding_ids := finding_ids || jsonb_build_object(finding ->> 'ref', finding_id);
	end loop;

	for exercise in select * from jsonb_array_elements(p -> 'exercises') loop
		insert into public.exercises (article_id, kind, prompt, difficulty, engine_version, position)
		values (present.id, exercise ->> 'kind', exercise -> 'prompt', (exercise ->> 'difficulty')::smallint,
			incoming.engine_version, (exercise ->> 'position')::integer)
		returning id into exercise_id;
		insert into public.exercise_keys (exercise_id, key, evidence, seed)
		values (exercise_id, exercise -> 'key', exercise -> 'evidence', exercise ->> 'seed');
		insert into public.exercise_findings (exercise_id, finding_id)
		select exercise_id, (finding_ids ->> ref)::uuid
		from jsonb_array_elements_text(exercise -> 'findings') as ref;
	end loop;
	return outcome;
end
$$;

-- ---------------------------------------------------------------------------------------------- limits

-- Counts this try as a failure of every subject before it is made, unless one of them is over its limit.
-- p_subjects: [{hash, most}]. Answers {allowed, ids, retryAfter (seconds)}; take the failure back with
-- forgive_failures(ids) when the try succeeds, so that only failures count, and parallel tries all count.
create function public.reserve_failure(p_scope text, p_subjects jsonb, p_window interval) returns jsonb
	language plpgsql set search_path = ''
as $$
declare
	subject record;
	recent integer;
	oldest timestamptz;
	added uuid;
	ids uuid[] := '{}';
begin
	for subject in
		select s ->> 'hash' as hash, (s ->> 'most')::integer as most
		from jsonb_array_elements(p_subjects) as s order by 1
	loop
		perform pg_advisory_xact_lock(hashtextextended(p_scope || subject.hash, 0));
		select count(*), min(occurred_at) into recent, oldest from public.failures
		where scope = p_scope and subject_hash = subject.hash and occurred_at > now() - p_window;
		if recent >= subject.most then
			delete from public.failures where id = any (ids);
			return jsonb_build_object('allowed', false, 'ids', '[]'::jsonb,
				'retryAfter', ceil(extract(epoch from oldest + p_window - now())));
		end if;
		insert into public.failures (scope, subject_hash) values (p_scope, subject.hash) returning id into added;
		ids := ids || added;
	end loop;
	return jsonb_build_object('allowed', true, 'ids', to_jsonb(ids), 'retryAfter', 0);
end
$$;

create function public.forgive_failures(p_ids uuid[]) returns void
	language sql set search_path = ''
as $$
	delete from public.failures where id = any (p_ids)
$$;

-- ---------------------------------------------------------------------------------------------- upkeep

-- Deletes an account; every row of it goes with it by foreign key.
create function public.erase_account(p_user uuid) returns void
	language sql security definer set search_path = ''
as $$
	delete from auth.users where id = p_user
$$;

-- Guests go 30 days after they were last seen, failures after a day, sessions that nobody used for 60 days: twice as long
-- as a browser keeps one. With a session go its refresh tokens, by foreign key.
create function public.purge_expired() returns void
	language plpgsql security definer set search_path = ''
as $$
begin
	delete from public.guests where last_seen_at < now() - interval '30 days';
	delete from public.failures where occurred_at < now() - interval '1 day';
	begin
		delete from auth.sessions
		where greatest(refreshed_at at time zone 'UTC', updated_at, created_at) < now() - interval '60 days';
	exception
		-- A project may keep its sessions otherwise, or from everyone but its auth server.
		when undefined_table or undefined_column or insufficient_privilege then null;
	end;
end
$$;

-- Every function above is the server's alone.
revoke execute on all functions in schema public from public, anon, authenticated;
grant execute on all functions in schema public to service_role;
revoke execute on function public.create_profile() from service_role;
