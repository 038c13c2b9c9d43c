-- What editors say of findings and exercises. It outranks what the engine makes of a text, and outlives new engines: a finding is
-- known by its article, kind and words, an exercise by its article, kind and the words it asks about.

-- ---------------------------------------------------------------------------------------------- tables

create table public.corrections (
	id uuid primary key default gen_random_uuid(),
	article_id uuid not null references public.articles (id) on delete cascade,
	kind text not null check (kind in ('quotation', 'passage', 'date', 'event')),
	span_start integer not null check (span_start >= 0),
	span_end integer not null,
	-- approved: sure, as the engine has it. rejected: never used. corrected: sure, and what `change` says.
	verdict text not null check (verdict in ('approved', 'rejected', 'corrected')),
	-- Engine's Change: {speaker: {name, type}} of a quotation, {opinion} of a passage, {from, to} of a date or event.
	change jsonb,
	note text not null default '' check (
		char_length(note) <= 500
		and note !~ '[\u0001-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]'
	),
	-- The editor; nobody any more once their account is deleted.
	made_by uuid references auth.users (id) on delete set null,
	made_at timestamptz not null default now(),
	check (span_end > span_start),
	check ((verdict = 'corrected') = (change is not null)),
	check (change is null or jsonb_typeof(change) = 'object'),
	unique (article_id, kind, span_start, span_end)
);
create index corrections_made_by on public.corrections (made_by);

create table public.exercise_reviews (
	id uuid primary key default gen_random_uuid(),
	-- The exercise's home.
	article_id uuid not null references public.articles (id) on delete cascade,
	kind text not null,
	-- exercises.fingerprint: the verdict holds for whatever exercise asks the same.
	fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
	verdict text not null check (verdict in ('approved', 'retired')),
	made_by uuid references auth.users (id) on delete set null,
	made_at timestamptz not null default now(),
	unique (article_id, kind, fingerprint)
);
create index exercise_reviews_made_by on public.exercise_reviews (made_by);

-- What an exercise asks about: SHA-256, hexadecimal, of its kind and the words to be matched, marked or ordered, in no order.
-- Every kind has them under `text`.
create function public.fingerprint_exercise(p_kind text, p_prompt jsonb) returns text
	language sql immutable set search_path = ''
