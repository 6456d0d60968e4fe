-- Up Migration
-- My data: copies people take of what is theirs, what they say is wrong, what they ask to have erased, who supports them, and what was destroyed.

alter table people_persons add column erased_at timestamptz;
comment on column people_persons.erased_at is 'when everything that said who this was went; the row stays, so that what was counted stays counted';

create table mydata_downloads (
  space_id uuid not null references spaces (id),
  id uuid not null,
  person_id uuid not null,
  account_id uuid,
  state text not null check (state in ('waiting', 'working', 'ready', 'failed', 'cleared')),
  steps_done int not null default 0,
  steps int not null default 0,
  size int not null default 0,
  asked_at timestamptz not null,
  finished_at timestamptz,
  primary key (space_id, id)
);
create index mydata_downloads_by_person on mydata_downloads (space_id, person_id, id desc);
comment on table mydata_downloads is 'copies of everything about one person, asked for by that person';

create table mydata_pieces (
  space_id uuid not null references spaces (id),
  download_id uuid not null,
  number int not null,
  person_id uuid not null,
  bytes bytea not null,
  primary key (space_id, download_id, number)
);
create index mydata_pieces_by_person on mydata_pieces (space_id, person_id);
comment on table mydata_pieces is 'such a copy while it waits for a day to be taken away, in pieces. Left out of copies and backups';

create table mydata_corrections (
  space_id uuid not null references spaces (id),
  id uuid not null,
  person_id uuid not null,
  about text not null check (about in ('a booking', 'a register', 'a note', 'my part', 'something else')),
  words text not null,
  asked_at timestamptz not null,
  outcome text check (outcome in ('put right', 'in part', 'left as it is')),
  answer text,
  answered_at timestamptz,
  answered_by_person_id uuid,
  primary key (space_id, id),
  check ((outcome is null) = (answered_at is null) and (outcome is null) = (answer is null))
);
create index mydata_corrections_open on mydata_corrections (space_id, id) where outcome is null;
create index mydata_corrections_by_person on mydata_corrections (space_id, person_id, id desc);
comment on table mydata_corrections is '"this is wrong": what somebody says, and what they were answered. Both are kept';

create table mydata_erasures (
  space_id uuid not null references spaces (id),
  id uuid not null,
  person_id uuid not null,
  state text not null check (state in ('asked', 'taken back', 'not done', 'done')),
  asked_at timestamptz not null,
  not_before timestamptz not null,
  answer text,
  settled_at timestamptz,
  settled_by_person_id uuid,
  primary key (space_id, id)
);
create unique index mydata_erasures_one_open on mydata_erasures (space_id, person_id) where state = 'asked';
create index mydata_erasures_open on mydata_erasures (space_id, not_before) where state = 'asked';
create index mydata_erasures_by_person on mydata_erasures (space_id, person_id, id desc);
comment on table mydata_erasures is 'who asked to be forgotten, until when they may think again, and what came of it';

create table mydata_stubs (
  space_id uuid not null references spaces (id),
  id uuid not null,
  why text not null check (why in ('they asked', 'its time had passed')),
  decided_by text not null check (decided_by in ('a person', 'a rule')),
  decided_by_person_id uuid,
  kinds jsonb not null,
  destroyed_at timestamptz not null,
  primary key (space_id, id)
);
comment on table mydata_stubs is 'append-only: what kinds of data were destroyed, how many, when and by whose decision; nothing of whose they were';

create table mydata_supporters (
  space_id uuid not null references spaces (id),
  id uuid not null,
  person_id uuid not null,
  account_id uuid not null,
  name text not null,
  email text not null,
  may_book boolean not null,
  may_see_dates boolean not null,
  may_be_told boolean not null,
  may_see_helps boolean not null,
  until_day date,
  named_at timestamptz not null,
  primary key (space_id, id),
  unique (space_id, person_id, account_id)
);
create index mydata_supporters_by_account on mydata_supporters (space_id, account_id);
comment on table mydata_supporters is 'whom somebody lets help them, each permission by itself; a row that is taken away stops at once';

create table mydata_supporter_looks (
  space_id uuid not null references spaces (id),
  id uuid not null,
  person_id uuid not null,
  supporter_id uuid not null,
  supporter_name text not null,
  at_what text not null,
  looked_at timestamptz not null,
  primary key (space_id, id)
);
create index mydata_supporter_looks_by_person on mydata_supporter_looks (space_id, person_id, id desc);
create index mydata_supporter_looks_by_age on mydata_supporter_looks (space_id, looked_at);
comment on table mydata_supporter_looks is 'never changed: what a supporter opened about whom, for that person to see; taken away when its time has passed';

-- Looks are taken away when the time a college sets has passed, and with them nothing else can be done: the product only ever adds and reads.
comment on table people_looks is 'never changed: who (looked_person_id) looked at what about whom (person_id), and for which piece of work; taken away when its time has passed';
create index people_looks_by_age on people_looks (space_id, looked_at);
create index people_looks_by_looker on people_looks (space_id, looked_person_id, id desc);

do $$
declare name text;
begin
  foreach name in array array[
    'mydata_downloads', 'mydata_pieces', 'mydata_corrections', 'mydata_erasures', 'mydata_stubs', 'mydata_supporters', 'mydata_supporter_looks'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($policy$create policy own_space on %I using (space_id = nullif(current_setting('app.space_id', true), '')::uuid) with check (space_id = nullif(current_setting('app.space_id', true), '')::uuid)$policy$, name);
  end loop;
end $$;
