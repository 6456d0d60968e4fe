-- Up Migration
-- The college: courses and their versions, terms, places to meet, runs, sessions, tutors, bookings, and a coordinator's imports.

create table college_courses (
  space_id uuid not null references spaces (id),
  id uuid not null,
  sort_key text collate "C" not null,
  current_version int not null default 1,
  version int not null default 1,
  created_at timestamptz not null,
  primary key (space_id, id)
);
create index college_courses_by_title on college_courses (space_id, sort_key, id);

create table college_course_versions (
  space_id uuid not null,
  course_id uuid not null,
  number int not null,
  title text not null,
  kind text not null check (kind in ('course', 'workshop', 'taster', 'group', 'drop-in', 'social')),
  subject text not null default '',
  about text not null default '',
  aims text not null default '',
  outline text not null default '',
  who_for text[] not null default '{}',
  access_notes text not null default '',
  what_changed text not null default '',
  made_by_person_id uuid,
  made_at timestamptz not null,
  primary key (space_id, course_id, number),
  foreign key (space_id, course_id) references college_courses (space_id, id)
);
comment on table college_course_versions is 'append-only: each design of a course, kept as it was taught';

create table college_terms (
  space_id uuid not null references spaces (id),
  id uuid not null,
  slug text not null,
  name text not null,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  version int not null default 1,
  created_at timestamptz not null,
  primary key (space_id, id),
  unique (space_id, slug)
);
create index college_terms_by_date on college_terms (space_id, ends_on);

create table college_closed_periods (
  space_id uuid not null,
  id uuid not null,
  term_id uuid not null,
  name text not null,
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  primary key (space_id, id),
  foreign key (space_id, term_id) references college_terms (space_id, id)
);
create index college_closed_periods_by_term on college_closed_periods (space_id, term_id);

create table college_venues (
  space_id uuid not null references spaces (id),
  id uuid not null,
  name text not null,
  sort_key text collate "C" not null,
  online boolean not null default false,
  address text not null default '',
  getting_there text not null default '',
  version int not null default 1,
  primary key (space_id, id),
  unique (space_id, sort_key)
);

create table college_rooms (
  space_id uuid not null,
  id uuid not null,
  venue_id uuid not null,
  name text not null,
  sort_key text collate "C" not null,
  step_free boolean,
  hearing_loop boolean,
  quiet_room boolean,
  holds int,
  version int not null default 1,
  primary key (space_id, id),
  unique (space_id, venue_id, sort_key),
  foreign key (space_id, venue_id) references college_venues (space_id, id)
);
comment on column college_rooms.step_free is 'null: nobody has said yet';

create table college_runs (
  space_id uuid not null,
  id uuid not null,
  code text not null,
  term_id uuid not null,
  course_id uuid not null,
  course_version int not null,
  sheet_ref text,
  room_id uuid,
  places int not null check (places between 1 and 10000),
  needs_no_pair boolean not null default false,
  access_notes text not null default '',
  coordinator_notes text not null default '',
  state text not null check (state in ('draft', 'published', 'postponed', 'withdrawn')),
  revision bigint not null default 1,
  version int not null default 1,
  created_at timestamptz not null,
  published_at timestamptz,
  primary key (space_id, id),
  unique (space_id, code),
  unique (space_id, term_id, sheet_ref),
  foreign key (space_id, term_id) references college_terms (space_id, id),
  foreign key (space_id, course_id) references college_courses (space_id, id),
  foreign key (space_id, course_id, course_version) references college_course_versions (space_id, course_id, number),
  foreign key (space_id, room_id) references college_rooms (space_id, id)
);
create index college_runs_by_term on college_runs (space_id, term_id, state);
create index college_runs_by_course on college_runs (space_id, course_id);
create index college_runs_by_room on college_runs (space_id, room_id);
comment on column college_runs.revision is 'rises with anything a visitor could see change, places left included: the prospectus is cached by it';
comment on column college_runs.code is 'the neutral code in public addresses';

create table college_sessions (
  space_id uuid not null,
  id uuid not null,
  run_id uuid not null,
  number int not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  primary key (space_id, id),
  unique (space_id, run_id, number),
  foreign key (space_id, run_id) references college_runs (space_id, id)
);
create index college_sessions_by_time on college_sessions (space_id, starts_at);

create table college_run_tutors (
  space_id uuid not null,
  id uuid not null,
  run_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('peer', 'professional')),
  primary key (space_id, id),
  unique (space_id, run_id, person_id),
  foreign key (space_id, run_id) references college_runs (space_id, id)
);
create index college_run_tutors_by_person on college_run_tutors (space_id, person_id);
comment on table college_run_tutors is 'one person stands once on a run, in one role: a person with two roles is not two tutors';

create table college_commitments (
  space_id uuid not null,
  id uuid not null,
  run_id uuid not null,
  session_id uuid not null,
  kind text not null check (kind in ('room', 'tutor')),
  thing_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (space_id, id),
  foreign key (space_id, session_id) references college_sessions (space_id, id),
  constraint college_commitments_no_clash exclude using gist (space_id with =, thing_id with =, tstzrange(starts_at, ends_at) with &&)
);
create index college_commitments_by_run on college_commitments (space_id, run_id);
create index college_commitments_by_session on college_commitments (space_id, session_id);
comment on table college_commitments is 'the hours that rooms and tutors are promised to published runs; the database refuses two at once. Online rooms are never here';

