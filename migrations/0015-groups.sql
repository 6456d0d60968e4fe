-- Up Migration
-- Groups: what each is for, its seats and who holds them, how it works and who set that, and where it stepped outside its own rules.

create table groups_groups (
  space_id uuid not null references spaces (id),
  id uuid not null,
  code text not null,
  name text not null,
  sort_key text collate "C" not null,
  purpose text not null,
  steward text not null,
  steward_user_led boolean not null default false,
  helper text not null default '',
  holds_the_money text not null default '',
  state text not null check (state in ('forming', 'meeting', 'ended')),
  seats_close_on date,
  seats_closed_at timestamptz,
  version int not null default 1,
  made_by_person_id uuid,
  made_at timestamptz not null,
  primary key (space_id, id),
  unique (space_id, code)
);
create index groups_groups_by_name on groups_groups (space_id, sort_key, id);
comment on table groups_groups is 'people with a purpose who meet: a board, a course team, a project or reference group';
comment on column groups_groups.steward is 'the organisation that looks after the group; it may be led by the people themselves, with the public body as helper';

create table groups_seats (
  space_id uuid not null,
  id uuid not null,
  group_id uuid not null,
  number int not null,
  perspective text not null check (perspective in ('lived', 'caring', 'professional', 'community')),
  organisation text not null default '',
  taken_away_at timestamptz,
  primary key (space_id, id),
  unique (space_id, group_id, number),
  foreign key (space_id, group_id) references groups_groups (space_id, id)
);
comment on table groups_seats is 'the seats a group keeps, by perspective and by the organisation each belongs to; who holds one stands in groups_members';

create table groups_members (
  space_id uuid not null,
  id uuid not null,
  group_id uuid not null,
  seat_id uuid not null,
  person_id uuid not null,
  state text not null check (state in ('asked', 'here', 'paused', 'stepped back', 'left')),
  held_openly boolean not null default false,
  co_chair boolean not null default false,
  paid_to_be_there boolean not null default false,
  asked_at timestamptz not null,
  left_at timestamptz,
  channel text not null,
  recorded_by_person_id uuid,
  primary key (space_id, id),
  foreign key (space_id, group_id) references groups_groups (space_id, id),
  foreign key (space_id, seat_id) references groups_seats (space_id, id),
  check ((state = 'left') = (left_at is not null)),
  check (not co_chair or state in ('here', 'paused'))
);
create unique index groups_members_once on groups_members (space_id, group_id, person_id) where left_at is null;
create unique index groups_members_one_on_a_seat on groups_members (space_id, seat_id) where state in ('asked', 'here', 'paused');
create index groups_members_by_group on groups_members (space_id, group_id, id);
create index groups_members_by_person on groups_members (space_id, person_id, id);
comment on table groups_members is 'who takes part, on which seat. What a seat is for is told beside a name only where its holder said so, and never where badges are off';
comment on column groups_members.held_openly is 'whether the others may know from which perspective this person takes part';

create table groups_member_times (
  space_id uuid not null,
  member_id uuid not null,
  number int not null,
  state text not null check (state in ('asked', 'here', 'paused', 'stepped back', 'left')),
  since timestamptz not null,
  primary key (space_id, member_id, number),
  foreign key (space_id, member_id) references groups_members (space_id, id)
);
comment on table groups_member_times is 'append-only: from when somebody was there, away for a while, or gone. Nobody is asked why, and nothing here says';

create table groups_rules (
  space_id uuid not null,
  id uuid not null,
  group_id uuid not null,
  rule text not null,
  value jsonb not null,
  set_by text not null,
  why text not null default '',
  decision_code text,
  set_on date not null,
  recorded_at timestamptz not null,
  recorded_by_person_id uuid,
  channel text not null,
  primary key (space_id, id),
  foreign key (space_id, group_id) references groups_groups (space_id, id)
);
create index groups_rules_by_group on groups_rules (space_id, group_id, rule, recorded_at desc, id desc);
comment on table groups_rules is 'how a group works, each rule with who set it, when and why; the latest of a rule counts, and the earlier stay to be read';

create table groups_not_here (
  space_id uuid not null,
  id uuid not null,
  group_id uuid not null,
  words text not null,
  to_do text not null default '',
  said_at timestamptz not null,
  recorded_by_person_id uuid,
  channel text not null,
  primary key (space_id, id),
  foreign key (space_id, group_id) references groups_groups (space_id, id)
);
create index groups_not_here_by_group on groups_not_here (space_id, group_id, id desc);
comment on table groups_not_here is 'who is not here yet: asked of the group before its seats close, and answered for the group, not for a person';

create table groups_departures (
  space_id uuid not null,
  id uuid not null,
  code text not null,
  group_id uuid not null,
  rule text not null,
  reason text not null,
  decision_code text,
  agreed_on date not null,
  recorded_at timestamptz not null,
  recorded_by_person_id uuid,
  channel text not null,
  primary key (space_id, id),
  unique (space_id, code),
  foreign key (space_id, group_id) references groups_groups (space_id, id)
);
create index groups_departures_by_group on groups_departures (space_id, group_id, id desc);
create index groups_departures_by_decision on groups_departures (space_id, decision_code) where decision_code is not null;
comment on table groups_departures is 'a named, dated, agreed step outside a group''s own rule, shown to everybody';

create table groups_departure_agreed (
  space_id uuid not null,
  departure_id uuid not null,
  person_id uuid not null,
  agreed_as text not null check (agreed_as in ('co-chair', 'member')),
  primary key (space_id, departure_id, person_id),
  foreign key (space_id, departure_id) references groups_departures (space_id, id)
);
create index groups_departure_agreed_by_person on groups_departure_agreed (space_id, person_id);
comment on table groups_departure_agreed is 'who agreed to a departure; pages say by which role, never by name';

do $$
declare name text;
begin
  foreach name in array array[
    'groups_groups', 'groups_seats', 'groups_members', 'groups_member_times', 'groups_rules', 'groups_not_here', 'groups_departures', 'groups_departure_agreed'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($policy$create policy own_space on %I using (space_id = nullif(current_setting('app.space_id', true), '')::uuid) with check (space_id = nullif(current_setting('app.space_id', true), '')::uuid)$policy$, name);
  end loop;
end $$;