as $$
	select encode(sha256(convert_to(p_kind || chr(10) || coalesce((
		select string_agg(words, chr(10) order by words collate "C")
		from (select each #>> '{}' as words from jsonb_path_query(p_prompt, '$.*[*].text') as each) as asked
	), ''), 'UTF8')), 'hex')
$$;

alter table public.exercises
	add column fingerprint text not null generated always as (public.fingerprint_exercise(kind, prompt)) stored,
	drop constraint exercises_status_check,
	-- withdrawn: taken out by an editor, who may restore it. retired: the engine makes it no more.
	add constraint exercises_status_check check (status in ('active', 'withdrawn', 'retired'));
create index exercises_fingerprint on public.exercises (article_id, fingerprint);

alter table public.articles
	-- {title, outlet, publishedOn} as the engine was told them, null where it was told nothing: to read the text again just so.
	add column told jsonb,
	-- The article's place among those its story was told with.
	add column story_place smallint;

alter table public.corrections enable row level security;
alter table public.exercise_reviews enable row level security;
revoke all on public.corrections from anon, authenticated;
revoke all on public.exercise_reviews from anon, authenticated;
grant select, insert, update, delete on public.corrections to service_role;
grant select, insert, update, delete on public.exercise_reviews to service_role;

-- ---------------------------------------------------------------------------------------------- publishing

-- Stores exercises over the articles of p_articles, which p_exercises count from 0:
-- [{...columns, key, evidence, seed, articles: [place], findings: [{article: place, ref}]}]. The first article is the home. Those
-- they replace are retired by now: one that is just the same is taken into use again, so that learners keep what they know.
create or replace function public.store_exercises(p_articles uuid[], p_engine_version text, p_exercises jsonb) returns void
	language plpgsql set search_path = ''
as $$
declare
	exercise jsonb;
	home uuid;
	places jsonb;
	asks text;
	stored uuid;
	state text;
begin
	for exercise in select * from jsonb_array_elements(p_exercises) loop
		home := p_articles[1 + (exercise -> 'articles' ->> 0)::integer];
		asks := public.fingerprint_exercise(exercise ->> 'kind', exercise -> 'prompt');
		select coalesce(jsonb_agg(jsonb_build_array(place::integer, p_articles[1 + place::integer]) order by place::integer), '[]')
		into places
		from jsonb_array_elements_text(exercise -> 'articles') as place where cardinality(p_articles) > 1;
		state := case when exists (
			select from public.exercise_reviews review
			where review.article_id = home and review.kind = exercise ->> 'kind' and review.fingerprint = asks
				and review.verdict = 'retired'
		) then 'withdrawn' else 'active' end;

		select present.id into stored
		from public.exercises present join public.exercise_keys own on own.exercise_id = present.id
		where present.article_id = home and present.fingerprint = asks and present.kind = exercise ->> 'kind'
			and present.status = 'retired' and present.engine_version = p_engine_version
			and present.difficulty = (exercise ->> 'difficulty')::smallint and present.prompt = exercise -> 'prompt'
			and own.key = exercise -> 'key' and own.evidence = exercise -> 'evidence'
			and places = (
				select coalesce(jsonb_agg(jsonb_build_array(ordinal, article_id) order by ordinal), '[]')
				from public.exercise_articles where exercise_id = present.id
			)
		order by present.created_at desc, present.id limit 1;

		if stored is not null then
			update public.exercises set status = state, position = (exercise ->> 'position')::integer where id = stored;
			delete from public.exercise_findings where exercise_id = stored;
		else
			insert into public.exercises (article_id, kind, prompt, difficulty, engine_version, position, status)
			values (home, exercise ->> 'kind', exercise -> 'prompt', (exercise ->> 'difficulty')::smallint, p_engine_version,
				(exercise ->> 'position')::integer, state)
			returning id into stored;
			insert into public.exercise_keys (exercise_id, key, evidence, seed)
			values (stored, exercise -> 'key', exercise -> 'evidence', exercise ->> 'seed');
			insert into public.exercise_articles (exercise_id, ordinal, article_id)
			select stored, (place ->> 0)::smallint, (place ->> 1)::uuid from jsonb_array_elements(places) as place;
		end if;
		-- A finding that is not there would be null, which the table refuses.
		insert into public.exercise_findings (exercise_id, finding_id)
		select distinct stored, finding.id
		from jsonb_to_recordset(exercise -> 'findings') as spent (article integer, ref text)
			left join public.findings finding on finding.article_id = p_articles[1 + spent.article]
				and finding.ref = spent.ref and finding.status = 'active';
	end loop;
end
$$;

-- Retires the exercises over several articles that touch one of these. Their stories count as not published.
create or replace function public.retire_story_exercises(p_articles uuid[]) returns void
	language sql set search_path = ''
as $$
	update public.articles set story_state = null where id = any (p_articles) and story_state is not null;
	update public.exercises set status = 'retired'
	where status <> 'retired' and id in (
		select exercise_id from public.exercise_articles where article_id = any (p_articles)
	);
$$;

-- Publishes one analysed article, or re-publishes it for a new engine version, other facts or an editor's corrections: what is
-- made anew goes in, what is made no more retires, with it the exercises of its story that touch it, and what learners answered
-- stays as it was. Findings and exercises that one engine makes just so again stay in use. p has the shape of
-- {article: {...columns}, findings: [{ref, ...columns}], exercises: see store_exercises}; without findings and exercises it
-- brings the editor's facts only. Answers 'created', 'upgraded', 'updated' (the editor's facts changed) or 'unchanged'.
create or replace function public.publish_article(p jsonb) returns text
	language plpgsql set search_path = ''
