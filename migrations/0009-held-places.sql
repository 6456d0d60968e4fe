-- Up Migration
-- Places that come free are held for the next on the waiting list; some are kept for others; one more than the number only by name.

alter table college_runs add column kept_places int not null default 0 check (kept_places between 0 and 10000);
alter table college_runs add column kept_label text not null default '';
alter table college_runs add column kept_until date;
alter table college_runs add column kept_released_at timestamptz;
alter table college_runs add column supporters_take_places boolean not null default false;
comment on column college_runs.kept_label is 'neutral words for whom places are kept; nobody''s own reason is ever recorded';
comment on column college_runs.kept_until is 'the day on which kept places are for everybody; kept_released_at says that it has come';

alter table college_bookings add column with_supporter boolean not null default false;
alter table college_bookings add column seats int not null default 1 check (seats between 1 and 2);
alter table college_bookings add column takes_kept boolean not null default false;
alter table college_bookings add column resting text check (resting in ('until the next', 'until they say'));
alter table college_bookings add column held_at timestamptz;
alter table college_bookings add column held_until timestamptz;
alter table college_bookings add column held_told text check (held_told in ('email', 'text', 'phone', 'letter'));
alter table college_bookings add column ring_by timestamptz;
alter table college_bookings add constraint college_bookings_held_while_listed check (held_at is null or state = 'listed');
alter table college_bookings add constraint college_bookings_held_whole check (held_at is not null or (held_until is null and held_told is null and ring_by is null));
alter table college_bookings add constraint college_bookings_rest_while_listed check (resting is null or (state = 'listed' and held_at is null));
comment on column college_bookings.seats is 'places it takes: two with a supporter, where the run says that supporters are counted';
comment on column college_bookings.resting is 'stays on the list, and no place is held for them until then';
comment on column college_bookings.held_until is 'null while a place is held and they have not been reached yet: nobody''s silence is a no';

-- Counting a run's places reads one index, and never the rows.
drop index college_bookings_by_run;
create index college_bookings_by_run on college_bookings (space_id, run_id, state, position) include (seats, takes_kept);
create index college_bookings_held on college_bookings (space_id, run_id) include (seats, held_until) where held_at is not null;
create index college_bookings_awake on college_bookings (space_id, run_id, seats, position) where state = 'listed' and held_at is null and resting is null;

create table college_past_holds (
  space_id uuid not null,
  id uuid not null,
  run_id uuid not null,
  booking_id uuid not null,
  person_id uuid not null,
  held_at timestamptz not null,
  held_until timestamptz,
  told text check (told in ('email', 'text', 'phone', 'letter')),
  outcome text not null check (outcome in ('taken', 'let go', 'lapsed', 'skipped', 'left the list', 'begun', 'not running')),
  why text check (why in ('could not be reached', 'said no', 'another reason')),
  words text not null default '',
  tries int not null default 0,
  channel text not null,
  ended_by_person_id uuid,
  ended_at timestamptz not null,
  primary key (space_id, id),
  foreign key (space_id, run_id) references college_runs (space_id, id),
  foreign key (space_id, booking_id) references college_bookings (space_id, id)
);
create index college_past_holds_by_run on college_past_holds (space_id, run_id, id desc);
create index college_past_holds_by_booking on college_past_holds (space_id, booking_id, id desc);
create index college_past_holds_by_person on college_past_holds (space_id, person_id);
comment on table college_past_holds is 'how each held place ended: taken, let go, lapsed, or skipped with who decided it and why';

create table college_list_calls (
  space_id uuid not null,
  id uuid not null,
  run_id uuid not null,
  booking_id uuid not null,
  person_id uuid not null,
  outcome text not null check (outcome in ('said yes', 'said no', 'will let us know', 'no answer', 'left a message')),
  recorded_by_person_id uuid,
  called_at timestamptz not null,
  primary key (space_id, id),
  foreign key (space_id, booking_id) references college_bookings (space_id, id)
);
create index college_list_calls_by_run on college_list_calls (space_id, run_id, id);
create index college_list_calls_by_booking on college_list_calls (space_id, booking_id, id);
create index college_list_calls_by_person on college_list_calls (space_id, person_id);
comment on table college_list_calls is 'who on a waiting list was rung about a place, by whom, and what came of it';

create table college_one_overs (
  space_id uuid not null,
  booking_id uuid not null,
  run_id uuid not null,
  person_id uuid not null,
  reason text not null,
  allowed_by_person_id uuid,
  allowed_at timestamptz not null,
  primary key (space_id, booking_id),
  foreign key (space_id, booking_id) references college_bookings (space_id, id)
);
create index college_one_overs_by_run on college_one_overs (space_id, run_id);
create index college_one_overs_by_person on college_one_overs (space_id, person_id);
comment on table college_one_overs is 'a place given beyond a run''s number, within what its room holds: who allowed it, and why';

create table college_alarms (
  space_id uuid not null,
  run_id uuid not null,
  due_at timestamptz not null,
  wake boolean not null default false,
  primary key (space_id, run_id)
);
create index college_alarms_due on college_alarms (due_at);
comment on table college_alarms is 'global: ids of runs whose places must be looked at again, and when; written with what makes it so, so that a killed process forgets nothing';

-- Runs that have a free place and a waiting list already. Forced row security binds a plain owner, so it is lifted for this one statement.
alter table college_runs no force row level security;
insert into college_alarms (space_id, run_id, due_at) select space_id, id, created_at from college_runs where state = 'published';
alter table college_runs force row level security;

do $$
declare name text;
begin
  foreach name in array array['college_past_holds', 'college_list_calls', 'college_one_overs'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($policy$create policy own_space on %I using (space_id = nullif(current_setting('app.space_id', true), '')::uuid) with check (space_id = nullif(current_setting('app.space_id', true), '')::uuid)$policy$, name);
  end loop;
end $$;