create table college_departures (
  space_id uuid not null,
  id uuid not null,
  run_id uuid not null,
  kind text not null check (kind in ('peer-led', 'going ahead without', 'postponed')),
  reason text not null,
  agreed_by_person_id uuid not null,
  also_agreed_by_person_id uuid not null check (also_agreed_by_person_id <> agreed_by_person_id),
  decision_address text,
  agreed_on date not null,
  recorded_by_person_id uuid,
  recorded_at timestamptz not null,
  primary key (space_id, id),
  unique (space_id, run_id),
  foreign key (space_id, run_id) references college_runs (space_id, id)
);
comment on table college_departures is 'a named, dated, agreed step outside "every run has a pair", shown on the run''s page';

create table college_past_departures (
  space_id uuid not null,
  id uuid not null,
  run_id uuid not null,
  kind text not null check (kind in ('peer-led', 'going ahead without', 'postponed')),
  reason text not null,
  agreed_by_person_id uuid not null,
  also_agreed_by_person_id uuid not null,
  decision_address text,
  agreed_on date not null,
  recorded_by_person_id uuid,
  recorded_at timestamptz not null,
  ended_by_person_id uuid,
  ended_at timestamptz not null,
  ended_reason text not null,
  primary key (space_id, id),
  foreign key (space_id, run_id) references college_runs (space_id, id)
);
create index college_past_departures_by_run on college_past_departures (space_id, run_id, id desc);
comment on table college_past_departures is 'departures that were taken back, each with the reason why: nothing agreed is ever lost';

create table college_deliveries (
  space_id uuid not null,
  session_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('peer', 'professional')),
  recorded_by_person_id uuid,
  recorded_at timestamptz not null,
  primary key (space_id, session_id, person_id),
  foreign key (space_id, session_id) references college_sessions (space_id, id)
);
comment on table college_deliveries is 'who actually delivered a session, which need not be who was named';

create table college_bookings (
  space_id uuid not null,
  id uuid not null,
  run_id uuid not null,
  person_id uuid not null,
  state text not null check (state in ('booked', 'listed', 'cancelled')),
  position int,
  if_missed text not null default 'not said' check (if_missed in ('not said', 'ring', 'text', 'leave me be')),
  channel text not null,
  recorded_by_person_id uuid,
  booked_at timestamptz not null,
  cancelled_at timestamptz,
  cancelled_from text check (cancelled_from in ('booked', 'listed')),
  primary key (space_id, id),
  foreign key (space_id, run_id) references college_runs (space_id, id),
  check ((state = 'listed') = (position is not null))
);
create index college_bookings_by_run on college_bookings (space_id, run_id, state, position);
create unique index college_bookings_one_each on college_bookings (space_id, run_id, person_id) where state <> 'cancelled';
create unique index college_bookings_list_order on college_bookings (space_id, run_id, position) where position is not null;
create index college_bookings_by_person on college_bookings (space_id, person_id);

create table college_booking_notes (
  space_id uuid not null,
  booking_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('keeping well', 'emergency contact')),
  sealed bytea not null,
  recorded_at timestamptz not null,
  primary key (space_id, booking_id, kind),
  foreign key (space_id, booking_id) references college_bookings (space_id, id)
);
create index college_booking_notes_by_person on college_booking_notes (space_id, person_id);
comment on table college_booking_notes is 'for the tutors of this run only; sealed by the app key; every look recorded';

create table college_imports (
  space_id uuid not null references spaces (id),
  id uuid not null,
  file_name text not null,
  sheet text not null,
  sheet_hash bytea not null,
  choices jsonb not null,
  term_id uuid,
  state text not null check (state in ('open', 'brought in', 'put aside')),
  version int not null default 1,
  started_by_person_id uuid,
  started_at timestamptz not null,
  finished_at timestamptz,
  result jsonb,
  primary key (space_id, id)
);
create index college_imports_by_time on college_imports (space_id, id desc);
comment on table college_imports is 'a spreadsheet on its way in: the file, and what the coordinator has chosen and mended so far';

create table listening_feedback (
  space_id uuid not null references spaces (id),
  id uuid not null,
  about text not null,
  kind text not null check (kind in ('wrong', 'complaint', 'easy-read')),
  words text not null,
  reply_to text,
  received_at timestamptz not null,
  primary key (space_id, id)
);
create index listening_feedback_by_time on listening_feedback (space_id, id desc);

do $$
declare name text;
begin
  foreach name in array array[
    'college_courses', 'college_course_versions', 'college_terms', 'college_closed_periods', 'college_venues', 'college_rooms',
    'college_runs', 'college_sessions', 'college_run_tutors', 'college_commitments', 'college_departures', 'college_past_departures', 'college_deliveries',
    'college_bookings', 'college_booking_notes', 'college_imports', 'listening_feedback'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($policy$create policy own_space on %I using (space_id = nullif(current_setting('app.space_id', true), '')::uuid) with check (space_id = nullif(current_setting('app.space_id', true), '')::uuid)$policy$, name);
  end loop;
end $$;
