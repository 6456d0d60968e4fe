-- Up Migration
-- The ground everything stands on: spaces, accounts, sign-ins (global), and what every space has (events, mail, settings).
-- Rules: docs/architecture.md, part 3. The last block of each migration gives its tenant tables their row security.

create extension if not exists btree_gist;

create table installation (
  key text primary key,
  value jsonb not null,
  set_at timestamptz not null
);
comment on table installation is 'global: facts about this installation: its mode, its clock offset, its key''s fingerprint';

create table spaces (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,39}$'),
  name text not null,
  time_zone text not null default 'Europe/London',
  public boolean not null default true,
  contact_phone text,
  contact_email text,
  revision bigint not null default 1,
  created_at timestamptz not null
);
comment on table spaces is 'global: one college, board or partnership each';

create table accounts (
  id uuid primary key,
  email text unique check (email = lower(email)),
  created_at timestamptz not null,
  closed_at timestamptz
);
comment on table accounts is 'global: the means to sign in, one per human being';

create table memberships (
  account_id uuid not null references accounts (id),
  space_id uuid not null references spaces (id),
  person_id uuid not null,
  primary key (account_id, space_id),
  unique (space_id, person_id)
);
comment on table memberships is 'global: which spaces an account belongs to, and as which person';

create table sign_ins (
  id uuid primary key,
  account_id uuid not null references accounts (id),
  token_hash bytea not null unique,
  device text not null,
  method text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index sign_ins_by_account on sign_ins (account_id, created_at desc);
comment on table sign_ins is 'global: open sign-ins; the token itself is never stored';

create table sign_in_links (
  id uuid primary key,
  purpose text not null check (purpose in ('sign-in', 'set-up')),
  account_id uuid references accounts (id),
  goes_to text not null default '/account',
  token_hash bytea not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index sign_in_links_by_account on sign_in_links (account_id, created_at desc);
comment on table sign_in_links is 'global: single-use links, for signing in and for the first steward';

create table events (
  space_id uuid not null references spaces (id),
  id uuid not null,
  type text not null,
  subject_type text not null,
  subject_id uuid not null,
  actor_person_id uuid,
  on_behalf_of_person_id uuid,
  channel text not null check (channel in ('web', 'phone', 'paper', 'in person', 'import', 'api', 'system')),
  happened_at timestamptz not null,
  data jsonb not null,
  primary key (space_id, id)
);
create index events_by_subject on events (space_id, subject_type, subject_id, id);
create index events_by_actor on events (space_id, actor_person_id, id);
create index events_by_behalf on events (space_id, on_behalf_of_person_id, id) where on_behalf_of_person_id is not null;
comment on table events is 'append-only: what happened, ids and codes only; personal values stay in erasable tables';

create table messages (
  space_id uuid not null references spaces (id),
  id uuid not null,
  person_id uuid,
  to_address text not null,
  kind text not null,
  subject text not null,
  body text not null,
  calendar text,
  state text not null check (state in ('waiting', 'sent', 'failed')),
  attempts int not null default 0,
  trouble text,
  created_at timestamptz not null,
  sent_at timestamptz,
  primary key (space_id, id)
);
create index messages_by_time on messages (space_id, id desc);
create index messages_by_person on messages (space_id, person_id, id desc);
comment on table messages is 'mail to people: written in the command''s transaction, sent by a job';

create table account_messages (
  id uuid primary key,
  account_id uuid not null references accounts (id),
  to_address text not null,
  kind text not null,
  subject text not null,
  body text not null,
  state text not null check (state in ('waiting', 'sent', 'failed')),
  attempts int not null default 0,
  trouble text,
  created_at timestamptz not null,
  sent_at timestamptz
);
comment on table account_messages is 'global: mail that belongs to an account and to no space, such as a sign-in link';

create table settings (
  space_id uuid not null references spaces (id),
  key text not null,
  value jsonb not null,
  set_by_person_id uuid,
  set_by text not null,
  set_at timestamptz not null,
  reason text,
  primary key (space_id, key)
);
comment on table settings is 'what a space has chosen, who chose it, and when';

create table form_results (
  space_id uuid not null references spaces (id),
  key uuid not null,
  form text not null,
  typed_hash bytea not null,
  result jsonb,
  created_at timestamptz not null,
  primary key (space_id, key)
);
create index form_results_by_age on form_results (space_id, created_at);
comment on table form_results is 'what a form sent twice answered the first time';

do $$
declare name text;
begin
  foreach name in array array['events', 'messages', 'settings', 'form_results'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($policy$create policy own_space on %I using (space_id = nullif(current_setting('app.space_id', true), '')::uuid) with check (space_id = nullif(current_setting('app.space_id', true), '')::uuid)$policy$, name);
  end loop;
end $$;
