-- Sourcework's core tables. Read together with the grants at the end: anon and authenticated may read the
-- shared articles and their own profile, and nothing else. Everything about exercises and attempts goes
-- through the server's use cases, which hold the service role.

-- Supabase (and Lite) grant everything in public to the client roles by default. Start from nothing.
alter default privileges in schema public revoke all on tables from anon, authenticated;
alter default privileges in schema public revoke all on sequences from anon, authenticated;
alter default privileges in schema public revoke execute on functions from anon, authenticated, public;
revoke all on all tables in schema public from anon, authenticated;
revoke all on all sequences in schema public from anon, authenticated;

-- ---------------------------------------------------------------------------------------------- profiles

create table public.profiles (
	id uuid primary key references auth.users (id) on delete cascade,
	-- As the form's schema has it: no control characters, line separators or marks that turn the direction of what follows;
	-- something in it that is not white space.
	display_name text not null check (
		char_length(display_name) between 1 and 60
		and display_name !~ '[\u0001-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]'
		and display_name ~ '[^\u0020\u00a0\u00ad\u034f\u1680\u2000-\u200d\u202f\u205f-\u2065\u206a-\u206f\u3000]'
	),
	-- Self-declared at sign-up: authority over one's own classes and articles, nothing else.
	role text not null default 'student' check (role in ('student', 'teacher')),
	-- Granted from the command line only.
	is_editor boolean not null default false,
	created_at timestamptz not null default now()
);

-- Metadata is whatever somebody sent to the auth server: what the table would refuse is taken out of a name, or
-- nobody could sign up with it and nobody would know why.
create function public.create_profile() returns trigger
	language plpgsql security definer set search_path = ''
as $$
declare
	blank constant text := '\u0020\u00a0\u00ad\u034f\u1680\u2000-\u200d\u202f\u205f-\u2065\u206a-\u206f\u3000';
	-- Cut first: nothing longer is looked at.
	name text := left(coalesce(new.raw_user_meta_data ->> 'display_name', ''), 1000);
begin
	name := regexp_replace(name,
		'[\u0001-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]', '', 'g');
	name := left(regexp_replace(name, '^[' || blank || ']+', ''), 60);
	name := regexp_replace(name, '[' || blank || ']+$', '');
	insert into public.profiles (id, display_name, role)
	values (
		new.id,
		coalesce(nullif(name, ''), 'Learner'),
		case when new.raw_user_meta_data ->> 'role' = 'teacher' then 'teacher' else 'student' end
	);
	return new;
end
$$;

create trigger create_profile after insert on auth.users
	for each row execute function public.create_profile();

-- ---------------------------------------------------------------------------------------------- the corpus

create table public.articles (
	id uuid primary key default gen_random_uuid(),
	slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(slug) <= 100),
	-- SHA-256 of the raw text, hexadecimal: a text is imported once.
	content_hash text not null unique check (content_hash ~ '^[0-9a-f]{64}$'),
	title text not null,
	outlet text,
	published_on date,
	story text,
	rights text not null,
	body text not null,
	-- Engine's Block[]: the reading view. Offsets are UTF-16 code units into body.
	blocks jsonb not null check (jsonb_typeof(blocks) = 'array'),
	-- Words of running text, so that lists need not read the body.
	word_count integer not null check (word_count >= 0),
	engine_version text not null,
	created_at timestamptz not null default now()
);

create table public.findings (
	id uuid primary key default gen_random_uuid(),
	article_id uuid not null references public.articles (id) on delete cascade,
	engine_version text not null,
	kind text not null,
	span_start integer not null check (span_start >= 0),
	span_end integer not null,
	confidence double precision not null check (confidence between 0 and 1),
	rules text[] not null,
	-- The engine's finding, and its speaker where it has one.
	detail jsonb not null,
	status text not null default 'active' check (status in ('active', 'retired')),
	created_at timestamptz not null default now(),
	check (span_end > span_start)
);
create index findings_article on public.findings (article_id, status);

create table public.exercises (
	id uuid primary key default gen_random_uuid(),
	article_id uuid not null references public.articles (id) on delete cascade,
	kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
	-- Redacted: holds no answer.
	prompt jsonb not null,
	difficulty smallint not null check (difficulty between 1 and 3),
	engine_version text not null,
	status text not null default 'active' check (status in ('active', 'retired')),
	-- Reading order within the article, for lists.
	position integer not null,
	created_at timestamptz not null default now()
);
create index exercises_article on public.exercises (article_id, status, position);

create table public.exercise_keys (
	exercise_id uuid primary key references public.exercises (id) on delete cascade,
	key jsonb not null,
	evidence jsonb not null,
	seed text not null
);

