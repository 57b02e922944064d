-- The hub's own tables: what it knows of commands and revisions, and the bytes of attachments.
-- Nobody but the owner writes here; everything goes through the functions of the other files.

create table lab.hub_meta (
  key text collate "C" primary key,
  value text not null
);

-- One row for each command ever applied. "xid" is set only while its transaction runs: transaction
-- numbers start anew when a hub is restored elsewhere, so none may be left behind.
create table lab.hub_command (
  command_id text collate "C" primary key check (octet_length(command_id) between 1 and 200),
  name text not null,
  actor_id text not null,
  device_id text not null,
  login text not null,
  applied_at text not null,
  revisions text not null default '{}',
  xid xid8
);
create unique index hub_command_running on lab.hub_command (xid) where xid is not null;

-- The newest revision of each stream.
create table lab.hub_stream (
  stream text collate "C" primary key,
  revision bigint not null,
  mark text not null
);

create table lab.hub_log (
  stream text collate "C" not null,
  revision bigint not null,
  mark text not null,
  command_id text not null,
  primary key (stream, revision)
);

-- The latest revision of each row in each stream it ever stood in. A row that is not there any more
-- is gone from the stream.
create table lab.hub_feed (
  stream text collate "C" not null,
  table_name text collate "C" not null,
  row_id text collate "C" not null,
  revision bigint not null,
  primary key (stream, table_name, row_id)
);
create index hub_feed_by_revision on lab.hub_feed (stream, revision);

create table lab.hub_content (
  sha256 text collate "C" primary key check (sha256 = encode(sha256(content), 'hex')),
  content bytea not null check (octet_length(content) <= 20971520)
);
-- Photographs and documents do not compress: trying to costs time at every read.
alter table lab.hub_content alter column content set storage external;

-- Rows written by running transactions; emptied before each of them ends. Not logged, since nothing
-- in it outlives a transaction. "alone" marks writes without a command: an administrator's own.
create unlogged table lab.hub_touched (
  xid xid8 not null,
  stream text collate "C" not null,
  table_name text collate "C" not null,
  row_id text collate "C" not null,
  alone boolean not null,
  primary key (xid, stream, table_name, row_id)
);
