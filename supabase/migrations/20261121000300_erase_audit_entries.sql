-- The auth server keeps a list of what accounts did (sign-ins, changed passwords) with their e-mail addresses, and no
-- foreign key deletes from it. Who deletes an account goes from there too.

create or replace function public.erase_account(p_user uuid) returns void
	language plpgsql security definer set search_path = ''
as $$
begin
	delete from auth.users where id = p_user;
	begin
		delete from auth.audit_log_entries where payload ->> 'actor_id' = p_user::text;
	exception
		-- A project may keep no such list, or keep it from everyone but its auth server.
		when undefined_table or undefined_column or insufficient_privilege then null;
	end;
end
$$;

revoke execute on function public.erase_account(uuid) from public, anon, authenticated;
grant execute on function public.erase_account(uuid) to service_role;
