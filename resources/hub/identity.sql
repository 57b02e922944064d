-- Who asks, what they see, and the one clock. Identity is session_user: no SET changes it.

create function lab.hub_now() returns text
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select to_char(transaction_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;

-- The member behind this login, or null.
create function lab.me() returns text
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select m.id from lab.member m where m.login = session_user::text and m.login <> ''
$$;

-- The same answer as service.visibility.visible_streams; someone who is no member yet sees what an
-- open door shows. Policies call it once a statement.
create function lab.my_streams() returns text[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with asker as materialized (
    select m.id, m.active and m.role = 'facilitator' as sees_all
    from lab.member m where m.login = session_user::text and m.login <> ''
  )
  select array(
    select 'lab'
    union all
    select 'own:' || a.id from asker a
    union all
    select 'board:' || b.id
    from lab.board b left join asker a on true
    where b.open
      or a.sees_all
      or exists (select from lab.board_member p where p.board_id = b.id and p.member_id = a.id)
  )
$$;

-- Opens a command in this transaction. Returns null when it is new, else the revisions it got when it
-- was applied. Waits for a running transaction of the same command.
create function lab.hub_begin(the_command text, the_device text, the_name text, the_actor text)
returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  mine constant text := lab.me();
  known text;
begin
  if mine is distinct from the_actor
     and (mine is not null or exists (select from lab.member m where m.id = the_actor)) then
    raise exception using errcode = 'LB002', message = 'this login is somebody else';
  end if;
  insert into lab.hub_command (command_id, name, actor_id, device_id, login, applied_at, xid)
  values (the_command, the_name, the_actor, the_device, session_user::text, lab.hub_now(),
          pg_current_xact_id())
  on conflict (command_id) do nothing;
  if found then
    return null;
  end if;
  select c.revisions into known from lab.hub_command c where c.command_id = the_command;
  return known;
end
$$;

-- The member whose command runs in this transaction; without a command nothing can be written.
create function lab.hub_actor() returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
  found_actor text;
begin
  select c.actor_id into found_actor from lab.hub_command c where c.xid = pg_current_xact_id();
  if found_actor is null then
    raise exception using errcode = '42501', message = 'no command is open';
  end if;
  return found_actor;
end
$$;

-- What happens at first contact: somebody without a member row adds their own. Founding is for one
-- alone, so the table is locked until it is sure that the lab is empty.
create function lab.hub_claims(new_member text, new_role text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if new_member <> lab.hub_actor() or lab.me() is not null then
    return false;
  end if;
  if new_role = 'facilitator' then
    lock table lab.member in share row exclusive mode;
    if exists (select from lab.member) then
      raise exception using errcode = 'LB001', message = 'the lab was founded meanwhile';
    end if;
  end if;
  return true;
end
$$;

create function lab.hub_receipt(the_command text) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select c.revisions from lab.hub_command c where c.command_id = the_command and c.xid is null
$$;

-- Asked about streams that one does not see any more, too: only those who know a mark get an answer.
create function lab.hub_knows(the_stream text, the_revision bigint, the_mark text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select from lab.hub_log l
    where l.stream = the_stream and l.revision = the_revision and l.mark = the_mark
  )
$$;

create function lab.hub_missing(the_commands text[]) returns text[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select array(
    select asked from unnest(the_commands) asked
    where not exists (select from lab.hub_command c where c.command_id = asked)
  )
$$;
