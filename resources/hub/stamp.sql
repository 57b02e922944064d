-- Revisions are given inside COMMIT, one transaction after the other: whoever has read up to a
-- revision can be sure that nothing below it is still to come.

-- Fires with each written row and notes it. A row that changes streams is noted in both.
create function lab.hub_touch() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  this constant xid8 := pg_current_xact_id();
  alone constant boolean := not exists (select from lab.hub_command c where c.xid = this);
begin
  if tg_op <> 'INSERT' then
    insert into lab.hub_touched values (this, old.stream, tg_table_name, old.id, alone)
    on conflict do nothing;
  end if;
  if tg_op = 'INSERT'
     or tg_op = 'UPDATE' and (new.stream, new.id) is distinct from (old.stream, old.id) then
    insert into lab.hub_touched values (this, new.stream, tg_table_name, new.id, alone)
    on conflict do nothing;
  end if;
  return null;
end
$$;

-- Fires inside COMMIT: the lock is held from here to the end of the transaction, without a network
-- round trip in between. The first call of a transaction does all the work, the others find nothing.
create function lab.hub_stamp() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  this constant xid8 := pg_current_xact_id();
  the_command text;
  given text := '{}';
begin
  select c.command_id into the_command from lab.hub_command c where c.xid = this;
  if exists (select from lab.hub_touched t where t.xid = this) then
    perform pg_advisory_xact_lock(4918273546);
    -- A statement of its own, so that it sees what the one who held the lock before has written.
    with head as (
      insert into lab.hub_stream as s (stream, revision, mark)
      select touched.stream, 1, gen_random_uuid()::text
      from (select distinct t.stream from lab.hub_touched t where t.xid = this) touched
      on conflict (stream) do update set revision = s.revision + 1, mark = excluded.mark
      returning stream, revision, mark
    ), logged as (
      insert into lab.hub_log (stream, revision, mark, command_id)
      select h.stream, h.revision, h.mark, coalesce(the_command, '') from head h
    ), fed as (
      insert into lab.hub_feed as f (stream, table_name, row_id, revision)
      select t.stream, t.table_name, t.row_id, h.revision
      from lab.hub_touched t join head h on h.stream = t.stream where t.xid = this
      on conflict (stream, table_name, row_id) do update set revision = excluded.revision
    )
    select json_object_agg(h.stream, h.revision)::text into given from head h;
    perform lab.hub_ring();
    delete from lab.hub_touched t where t.xid = this;
  end if;
  if the_command is not null then
    update lab.hub_command c set revisions = given, xid = null where c.command_id = the_command;
  end if;
  return null;
end
$$;

-- Rings the doorbell. The hint names a stream and its revision where everybody may know them; a closed
-- board rings without a name, and what is one's own does not ring at all.
create function lab.hub_ring() returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform pg_notify('colab_lab', case when s.stream = 'lab' or b.open then s.stream || ' ' || s.revision
                                      else '' end)
  from lab.hub_stream s left join lab.board b on s.stream = 'board:' || b.id
  where s.stream in (select t.stream from lab.hub_touched t where t.xid = pg_current_xact_id())
    and s.stream not like 'own:%';
end
$$;

create constraint trigger hub_stamp after insert on lab.hub_command
  deferrable initially deferred for each row execute function lab.hub_stamp();
create constraint trigger hub_stamp after insert on lab.hub_touched
  deferrable initially deferred for each row when (new.alone) execute function lab.hub_stamp();
