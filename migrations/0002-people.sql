-- Up Migration
-- People: who a space knows, what they bring, what helps them, and who looked.

create table people_organisations (
  space_id uuid not null references spaces (id),
  id uuid not null,
  name text not null,
  kind text not null check (kind in ('trust', 'council', 'charity', 'user-led', 'education', 'other')),
  sort_key text collate "C" not null,
  primary key (space_id, id),
  unique (space_id, sort_key)
);

create table people_persons (
  space_id uuid not null references spaces (id),
  id uuid not null,
  name text not null,
  sort_key text collate "C" not null,
  organisation_id uuid,
  job text,
  email text,
  phone text,
  contact_by text not null default 'not said' check (contact_by in ('not said', 'email', 'text', 'phone', 'letter')),
  may_leave_message boolean,
  contact_note text,
  named_as text not null default 'not said' check (named_as in ('not said', 'full name', 'first name', 'role only')),
  merged_into uuid,
  version int not null default 1,
  created_at timestamptz not null,
  primary key (space_id, id),
  foreign key (space_id, organisation_id) references people_organisations (space_id, id),
  foreign key (space_id, merged_into) references people_persons (space_id, id)
);
create index people_persons_by_name on people_persons (space_id, sort_key, id);
create index people_persons_by_email on people_persons (space_id, email) where email is not null;
create index people_persons_by_phone on people_persons (space_id, phone) where phone is not null;
create index people_persons_merged on people_persons (space_id, merged_into) where merged_into is not null;
comment on column people_persons.contact_by is 'how this person would like to be reached';
comment on column people_persons.may_leave_message is 'may we leave a message? null: not asked yet';

create table people_name_words (
  space_id uuid not null,
  word text collate "C" not null,
  person_id uuid not null,
  primary key (space_id, word, person_id),
  foreign key (space_id, person_id) references people_persons (space_id, id)
);
create index people_name_words_by_person on people_name_words (space_id, person_id);
comment on table people_name_words is 'the words of a name, so that one is found by any of them through an index row security can use';

create table people_strengths (
  space_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  strength text not null,
  recorded_at timestamptz not null,
  primary key (space_id, id),
  foreign key (space_id, person_id) references people_persons (space_id, id)
);
create index people_strengths_by_person on people_strengths (space_id, person_id);

create table people_roles (
  space_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('steward', 'coordinator', 'tutor', 'member')),
  given_by_person_id uuid,
  given_at timestamptz not null,
  primary key (space_id, person_id, role),
  foreign key (space_id, person_id) references people_persons (space_id, id)
);
comment on table people_roles is 'what somebody may do in this space; the permissions are a table in the people module';

create table people_access_needs (
  space_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  category text not null check (category in ('contact', 'format', 'communication', 'professional', 'adjustment')),
  sealed bytea not null,
  recorded_by_person_id uuid,
  channel text not null,
  recorded_at timestamptz not null,
  primary key (space_id, id),
  foreign key (space_id, person_id) references people_persons (space_id, id)
);
create index people_access_needs_by_person on people_access_needs (space_id, person_id);
comment on table people_access_needs is 'what helps, sealed by the app key; every look at it is a row in people_looks';

create table people_looks (
  space_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  looked_person_id uuid not null,
  at_what text not null,
  because_type text,
  because_id uuid,
  looked_at timestamptz not null,
  primary key (space_id, id)
);
create index people_looks_at_person on people_looks (space_id, person_id, id desc);
comment on table people_looks is 'append-only: who (looked_person_id) looked at what about whom (person_id), and for which piece of work';

do $$
declare name text;
begin
  foreach name in array array['people_organisations', 'people_persons', 'people_name_words', 'people_strengths', 'people_roles', 'people_access_needs', 'people_looks'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($policy$create policy own_space on %I using (space_id = nullif(current_setting('app.space_id', true), '')::uuid) with check (space_id = nullif(current_setting('app.space_id', true), '')::uuid)$policy$, name);
  end loop;
end $$;
