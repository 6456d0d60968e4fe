-- Up Migration
-- Messages: the ways people are told, what is to be rung, and what somebody no longer wants to hear of.

alter table messages add column way text not null default 'email' check (way in ('email', 'text', 'letter'));
alter table messages add column code text not null default '';
alter table messages add column about_type text;
alter table messages add column about_id uuid;
alter table messages add column not_before timestamptz;
alter table messages add column stop_token text;
alter table messages add column calendar_method text not null default 'PUBLISH' check (calendar_method in ('PUBLISH', 'REQUEST', 'CANCEL'));
alter table messages add column handing_since timestamptz;
alter table messages drop constraint messages_state_check;
alter table messages add constraint messages_state_check check (state in ('waiting', 'handing over', 'sent', 'failed', 'put aside'));
alter table account_messages add column handing_since timestamptz;
alter table account_messages drop constraint account_messages_state_check;
alter table account_messages add constraint account_messages_state_check check (state in ('waiting', 'handing over', 'sent', 'failed'));
create index messages_failed on messages (space_id, id) where state = 'failed';
create index messages_letters on messages (space_id, state, id) where way = 'letter';
create index messages_about on messages (space_id, about_id, id) where about_id is not null;
comment on column messages.not_before is 'quiet hours: it is not handed over earlier than this';
comment on column messages.handing_since is 'since when a worker is handing it over; if that worker died, another takes it up with the same Message-ID';
comment on column messages.stop_token is 'the last part of the one-click link, where the kind may be stopped so';

create table messages_calls (
  space_id uuid not null references spaces (id),
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  about_type text not null,
  about_id uuid not null,
  code text not null,
  say text not null,
  because text not null check (because in ('their way', 'no other way', 'could not be sent')),
  state text not null check (state in ('to ring', 'no answer', 'left a message', 'rung', 'asked not to be rung', 'no longer needed')),
  ring_until timestamptz,
  tries int not null default 0,
  version int not null default 1,
  created_at timestamptz not null,
  last_tried_at timestamptz,
  recorded_by_person_id uuid,
  primary key (space_id, id)
);
create index messages_calls_open on messages_calls (space_id, id) where state in ('to ring', 'no answer', 'left a message');
create index messages_calls_about on messages_calls (space_id, about_id, id);
create index messages_calls_by_person on messages_calls (space_id, person_id, id desc);
comment on column messages_calls.ring_until is 'from then on the call would be pointless, and leaves the list by itself';
comment on table messages_calls is 'the phone list: who is to be rung, what to say, and what came of it';

create table messages_stops (
  space_id uuid not null references spaces (id),
  person_id uuid not null,
  what text not null check (what in ('reminders', 'changes', 'telephone')),
  channel text not null,
  recorded_by_person_id uuid,
  stopped_at timestamptz not null,
  primary key (space_id, person_id, what)
);
comment on table messages_stops is 'what somebody asked us not to send, or not to ring about';

create table messages_stop_links (
  space_id uuid not null references spaces (id),
  token text not null,
  person_id uuid not null,
  made_at timestamptz not null,
  primary key (space_id, token),
  unique (space_id, person_id)
);
comment on table messages_stop_links is 'a short code each person has for stopping messages without signing in; it opens nothing else';

create table messages_addresses (
  space_id uuid not null references spaces (id),
  person_id uuid not null,
  address text not null,
  recorded_by_person_id uuid,
  recorded_at timestamptz not null,
  primary key (space_id, person_id)
);
comment on table messages_addresses is 'where letters to somebody go';

alter table college_runs add column timetable int not null default 0;
comment on column college_runs.timetable is 'rises when its sessions, its room or its tutors change: whoever books meanwhile reads them again';

create table college_cancelled_sessions (
  space_id uuid not null,
  id uuid not null,
  run_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  cancelled_at timestamptz not null,
  cancelled_by_person_id uuid,
  primary key (space_id, id),
  foreign key (space_id, run_id) references college_runs (space_id, id)
);
create index college_cancelled_sessions_by_run on college_cancelled_sessions (space_id, run_id, starts_at);
comment on table college_cancelled_sessions is 'sessions that were called off, under the ids they had: their run''s page and its calendars go on saying so';

create table college_reminders (
  space_id uuid not null,
  booking_id uuid not null,
  session_id uuid not null,
  kind text not null check (kind in ('joining', 'reminder')),
  starts_at timestamptz not null,
  written_at timestamptz not null,
  primary key (space_id, booking_id, session_id, kind, starts_at),
  foreign key (space_id, booking_id) references college_bookings (space_id, id)
);
comment on table college_reminders is 'who has been reminded of which session at which time, so that nobody is twice; a session that moves is spoken of anew';

do $$
declare name text;
begin
  foreach name in array array[
    'messages_calls', 'messages_stops', 'messages_stop_links', 'messages_addresses',
    'college_cancelled_sessions', 'college_reminders'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($policy$create policy own_space on %I using (space_id = nullif(current_setting('app.space_id', true), '')::uuid) with check (space_id = nullif(current_setting('app.space_id', true), '')::uuid)$policy$, name);
  end loop;
end $$;
