-- Up Migration
-- Staff release, and finding tutors: what managers were asked and said; when tutors cannot, what they enjoy, and what they were asked.

create table release_requests (
  space_id uuid not null references spaces (id),
  id uuid not null,
  code text not null,
  person_id uuid not null,
  run_id uuid,
  from_on date,
  to_on date,
  what_for text not null default '',
  note text not null default '',
  state text not null check (state in ('asked', 'unanswered', 'agreed', 'declined', 'withdrawn')),
  how_asked text not null check (how_asked in ('mail', 'themselves')),
  asked_at timestamptz not null,
  remind_at timestamptz,
  answer_by timestamptz not null,
  link_until timestamptz,
  reminded_at timestamptz,
  reason text check (reason in ('staffing', 'clinical need', 'not part of the role', 'budget', 'other')),
  reason_words text not null default '',
  answered_on date,
  answered_at timestamptz,
  answered_channel text,
  recorded_by_person_id uuid,
  forget_manager_at timestamptz,
  primary key (space_id, id),
  unique (space_id, code),
  foreign key (space_id, run_id) references college_runs (space_id, id),
  check ((state = 'declined') = (reason is not null)),
  check ((run_id is null) = (from_on is not null and to_on is not null))
);
create index release_requests_by_person on release_requests (space_id, person_id, asked_at desc);
create index release_requests_by_run on release_requests (space_id, run_id) where run_id is not null;
create index release_requests_by_time on release_requests (space_id, asked_at desc, id);
create index release_requests_open on release_requests (space_id, answer_by) where state in ('asked', 'unanswered');
create unique index release_requests_one_open on release_requests (space_id, person_id, run_id) where state in ('asked', 'unanswered');
comment on table release_requests is 'a member of staff asks to be released to teach. A manager''s no is about a service, and says nothing about the tutor';
comment on column release_requests.link_until is 'until when the manager''s link works; null when no link was sent';

create table release_days (
  space_id uuid not null,
  request_id uuid not null,
  number int not null,
  on_day date,
  weekday int check (weekday between 1 and 7),
  from_time text not null,
  until_time text not null,
  possible boolean,
  primary key (space_id, request_id, number),
  foreign key (space_id, request_id) references release_requests (space_id, id),
  check ((on_day is null) <> (weekday is null))
);
comment on table release_days is 'the days that were asked for, by the clocks of the college, and which of them the manager found possible';

create table release_managers (
  space_id uuid not null,
  request_id uuid not null,
  person_id uuid not null,
  name text not null,
  email text,
  primary key (space_id, request_id),
  foreign key (space_id, request_id) references release_requests (space_id, id)
);
create index release_managers_by_person on release_managers (space_id, person_id);
comment on table release_managers is 'whom a tutor''s request went to: kept until some days after the answer, then gone';

create table pairing_wishes (
  space_id uuid not null references spaces (id),
  person_id uuid not null,
  as_peer boolean not null,
  as_professional boolean not null,
  not_now boolean not null,
  version int not null default 1,
  channel text not null,
  recorded_by_person_id uuid,
  recorded_at timestamptz not null,
  primary key (space_id, person_id)
);
comment on table pairing_wishes is 'whether a tutor would like to be asked, and as what';

create table pairing_subjects (
  space_id uuid not null references spaces (id),
  person_id uuid not null,
  subject text not null,
  primary key (space_id, person_id, subject)
);
comment on table pairing_subjects is 'what a tutor enjoys teaching';

create table pairing_times (
  space_id uuid not null references spaces (id),
  id uuid not null,
  person_id uuid not null,
  weekday int check (weekday between 1 and 7),
  from_time text,
  until_time text,
  from_on date,
  to_on date,
  recorded_at timestamptz not null,
  primary key (space_id, id),
  check (
    (weekday is not null and from_time is not null and until_time is not null and from_on is null and to_on is null)
    or (weekday is null and from_time is null and until_time is null and from_on is not null and to_on is not null)
  )
);
create index pairing_times_by_person on pairing_times (space_id, person_id, id);
comment on table pairing_times is 'times a tutor cannot, each week or on some days, by the clocks of the college. Nobody is asked why';

create table pairing_questions (
  space_id uuid not null,
  id uuid not null,
  run_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('peer', 'professional')),
  state text not null check (state in ('asked', 'accepted', 'declined', 'somebody else', 'taken back')),
  asked_by_person_id uuid,
  asked_at timestamptz not null,
  answered_at timestamptz,
  channel text,
  recorded_by_person_id uuid,
  primary key (space_id, id),
  foreign key (space_id, run_id) references college_runs (space_id, id)
);
create index pairing_questions_by_run on pairing_questions (space_id, run_id, id);
create index pairing_questions_by_person on pairing_questions (space_id, person_id, id desc);
create unique index pairing_questions_one_open on pairing_questions (space_id, run_id, person_id) where state = 'asked';
comment on table pairing_questions is '"would you like to?": asked of a tutor about a run. A no needs no reason, and none is kept';

do $$
declare name text;
begin
  foreach name in array array[
    'release_requests', 'release_days', 'release_managers', 'pairing_wishes', 'pairing_subjects', 'pairing_times', 'pairing_questions'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($policy$create policy own_space on %I using (space_id = nullif(current_setting('app.space_id', true), '')::uuid) with check (space_id = nullif(current_setting('app.space_id', true), '')::uuid)$policy$, name);
  end loop;
end $$;
