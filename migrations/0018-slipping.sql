-- Up Migration
-- Slipping: what the records of a group's meetings add up to over time, and how the people of the group read it.

create table thread_points (
  space_id uuid not null,
  meeting_id uuid not null,
  measure text not null check (measure in ('items-lived', 'items-professional', 'came-lived', 'came-professional', 'heard-lived', 'heard-professional', 'papers-days')),
  group_id uuid not null,
  held_on date not null,
  part int not null,
  whole int,
  recorded_at timestamptz not null,
  primary key (space_id, meeting_id, measure),
  check (whole is null or (whole > 0 and part between 0 and whole))
);
create index thread_points_by_group on thread_points (space_id, group_id, measure, held_on, meeting_id);
comment on table thread_points is 'one figure of one meeting, counted from its records: a part of a whole, or days. Of the group, and of nobody in it';

create table thread_readings (
  space_id uuid not null,
  group_id uuid not null,
  person_id uuid not null,
  reading text not null check (reading in ('as it should be', 'slipping', 'cannot say')),
  words text not null,
  differ text not null,
  channel text not null,
  recorded_by_person_id uuid,
  said_at timestamptz not null,
  primary key (space_id, group_id, person_id)
);
create index thread_readings_by_person on thread_readings (space_id, person_id);
comment on table thread_readings is 'how somebody of a group reads its records. From which seat is not kept here; answers of fewer than five together are shown to nobody';

do $$
declare name text;
begin
  foreach name in array array['thread_points', 'thread_readings'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($policy$create policy own_space on %I using (space_id = nullif(current_setting('app.space_id', true), '')::uuid) with check (space_id = nullif(current_setting('app.space_id', true), '')::uuid)$policy$, name);
  end loop;
end $$;
