-- Exercises over several articles of one story, and articles that are read again when an editor corrects what the engine is
-- told about them.

-- ---------------------------------------------------------------------------------------------- tables

-- The articles to read for an exercise over several. Its home, under which it is listed, is exercises.article_id: the first of them.
create table public.exercise_articles (
	exercise_id uuid not null references public.exercises (id) on delete cascade,
	-- The article's place among those of the story, from 0: what prompt and evidence count by. Places may be left out.
	ordinal smallint not null check (ordinal >= 0),
	-- An article is not deleted from under an exercise: the exercise goes first.
	article_id uuid not null references public.articles (id),
	-- With the article in its primary key PostgREST would take this table for a link, and find two ways from exercises to articles.
	primary key (exercise_id, ordinal),
	unique (exercise_id, article_id)
);
create index exercise_articles_article on public.exercise_articles (article_id);

alter table public.articles
	-- SHA-256, hexadecimal, of the engine's version and what it was told about the text: what its findings were made from.
	add column reading text check (reading ~ '^[0-9a-f]{64}$'),
	-- SHA-256, hexadecimal, of what the exercises of its story were made from: the story's texts in order, and their readings.
	add column story_state text check (story_state ~ '^[0-9a-f]{64}$');

-- The engine's id of a finding, unique among those of one reading.
alter table public.findings add column ref text;
update public.findings set ref = detail -> 'finding' ->> 'id';
create unique index findings_ref on public.findings (article_id, ref) where status = 'active';

alter table public.exercise_articles enable row level security;
revoke all on public.exercise_articles from anon, authenticated;
grant select, insert, update, delete on public.exercise_articles to service_role;

-- ---------------------------------------------------------------------------------------------- publishing

-- Stores exercises over the articles of p_articles, which p_exercises count from 0:
-- [{...columns, key, evidence, seed, articles: [place], findings: [{article: place, ref}]}]. The first article is the home.
create function public.store_exercises(p_articles uuid[], p_engine_version text, p_exercises jsonb) returns void
	language plpgsql set search_path = ''
as $$
declare
	exercise jsonb;
	made uuid;
begin
	for exercise in select * from jsonb_array_elements(p_exercises) loop
		insert into public.exercises (article_id, kind, prompt, difficulty, engine_version, position)
		values (p_articles[1 + (exercise -> 'articles' ->> 0)::integer], exercise ->> 'kind', exercise -> 'prompt',
			(exercise ->> 'difficulty')::smallint, p_engine_version, (exercise ->> 'position')::integer)
		returning id into made;
		insert into public.exercise_keys (exercise_id, key, evidence, seed)
		values (made, exercise -> 'key', exercise -> 'evidence', exercise ->> 'seed');
		-- A finding that is not there would be null, which the table refuses.
		insert into public.exercise_findings (exercise_id, finding_id)
		select distinct made, finding.id
		from jsonb_to_recordset(exercise -> 'findings') as spent (article integer, ref text)
			left join public.findings finding on finding.article_id = p_articles[1 + spent.article]
				and finding.ref = spent.ref and finding.status = 'active';
		if cardinality(p_articles) > 1 then
			insert into public.exercise_articles (exercise_id, ordinal, article_id)
			select made, place::smallint, p_articles[1 + place::integer]
			from jsonb_array_elements_text(exercise -> 'articles') as place;
		end if;
	end loop;
end
$$;

-- Retires the exercises over several articles that touch one of these. Their stories count as not published.
create function public.retire_story_exercises(p_articles uuid[]) returns void
	language sql set search_path = ''
as $$
	update public.articles set story_state = null where id = any (p_articles) and story_state is not null;
	update public.exercises set status = 'retired'
	where status = 'active' and id in (
		select exercise_id from public.exercise_articles where article_id = any (p_articles)
	);
$$;

-- Publishes one analysed article, or re-publishes it for a new engine version or other facts: new findings and exercises go in,
-- the old ones retire, with them those of its story that touch it, and what learners answered stays as it was. p has the shape of
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
			engine_version, reading)
		values (incoming.slug, incoming.content_hash, incoming.title, incoming.outlet, incoming.published_on, incoming.story,
			incoming.rights, incoming.body, incoming.blocks, incoming.word_count, incoming.engine_version, incoming.reading)
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
			engine_version = incoming.engine_version, reading = incoming.reading
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
			where article_id = present.id and status = 'active'
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
		update public.findings set status = 'retired' where article_id = present.id and status = 'active';
		update public.exercises set status = 'retired' where article_id = present.id and status = 'active';
		perform public.retire_story_exercises(array[present.id]);
	end if;

	insert into public.findings
		(article_id, engine_version, ref, kind, span_start, span_end, confidence, rules, detail)
	select present.id, incoming.engine_version, ref, kind, span_start, span_end, confidence,
		array(select jsonb_array_elements_text(rules)), detail
	from jsonb_to_recordset(p -> 'findings') as finding (ref text, kind text, span_start integer, span_end integer,
		confidence double precision, rules jsonb, detail jsonb);
	perform public.store_exercises(array[present.id], incoming.engine_version, p -> 'exercises');
	return outcome;
end
$$;

-- Publishes the exercises over the articles of one story, in the place of those that touch any of them. p has the shape of
-- {state, engine_version, articles: [{content_hash, reading}] in order, exercises: see store_exercises}. Answers 'published';
-- 'unchanged' where every article already has this state; 'stale', with nothing written, where an article is gone or was read
-- otherwise meanwhile, so that the exercises rest on findings that are no longer in use.
create function public.publish_story(p jsonb) returns text
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
	update public.articles set story_state = p ->> 'state' where id = any (members);
	perform public.store_exercises(members, p ->> 'engine_version', p -> 'exercises');
	return 'published';
end
$$;

revoke execute on function public.store_exercises(uuid[], text, jsonb) from public, anon, authenticated;
revoke execute on function public.retire_story_exercises(uuid[]) from public, anon, authenticated;
revoke execute on function public.publish_article(jsonb) from public, anon, authenticated;
revoke execute on function public.publish_story(jsonb) from public, anon, authenticated;
grant execute on function public.store_exercises(uuid[], text, jsonb) to service_role;
grant execute on function public.retire_story_exercises(uuid[]) to service_role;
grant execute on function public.publish_article(jsonb) to service_role;
grant execute on function public.publish_story(jsonb) to service_role;