as $$
declare
	incoming public.articles := jsonb_populate_record(null::public.articles, p -> 'article');
	present public.articles;
	outcome text;
begin
	perform pg_advisory_xact_lock(hashtextextended('publish_article' || incoming.content_hash, 0));
	select * into present from public.articles where content_hash = incoming.content_hash;

	if present.id is null then
		outcome := 'created';
		insert into public.articles (slug, content_hash, title, outlet, published_on, story, rights, body, blocks, word_count,
			engine_version, reading, told)
		values (incoming.slug, incoming.content_hash, incoming.title, incoming.outlet, incoming.published_on, incoming.story,
			incoming.rights, incoming.body, incoming.blocks, incoming.word_count, incoming.engine_version, incoming.reading,
			incoming.told)
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
		if present.story is distinct from incoming.story then
			perform public.retire_story_exercises(array[present.id]);
		end if;
		-- Without an analysis there is nothing to replace the old one with, whatever another process made of it meanwhile.
		if present.reading = incoming.reading or not p ? 'findings' then
			return coalesce(outcome, 'unchanged');
		end if;

		update public.articles set blocks = incoming.blocks, word_count = incoming.word_count,
			engine_version = incoming.engine_version, reading = incoming.reading, told = incoming.told
		where id = present.id;
		if present.engine_version <> incoming.engine_version then
			outcome := 'upgraded';
		-- The same engine, told something else, may well come to the same: then learners keep the exercises they know.
		elsif (
			select jsonb_agg(detail order by ref) from public.findings where article_id = present.id and status = 'active'
		) is not distinct from (
			select jsonb_agg(finding -> 'detail' order by finding ->> 'ref') from jsonb_array_elements(p -> 'findings') as finding
		) and (
			select jsonb_agg(jsonb_build_array(kind, prompt, key, evidence) order by position)
			from public.exercises join public.exercise_keys on exercise_id = id
			where article_id = present.id and status <> 'retired'
				and not exists (select from public.exercise_articles several where several.exercise_id = id)
		) is not distinct from (
			select jsonb_agg(jsonb_build_array(made -> 'kind', made -> 'prompt', made -> 'key', made -> 'evidence')
				order by (made ->> 'position')::integer)
			from jsonb_array_elements(p -> 'exercises') as made
		) then
			return coalesce(outcome, 'unchanged');
		else
			outcome := 'updated';
		end if;
		update public.findings old set status = 'retired'
		where old.article_id = present.id and old.status = 'active' and not exists (
			select from jsonb_to_recordset(p -> 'findings') as made (ref text, kind text, span_start integer, span_end integer,
				confidence double precision, rules jsonb, detail jsonb)
			where made.ref = old.ref and old.engine_version = incoming.engine_version and made.detail = old.detail
				and (made.kind, made.span_start, made.span_end, made.confidence, made.rules)
					= (old.kind, old.span_start, old.span_end, old.confidence, to_jsonb(old.rules))
		);
		update public.exercises set status = 'retired' where article_id = present.id and status <> 'retired';
		perform public.retire_story_exercises(array[present.id]);
	end if;

	insert into public.findings
		(article_id, engine_version, ref, kind, span_start, span_end, confidence, rules, detail)
	select present.id, incoming.engine_version, ref, kind, span_start, span_end, confidence,
		array(select jsonb_array_elements_text(rules)), detail
	from jsonb_to_recordset(p -> 'findings') as finding (ref text, kind text, span_start integer, span_end integer,
		confidence double precision, rules jsonb, detail jsonb)
	where not exists (
		select from public.findings kept
		where kept.article_id = present.id and kept.ref = finding.ref and kept.status = 'active'
	);
	perform public.store_exercises(array[present.id], incoming.engine_version, p -> 'exercises');
	return outcome;
