-- Promises of access: what helps somebody who is booked, and has been arranged for the run they come to. Which need it is
-- stands here by its id alone; whose it is and what it says stay with the person, sealed.

create table college_promises (
  space_id uuid not null,
  run_id uuid not null,
  need_id uuid not null,
  arranged_by_person_id uuid,
  arranged_at timestamptz not null,
  primary key (space_id, run_id, need_id),
  foreign key (space_id, run_id) references college_runs (space_id, id)
);
comment on table college_promises is 'a row means arranged; a need of somebody booked without one is a promise still to keep';

do $$
declare name text;
begin
  foreach name in array array['college_promises'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($policy$create policy own_space on %I using (space_id = nullif(current_setting('app.space_id', true), '')::uuid) with check (space_id = nullif(current_setting('app.space_id', true), '')::uuid)$policy$, name);
  end loop;
end $$;
