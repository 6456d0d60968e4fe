-- Up Migration
-- The register of a session, what follows when somebody did not come, and looking back together after the last one.

create table college_attendance (
  space_id uuid not null,
  session_id uuid not null,
  person_id uuid not null,
  mark text not null check (mark in ('present', 'part', 'apologies', 'did not come')),
  had_place boolean not null,
  channel text not null,
  marked_by_person_id uuid,
  marked_at timestamptz not null,
  primary key (space_id, session_id, person_id),
  foreign key (space_id, session_id) references college_sessions (space_id, id) on delete cascade
);
create index college_attendance_by_person on college_attendance (space_id, person_id);
comment on table college_attendance is 'the register: the last word about each person at a session. It goes with a session that is called off, and never enters the thread';

create table college_register_entries (
  space_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  person_id uuid not null,
  mark text not null check (mark in ('present', 'part', 'apologies', 'did not come')),
  channel text not null,
  marked_by_person_id uuid,
  marked_at timestamptz not null,
  primary key (space_id, id),
  foreign key (space_id, session_id) references college_sessions (space_id, id) on delete cascade
);
create index college_register_entries_by_session on college_register_entries (space_id, session_id, person_id, id);
create index college_register_entries_by_person on college_register_entries (space_id, person_id);
comment on table college_register_entries is 'everything ever marked in a register, so that a correction hides nothing; changed only when two records of one person become one';

create table college_not_held (
  space_id uuid not null,
  session_id uuid not null,
  said_by_person_id uuid,
  said_at timestamptz not null,
  primary key (space_id, session_id),
  foreign key (space_id, session_id) references college_sessions (space_id, id) on delete cascade
);
comment on table college_not_held is 'sessions that the college called off on the day: they count for nobody';

create table college_follow_ups (
  space_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  person_id uuid not null,
  outcome text not null check (outcome in ('to ring', 'to text', 'no answer', 'left a message', 'spoke', 'texted', 'left be', 'passed on')),
  done_by_person_id uuid,
  done_at timestamptz not null,
  primary key (space_id, id),
  foreign key (space_id, session_id) references college_sessions (space_id, id) on delete cascade
);
create index college_follow_ups_by_session on college_follow_ups (space_id, session_id, person_id, id);
create index college_follow_ups_by_person on college_follow_ups (space_id, person_id);
comment on table college_follow_ups is 'what was done when somebody did not come, as they had asked. Codes only: what was talked about stays between those who talked';

create table college_joint_reviews (
  space_id uuid not null,
  run_id uuid not null,
  asked_at timestamptz,
  asked_by_person_id uuid,
  closed_at timestamptz,
  closed_by_person_id uuid,
  primary key (space_id, run_id),
  foreign key (space_id, run_id) references college_runs (space_id, id)
);
comment on table college_joint_reviews is 'looking back together: whether students were asked, and when the answers were laid side by side';

create table college_review_answers (
  space_id uuid not null,
  id uuid not null,
  run_id uuid not null,
  from_how_many int not null check (from_how_many between 1 and 60),
  together text not null check (together in ('together', 'in part', 'not together', 'cannot say', 'not answered')),
  keep text not null default '',
  better text not null default '',
  take_away text not null default '',
  primary key (space_id, id),
  foreign key (space_id, run_id) references college_runs (space_id, id)
);
create index college_review_answers_by_run on college_review_answers (space_id, run_id);
comment on table college_review_answers is 'what students said: nobody''s name, no time, no channel, and ids by chance, so that nothing leads from an answer to a person. Words are here only if they may be shown';

create table college_review_links_used (
  space_id uuid not null references spaces (id),
  link_hash bytea not null,
  primary key (space_id, link_hash)
);
comment on table college_review_links_used is 'links that have been answered by, so that none is used twice: whose they were is not here, nor what was answered';

create table college_review_asked (
  space_id uuid not null,
  run_id uuid not null,
  person_id uuid not null,
  asked_at timestamptz not null,
  primary key (space_id, run_id, person_id),
  foreign key (space_id, run_id) references college_runs (space_id, id)
);
create index college_review_asked_by_person on college_review_asked (space_id, person_id);
comment on table college_review_asked is 'who was asked to look back, so that nobody is asked twice';

create table college_review_tutor_answers (
  space_id uuid not null,
  run_id uuid not null,
  person_id uuid not null,
  together text not null check (together in ('together', 'in part', 'not together', 'cannot say', 'not answered')),
  keep text not null default '',
  better text not null default '',
  take_away text not null default '',
  channel text not null,
  recorded_by_person_id uuid,
  answered_at timestamptz not null,
  primary key (space_id, run_id, person_id),
  foreign key (space_id, run_id) references college_runs (space_id, id)
);
create index college_review_tutor_answers_by_person on college_review_tutor_answers (space_id, person_id);

create table college_review_changes (
  space_id uuid not null,
  id uuid not null,
  run_id uuid not null,
  course_id uuid not null,
  words text not null,
  recorded_by_person_id uuid,
  recorded_at timestamptz not null,
  primary key (space_id, id),
  foreign key (space_id, run_id) references college_runs (space_id, id),
  foreign key (space_id, course_id) references college_courses (space_id, id)
);
create index college_review_changes_by_run on college_review_changes (space_id, run_id, id);
create index college_review_changes_by_course on college_review_changes (space_id, course_id, recorded_at);
comment on table college_review_changes is 'what those who taught a run will do otherwise next time: "we will …"';

create table thread_counted_parts (
  space_id uuid not null references spaces (id),
  work_type text not null check (work_type in ('course', 'run')),
  work_id uuid not null,
  role text not null check (role in ('student')),
  stage text not null check (stage in ('review')),
  depth text not null check (depth in ('was there', 'shaped it', 'helped decide')),
  how_many int not null check (how_many > 0),
  recorded_at timestamptz not null,
  primary key (space_id, work_type, work_id, role, stage)
);
create index thread_counted_parts_by_work on thread_counted_parts (space_id, work_id);
comment on table thread_counted_parts is 'people who took part and are counted without being named: students in a joint review';

do $$
declare name text;
begin
  foreach name in array array[
    'college_attendance', 'college_register_entries', 'college_not_held', 'college_follow_ups', 'college_joint_reviews',
    'college_review_answers', 'college_review_links_used', 'college_review_asked', 'college_review_tutor_answers',
    'college_review_changes', 'thread_counted_parts'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($policy$create policy own_space on %I using (space_id = nullif(current_setting('app.space_id', true), '')::uuid) with check (space_id = nullif(current_setting('app.space_id', true), '')::uuid)$policy$, name);
  end loop;
end $$;