end
$$;

-- Publishes the exercises over the articles of one story, in the place of those that touch any of them. p has the shape of
-- {state, engine_version, articles: [{content_hash, reading}] in order, exercises: see store_exercises}. Answers 'published';
-- 'unchanged' where every article already has this state; 'stale', with nothing written, where an article is gone or was read
-- otherwise meanwhile, so that the exercises rest on findings that are no longer in use.
create or replace function public.publish_story(p jsonb) returns text
	language plpgsql set search_path = ''
as $$
declare
	members uuid[];
	current boolean;
begin
	-- In one order for all, so that two processes wait for each other and not in a circle.
	perform from public.articles
	where content_hash in (select member ->> 'content_hash' from jsonb_array_elements(p -> 'articles') as member)
	order by content_hash for update;

	select array_agg(article.id order by place), bool_and(article.story_state is not distinct from p ->> 'state')
	into members, current
	from jsonb_array_elements(p -> 'articles') with ordinality as listed (member, place)
		left join public.articles article on article.content_hash = member ->> 'content_hash'
			and article.reading = member ->> 'reading';
	if members is null or array_position(members, null) is not null then
		return 'stale';
	end if;
	if current then
		return 'unchanged';
	end if;

	perform public.retire_story_exercises(members);
	update public.articles set story_state = p ->> 'state', story_place = array_position(members, id)
	where id = any (members);
	perform public.store_exercises(members, p ->> 'engine_version', p -> 'exercises');
	return 'published';
end
$$;

-- ---------------------------------------------------------------------------------------------- editing

create function public.is_editor(p_user uuid) returns boolean
	language sql stable set search_path = ''
as $$
	select exists (select from public.profiles where id = p_user and is_editor)
$$;

-- Makes somebody an editor, or one no longer. Answers 'done', 'unchanged', or 'unknown' without an account of that address.
create function public.set_editor(p_email text, p_editor boolean) returns text
	language plpgsql security definer set search_path = ''
as $$
declare
	people uuid[];
begin
	select array_agg(id) into people from auth.users where lower(email) = lower(p_email);
	if people is null then
		return 'unknown';
	end if;
	update public.profiles set is_editor = p_editor where id = any (people) and is_editor <> p_editor;
	return case when found then 'done' else 'unchanged' end;
end
$$;

-- Stores what an editor says of a finding with all that was made anew for it, or takes back what was said. p has the shape of
-- {editor, article: see publish_article, story: see publish_story, or null,
-- expected: [{content_hash, reading}], the articles as they were read when that was made,
-- correction: {kind, span_start, span_end, verdict, change, note}; a verdict of null takes it back}.
-- Answers 'done'; with nothing written 'refused' to who is no editor, and 'stale' where an article was read otherwise meanwhile.
create function public.publish_correction(p jsonb) returns text
	language plpgsql set search_path = ''
as $$
declare
	said public.corrections := jsonb_populate_record(null::public.corrections, p -> 'correction');
	editor uuid := (p ->> 'editor')::uuid;
	hash text := p -> 'article' -> 'article' ->> 'content_hash';
	target uuid;
begin
	-- As publish_article and publish_story take them, in this order.
	perform pg_advisory_xact_lock(hashtextextended('publish_article' || hash, 0));
	perform from public.articles
	where content_hash in (select member ->> 'content_hash' from jsonb_array_elements(p -> 'expected') as member)
	order by content_hash for update;
	if not public.is_editor(editor) then
		return 'refused';
	end if;
	if exists (
		select from jsonb_array_elements(p -> 'expected') as member
			left join public.articles article on article.content_hash = member ->> 'content_hash'
		where article.id is null or article.reading is distinct from member ->> 'reading'
	) then
		return 'stale';
	end if;
	select id into target from public.articles where content_hash = hash;
	if target is null then
		return 'stale';
	end if;

	if said.verdict is null then
		delete from public.corrections
		where article_id = target and kind = said.kind and span_start = said.span_start and span_end = said.span_end;
	else
		insert into public.corrections (article_id, kind, span_start, span_end, verdict, change, note, made_by)
		values (target, said.kind, said.span_start, said.span_end, said.verdict, nullif(said.change, 'null'), coalesce(said.note, ''),
			editor)
		on conflict (article_id, kind, span_start, span_end) do update
		set verdict = excluded.verdict, change = excluded.change, note = excluded.note, made_by = excluded.made_by, made_at = now();
	end if;
	perform public.publish_article(p -> 'article');
	if jsonb_typeof(p -> 'story') = 'object' and public.publish_story(p -> 'story') = 'stale' then
		raise exception 'The story rests on other readings than its articles';
	end if;
	return 'done';
