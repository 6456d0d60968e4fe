-- Up Migration
-- Meetings of a group: what each is for, its agenda and who brought what, papers, notes, actions, who came, and "was I heard?".

create table groups_meetings (
  space_id uuid not null,
  id uuid not null,
  group_id uuid not null,
  code text not null,
  purpose text not null,
  question text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text not null default '',
  online_link text not null default '',
  agenda_closes_on date not null,
  papers_due_on date not null,
  state text not null check (state in ('planned', 'held', 'called off')),
  calendar_sequence int not null default 0,
  version int not null default 1,
  notes text not null default '',
  notes_version int not null default 1,
  notes_kept_at timestamptz,
  held_recorded_at timestamptz,
  heard_until date,
  heard_closed_at timestamptz,
  made_by_person_id uuid,
  made_at timestamptz not null,
  channel text not null,
  primary key (space_id, id),
  unique (space_id, code),
  foreign key (space_id, group_id) references groups_groups (space_id, id),
  check (ends_at > starts_at)
);
create index groups_meetings_by_group on groups_meetings (space_id, group_id, starts_at desc, id);
create index groups_meetings_still_answering on groups_meetings (space_id, heard_until) where heard_until is not null and heard_closed_at is null;
comment on table groups_meetings is 'a meeting of a group: what it is for and the question it asks, when, where, until when the agenda is open';
comment on column groups_meetings.calendar_sequence is 'rises with every change a calendar shows, so that people''s own calendars follow';

create table groups_agenda_items (
  space_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  place int not null,
  title text not null,
  about text not null default '',
  member_id uuid not null,
  person_id uuid not null,
  minutes int check (minutes between 1 and 600),
  decision_sought boolean not null default false,
  version int not null default 1,
  added_at timestamptz not null,
  taken_back_at timestamptz,
  channel text not null,
  recorded_by_person_id uuid,
  primary key (space_id, id),
  foreign key (space_id, meeting_id) references groups_meetings (space_id, id),
  foreign key (space_id, member_id) references groups_members (space_id, id)
);
create index groups_agenda_items_by_meeting on groups_agenda_items (space_id, meeting_id, place, id);
create index groups_agenda_items_by_person on groups_agenda_items (space_id, person_id);
comment on table groups_agenda_items is 'what somebody brings to a meeting; the seat it was brought from is counted for the group, and never shown beside the item';

create table groups_agenda_presenters (
  space_id uuid not null,
  item_id uuid not null,
  number int not null check (number in (1, 2)),
  person_id uuid not null,
  primary key (space_id, item_id, number),
  foreign key (space_id, item_id) references groups_agenda_items (space_id, id)
);
create index groups_agenda_presenters_by_person on groups_agenda_presenters (space_id, person_id);
comment on table groups_agenda_presenters is 'who presents an item: two people where the group asks for it';

create table groups_papers (
  space_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  title text not null,
  body text not null default '',
  link text not null default '',
  out_on date not null,
  taken_back_at timestamptz,
  recorded_at timestamptz not null,
  channel text not null,
  recorded_by_person_id uuid,
  primary key (space_id, id),
  foreign key (space_id, meeting_id) references groups_meetings (space_id, id)
);
create index groups_papers_by_meeting on groups_papers (space_id, meeting_id, out_on, id);
comment on table groups_papers is 'what people may read before a meeting, and since which day they could';

create table groups_actions (
  space_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  words text not null,
  person_id uuid,
  by_day date,
  agreed_at timestamptz not null,
  done_at timestamptz,
  done_by_person_id uuid,
  taken_back_at timestamptz,
  channel text not null,
  recorded_by_person_id uuid,
  primary key (space_id, id),
  foreign key (space_id, meeting_id) references groups_meetings (space_id, id)
);
create index groups_actions_by_meeting on groups_actions (space_id, meeting_id, id);
create index groups_actions_open on groups_actions (space_id, person_id, by_day) where done_at is null and taken_back_at is null;
comment on table groups_actions is 'what somebody, or the group, said they would do; it waits on that person''s home until it is done';

create table groups_attendance (
  space_id uuid not null,
  meeting_id uuid not null,
  member_id uuid not null,
  person_id uuid not null,
  primary key (space_id, meeting_id, member_id),
  foreign key (space_id, meeting_id) references groups_meetings (space_id, id),
  foreign key (space_id, member_id) references groups_members (space_id, id)
);
create index groups_attendance_by_person on groups_attendance (space_id, person_id);
comment on table groups_attendance is 'who came to a meeting, by the seat they hold; counted for the group, and no page shows one person''s meetings to others';

create table groups_helps_answers (
  space_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  may_look boolean not null,
  answered_at timestamptz not null,
  channel text not null,
  recorded_by_person_id uuid,
  primary key (space_id, meeting_id, person_id),
  foreign key (space_id, meeting_id) references groups_meetings (space_id, id)
);
create index groups_helps_answers_by_person on groups_helps_answers (space_id, person_id);
comment on table groups_helps_answers is 'who said, before a meeting, whether those who prepare it may see what helps them; what helps is kept, sealed, with the person';

create table groups_heard_asked (
  space_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  answered boolean not null default false,
  primary key (space_id, meeting_id, person_id),
  foreign key (space_id, meeting_id) references groups_meetings (space_id, id)
);
create index groups_heard_asked_waiting on groups_heard_asked (space_id, person_id) where not answered;
comment on table groups_heard_asked is 'who is asked "was I heard?" and whether they have answered, without when: so that nothing leads to what they said';

create table groups_heard_counts (
  space_id uuid not null,
  meeting_id uuid not null,
  side text not null check (side in ('lived', 'professional', 'community')),
  answer text not null check (answer in ('yes', 'partly', 'no')),
  count int not null check (count >= 0),
  primary key (space_id, meeting_id, side, answer),
  foreign key (space_id, meeting_id) references groups_meetings (space_id, id)
);
comment on table groups_heard_counts is 'how many said they were heard, and how many not: counts alone, no answer has a row of its own';

do $$
declare name text;
begin
  foreach name in array array[
    'groups_meetings', 'groups_agenda_items', 'groups_agenda_presenters', 'groups_papers', 'groups_actions', 'groups_attendance', 'groups_helps_answers', 'groups_heard_asked', 'groups_heard_counts'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($policy$create policy own_space on %I using (space_id = nullif(current_setting('app.space_id', true), '')::uuid) with check (space_id = nullif(current_setting('app.space_id', true), '')::uuid)$policy$, name);
  end loop;
end $$;
