-- Up Migration
-- The golden thread: who took part in which piece of work, at which stage, and how far.

create table thread_contributions (
  space_id uuid not null references spaces (id),
  id uuid not null,
  work_type text not null check (work_type in ('course', 'run')),
  work_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('peer', 'professional', 'coordinator', 'student', 'other')),
  stage text not null check (stage in ('plan', 'design', 'deliver', 'review')),
  depth text not null check (depth in ('was there', 'shaped it', 'helped decide')),
  state text not null check (state in ('asked', 'confirmed', 'not so')),
  channel text not null,
  recorded_by_person_id uuid,
  recorded_at timestamptz not null,
  answered_at timestamptz,
  primary key (space_id, id),
  unique (space_id, work_type, work_id, person_id, stage, role)
);
create index thread_contributions_by_work on thread_contributions (space_id, work_id, stage);
create index thread_contributions_by_person on thread_contributions (space_id, person_id, state);
comment on table thread_contributions is 'asked: waiting for the person''s own word; only confirmed ones count. Never bookings, attendance, plans or measures';

do $$
declare name text;
begin
  foreach name in array array['thread_contributions'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($policy$create policy own_space on %I using (space_id = nullif(current_setting('app.space_id', true), '')::uuid) with check (space_id = nullif(current_setting('app.space_id', true), '')::uuid)$policy$, name);
  end loop;
end $$;