end
$$;

-- Stores what an editor says of an exercise: 'approved', 'retired', or null to take it back. A retired one is in no list and no
-- series; who has begun it can finish it. Answers 'done', 'unchanged', 'refused' to who is no editor, 'unknown' without such an
-- exercise, 'superseded' where the engine makes it no more.
create function public.review_exercise(p_editor uuid, p_exercise uuid, p_verdict text) returns text
	language plpgsql set search_path = ''
as $$
declare
	subject public.exercises;
	before text;
begin
	if not public.is_editor(p_editor) then
		return 'refused';
	end if;
	select * into subject from public.exercises where id = p_exercise for update;
	if subject.id is null then
		return 'unknown';
	elsif subject.status = 'retired' then
		return 'superseded';
	end if;
	select verdict into before from public.exercise_reviews
	where article_id = subject.article_id and kind = subject.kind and fingerprint = subject.fingerprint for update;
	if before is not distinct from p_verdict then
		return 'unchanged';
	elsif p_verdict is null then
		delete from public.exercise_reviews
		where article_id = subject.article_id and kind = subject.kind and fingerprint = subject.fingerprint;
	else
		insert into public.exercise_reviews (article_id, kind, fingerprint, verdict, made_by)
		values (subject.article_id, subject.kind, subject.fingerprint, p_verdict, p_editor)
		on conflict (article_id, kind, fingerprint) do update
		set verdict = excluded.verdict, made_by = excluded.made_by, made_at = now();
	end if;
	update public.exercises set status = case when p_verdict = 'retired' then 'withdrawn' else 'active' end
	where article_id = subject.article_id and kind = subject.kind and fingerprint = subject.fingerprint and status <> 'retired';
	return 'done';
end
$$;

revoke execute on function public.fingerprint_exercise(text, jsonb) from public, anon, authenticated;
revoke execute on function public.store_exercises(uuid[], text, jsonb) from public, anon, authenticated;
revoke execute on function public.retire_story_exercises(uuid[]) from public, anon, authenticated;
revoke execute on function public.publish_article(jsonb) from public, anon, authenticated;
revoke execute on function public.publish_story(jsonb) from public, anon, authenticated;
revoke execute on function public.is_editor(uuid) from public, anon, authenticated;
revoke execute on function public.set_editor(text, boolean) from public, anon, authenticated;
revoke execute on function public.publish_correction(jsonb) from public, anon, authenticated;
revoke execute on function public.review_exercise(uuid, uuid, text) from public, anon, authenticated;
grant execute on function public.fingerprint_exercise(text, jsonb) to service_role;
grant execute on function public.store_exercises(uuid[], text, jsonb) to service_role;
grant execute on function public.retire_story_exercises(uuid[]) to service_role;
grant execute on function public.publish_article(jsonb) to service_role;
grant execute on function public.publish_story(jsonb) to service_role;
grant execute on function public.is_editor(uuid) to service_role;
grant execute on function public.set_editor(text, boolean) to service_role;
grant execute on function public.publish_correction(jsonb) to service_role;
grant execute on function public.review_exercise(uuid, uuid, text) to service_role;
