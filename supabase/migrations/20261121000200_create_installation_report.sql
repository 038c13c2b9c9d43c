-- What a server asks before it serves: is every migration here, and is what must be closed closed? Hosted and
-- embedded databases answer alike, through the API, to the service role only.

-- Answers {versions: [text], privileges: [text], exposed: [text]}.
-- privileges: everything anon and authenticated may do in schema public, and to accounts, as
-- '<role> <privilege> <object>' or '<role> <privilege> <table>(<column>)', whichever way they came by it.
-- exposed: tables of schema public without row level security.
create function public.report_installation() returns jsonb
	language plpgsql stable security definer set search_path = ''
as $$
declare
	versions jsonb;
begin
	select coalesce(jsonb_agg(version order by version), '[]') into versions
	from supabase_migrations.schema_migrations;

	return jsonb_build_object(
		'versions', versions,
		'privileges', (
			with client as (
				select unnest(array['anon', 'authenticated']) as name
			), relation as (
				select c.oid, c.relname, c.relkind, n.nspname
				from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
				where n.nspname in ('public', 'auth', 'supabase_migrations') and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
			), held as (
				select client.name || ' ' || verb || ' ' || nspname || '.' || relname as privilege
				from client, relation,
					unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) as verb
				where relkind <> 'S' and pg_catalog.has_table_privilege(client.name, relation.oid, verb)
				union all
				select client.name || ' ' || verb || ' ' || nspname || '.' || relname || '(' || attname || ')'
				from client, relation
					join pg_catalog.pg_attribute a on a.attrelid = relation.oid and a.attnum > 0 and not a.attisdropped,
					unnest(array['SELECT', 'INSERT', 'UPDATE', 'REFERENCES']) as verb
				where relkind <> 'S'
					and not pg_catalog.has_table_privilege(client.name, relation.oid, verb)
					and pg_catalog.has_column_privilege(client.name, relation.oid, a.attnum, verb)
				union all
				select client.name || ' ' || verb || ' ' || nspname || '.' || relname
				from client, relation, unnest(array['USAGE', 'SELECT', 'UPDATE']) as verb
				where relkind = 'S' and pg_catalog.has_sequence_privilege(client.name, relation.oid, verb)
				union all
				-- Functions of extensions, and triggers, which nobody can call, are none of ours.
				select client.name || ' EXECUTE public.' || p.proname
				from client, pg_catalog.pg_proc p
				where p.pronamespace = 'public'::pg_catalog.regnamespace
					and p.prorettype not in ('trigger'::pg_catalog.regtype, 'event_trigger'::pg_catalog.regtype)
					and pg_catalog.has_function_privilege(client.name, p.oid, 'EXECUTE')
					and not exists (
						select from pg_catalog.pg_depend d
						where d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass and d.objid = p.oid and d.deptype = 'e'
					)
			)
			select coalesce(jsonb_agg(privilege order by privilege), '[]') from held
		),
		'exposed', (
			select coalesce(jsonb_agg(c.relname order by c.relname), '[]')
			from pg_catalog.pg_class c
			where c.relnamespace = 'public'::pg_catalog.regnamespace and c.relkind in ('r', 'p') and not c.relrowsecurity
		)
	);
end
$$;

revoke execute on function public.report_installation() from public, anon, authenticated;
grant execute on function public.report_installation() to service_role;