create table public.exercise_findings (
	exercise_id uuid not null references public.exercises (id) on delete cascade,
	finding_id uuid not null references public.findings (id) on delete cascade,
	primary key (exercise_id, finding_id)
);
create index exercise_findings_finding on public.exercise_findings (finding_id);

-- ---------------------------------------------------------------------------------------------- learners

-- A browser that practises without an account. Only the SHA-256 of its cookie is kept.
create table public.guests (
	id uuid primary key default gen_random_uuid(),
	token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
	created_at timestamptz not null default now(),
	last_seen_at timestamptz not null default now()
);
create index guests_last_seen on public.guests (last_seen_at);

-- One scored submission. An actor is a user or a guest, never both.
create table public.attempts (
	id uuid primary key default gen_random_uuid(),
	exercise_id uuid not null references public.exercises (id) on delete cascade,
	user_id uuid references auth.users (id) on delete cascade,
	guest_id uuid references public.guests (id) on delete cascade,
	-- From the form the server rendered: the same form sent twice is one attempt.
	submission_id uuid not null,
	ordinal smallint not null check (ordinal between 1 and 3),
	answer jsonb not null,
	-- What the answer is worth by itself, 0 to 1.
	points double precision not null check (points between 0 and 1),
	-- What the exercise is worth to the learner after this try, 0 to 1: see creditAfter in src/lib/learning/credit.ts.
	credit double precision not null check (credit between 0 and 1),
	-- [{partId, correct}], in prompt order.
	parts jsonb not null,
	hints_used smallint not null default 0 check (hints_used >= 0),
	created_at timestamptz not null default now(),
	check (num_nonnulls(user_id, guest_id) = 1),
	unique (user_id, submission_id),
	unique (guest_id, submission_id),
	unique (user_id, exercise_id, ordinal),
	unique (guest_id, exercise_id, ordinal)
);
create index attempts_user on public.attempts (user_id, created_at desc) where user_id is not null;
create index attempts_exercise on public.attempts (exercise_id);

-- The key was shown to this actor: nothing after it is scored.
create table public.reveals (
	id uuid primary key default gen_random_uuid(),
	exercise_id uuid not null references public.exercises (id) on delete cascade,
	user_id uuid references auth.users (id) on delete cascade,
	guest_id uuid references public.guests (id) on delete cascade,
	created_at timestamptz not null default now(),
	check (num_nonnulls(user_id, guest_id) = 1),
	unique (user_id, exercise_id),
	unique (guest_id, exercise_id)
);

-- A hint that was served. step: 1 paragraph, 2 sentence, 3 reporting verb.
create table public.hints (
	id uuid primary key default gen_random_uuid(),
	exercise_id uuid not null references public.exercises (id) on delete cascade,
	user_id uuid references auth.users (id) on delete cascade,
	guest_id uuid references public.guests (id) on delete cascade,
	part_id text not null,
	step smallint not null check (step between 1 and 3),
	created_at timestamptz not null default now(),
	check (num_nonnulls(user_id, guest_id) = 1),
	unique (user_id, exercise_id, part_id, step),
	unique (guest_id, exercise_id, part_id, step)
);

-- Failures by account and by address, for rate limits. Subjects are HMACs: no e-mail, no address.
create table public.failures (
	id uuid primary key default gen_random_uuid(),
	scope text not null,
	subject_hash text not null,
	occurred_at timestamptz not null default now()
);
create index failures_subject on public.failures (scope, subject_hash, occurred_at);
create index failures_occurred on public.failures (occurred_at);

-- ---------------------------------------------------------------------------------------------- access

alter table public.profiles enable row level security;
alter table public.articles enable row level security;
alter table public.findings enable row level security;
alter table public.exercises enable row level security;
alter table public.exercise_keys enable row level security;
alter table public.exercise_findings enable row level security;
alter table public.guests enable row level security;
alter table public.attempts enable row level security;
alter table public.reveals enable row level security;
alter table public.hints enable row level security;
alter table public.failures enable row level security;

revoke all on all tables in schema public from anon, authenticated;

grant select on public.articles to anon, authenticated;
create policy "articles are public" on public.articles for select to anon, authenticated using (true);

grant select on public.profiles to authenticated;
grant update (display_name) on public.profiles to authenticated;
create policy "own profile is readable" on public.profiles
	for select to authenticated using (id = (select auth.uid()));
create policy "own name is changeable" on public.profiles
	for update to authenticated using (id = (select auth.uid())) with check (id = (select auth.uid()));

grant select, insert, update, delete on all tables in schema public to service_role;
