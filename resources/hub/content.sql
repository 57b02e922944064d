-- Bytes of attachments, for members. Whoever knows a SHA-256 has seen the row that names it.

create function lab.hub_check_member() returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if lab.me() is null then
    raise exception using errcode = '42501', message = 'for members';
  end if;
end
$$;

create function lab.hub_has_content(the_sha256 text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform lab.hub_check_member();
  return exists (select from lab.hub_content c where c.sha256 = the_sha256);
end
$$;

create function lab.hub_put_content(the_sha256 text, the_content bytea) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform lab.hub_check_member();
  insert into lab.hub_content (sha256, content) values (the_sha256, the_content)
  on conflict (sha256) do nothing;
end
$$;

create function lab.hub_get_content(the_sha256 text) returns bytea
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
  found_content bytea;
begin
  perform lab.hub_check_member();
  select c.content into found_content from lab.hub_content c where c.sha256 = the_sha256;
  return found_content;
end
$$;
