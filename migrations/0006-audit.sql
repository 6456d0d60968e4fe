-- Up Migration
-- What is looked after: a chain over everything that was recorded, and long work (copies, backups, checks) that can be left alone.

create table audit_pending (
  space_id uuid not null,
  event_id uuid not null,
  recorded_at timestamptz not null,
  before_chain boolean not null default false,
  primary key (space_id, event_id)
);
comment on table audit_pending is 'global: ids of events that wait for their link in the audit chain; written with the event, taken away with its link';

create table audit_links (
  space_id uuid not null references spaces (id),
  number bigint not null,
  event_id uuid not null,
  previous bytea not null,
  hash bytea not null,
  linked_at timestamptz not null,
  before_chain boolean not null,
  primary key (space_id, number),
  unique (space_id, event_id)
);
comment on table audit_links is 'append-only: one link for each event, in one chain for each space; how a hash is made stands in docs/guides/audit.md';
comment on column audit_links.before_chain is 'the event was recorded before this space had a chain: it is vouched for from linked_at on, not from when it happened';

create table audit_heads (
  space_id uuid primary key references spaces (id),
  number bigint not null,
  hash bytea not null,
  linked_at timestamptz not null
);
comment on table audit_heads is 'where each chain ends: the row that is locked while links are added, and what shows that the end was cut off';

create table operator_works (
  space_id uuid not null references spaces (id),
  id uuid not null,
  kind text not null check (kind in ('audit', 'copy', 'backup')),
  state text not null check (state in ('waiting', 'working', 'done', 'failed')),
  steps_done int not null default 0,
  steps int not null default 0,
  asked jsonb,
  result jsonb,
  asked_by_person_id uuid,
  asked_at timestamptz not null,
  finished_at timestamptz,
  primary key (space_id, id)
);
create index operator_works_by_kind on operator_works (space_id, kind, id desc);
comment on table operator_works is 'long work that somebody asked for and may leave alone: checks of the audit chain, copies, backups';

create table operator_pieces (
  space_id uuid not null,
  work_id uuid not null,
  number int not null,
  bytes bytea not null,
  primary key (space_id, work_id, number),
  foreign key (space_id, work_id) references operator_works (space_id, id)
);
comment on table operator_pieces is 'a copy or backup that waits for a day to be taken away, in pieces. Left out of copies and backups';

create index messages_not_sent on messages (space_id, state) where state <> 'sent';

-- Everything recorded so far gets its link too. Forced row security binds a plain owner, so it is lifted for this one statement.
alter table events no force row level security;
insert into audit_pending (space_id, event_id, recorded_at, before_chain) select space_id, id, happened_at, true from events;
alter table events force row level security;

do $$
declare name text;
begin
  foreach name in array array['audit_links', 'audit_heads', 'operator_works', 'operator_pieces'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($policy$create policy own_space on %I using (space_id = nullif(current_setting('app.space_id', true), '')::uuid) with check (space_id = nullif(current_setting('app.space_id', true), '')::uuid)$policy$, name);
  end loop;
end $$;
