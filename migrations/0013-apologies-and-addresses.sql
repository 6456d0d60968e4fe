-- Up Migration
-- Another address to sign in with; apologies for one session; and what each person's own calendar was told.

create table address_changes (
  id uuid primary key,
  account_id uuid not null references accounts (id),
  to_address text not null,
  token_hash bytea not null unique,
  stop_hash bytea not null unique,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  outcome text check (outcome in ('changed', 'stopped', 'left as it was', 'asked anew', 'taken')),
  settled_at timestamptz,
  check ((outcome is null) = (settled_at is null))
);
create index address_changes_by_account on address_changes (account_id, asked_at desc);
create unique index address_changes_one_open on address_changes (account_id) where outcome is null;
comment on table address_changes is 'global: another e-mail address that somebody asked to sign in with; nothing changes before the link that went there is used';
comment on column address_changes.to_address is 'emptied once it is settled';
comment on column address_changes.stop_hash is 'of the link that went to the address they had: it stops the change';

create table college_apologies (
  space_id uuid not null,
  session_id uuid not null,
  person_id uuid not null,
  starts_at timestamptz not null,
  channel text not null,
  recorded_by_person_id uuid,
  said_at timestamptz not null,
  primary key (space_id, session_id, person_id),
  foreign key (space_id, session_id) references college_sessions (space_id, id) on delete cascade
);
create index college_apologies_by_person on college_apologies (space_id, person_id);
comment on table college_apologies is 'who said beforehand that they cannot come to a session; no reason is asked. The place stays theirs, and the register is ready-filled with it';
comment on column college_apologies.starts_at is 'when the session was to start as they said so: for another time it says nothing';

create table college_invitations (
  space_id uuid not null references spaces (id),
  session_id uuid not null,
  person_id uuid not null,
  standing text not null check (standing in ('invited', 'taken out')),
  sequence int not null,
  sent_at timestamptz not null,
  primary key (space_id, session_id, person_id)
);
create index college_invitations_by_person on college_invitations (space_id, person_id);
comment on table college_invitations is 'what somebody''s own calendar was last told of a session, which may be gone by now: the next word about it carries a higher SEQUENCE';

do $$
declare name text;
begin
  foreach name in array array['college_apologies', 'college_invitations'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($policy$create policy own_space on %I using (space_id = nullif(current_setting('app.space_id', true), '')::uuid) with check (space_id = nullif(current_setting('app.space_id', true), '')::uuid)$policy$, name);
  end loop;
end $$;
