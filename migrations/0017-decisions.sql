-- Up Migration
-- Decisions: who decides what on a piece of work, the question, what everybody knows, who said what, the outcome and what came of it.

create table decisions_power_maps (
  space_id uuid not null references spaces (id),
  id uuid not null,
  group_id uuid not null,
  work_kind text not null check (work_kind in ('run', 'course', 'project', 'policy', 'event', 'budget line', 'our group')),
  work_id uuid,
  work_title text not null,
  decides text not null check (decides in ('the group', 'one person')),
  decider_person_id uuid,
  decider_role text not null default '',
  method text not null check (method in ('consent', 'consensus', 'majority', 'advice')),
  declared_by_person_id uuid,
  declared_channel text not null,
  declared_at timestamptz not null,
  primary key (space_id, id),
  check ((decides = 'one person') = (method = 'advice')),
  check ((decides = 'one person') = (decider_role <> ''))
);
create index decisions_power_maps_by_work on decisions_power_maps (space_id, work_kind, work_id, declared_at desc);
create index decisions_power_maps_by_decider on decisions_power_maps (space_id, decider_person_id) where decider_person_id is not null;
comment on table decisions_power_maps is 'for one piece of work: who decides and by which rule. A map that is declared anew is a new row, so that each decision keeps the map it was opened under';

create table decisions_map_entries (
  space_id uuid not null,
  id uuid not null,
  map_id uuid not null,
  number int not null,
  kind text not null check (kind in ('must be asked', 'can stop it', 'off the table', 'can overrule')),
  who text not null,
  why text not null default '',
  primary key (space_id, id),
  unique (space_id, map_id, number),
  foreign key (space_id, map_id) references decisions_power_maps (space_id, id)
);
comment on table decisions_map_entries is 'append-only: who must be asked, who can stop it, what is off the table and why, who outside can overrule';

create table decisions (
  space_id uuid not null references spaces (id),
  id uuid not null,
  code text not null,
  group_id uuid not null,
  map_id uuid,
  work_kind text not null,
  work_id uuid,
  work_title text not null,
  question text not null,
  plain_words text not null default '',
  easy_words text not null default '',
  host_body text not null,
  state text not null check (state in ('being prepared', 'open', 'decided', 'set aside')),
  secret boolean not null default false,
  keeps_perspectives boolean not null default false,
  round int not null default 1,
  proposal_id uuid,
  meeting_on date,
  regroup boolean not null default false,
  asked_by_person_id uuid,
  asked_channel text not null,
  asked_at timestamptz not null,
  opened_by_person_id uuid,
  opened_at timestamptz,
  outcome_id uuid,
  decided_how text check (decided_how in ('by our rules', 'by departure', 'by override')),
  decided_by_person_id uuid,
  decided_by_role text not null default '',
  reasons text not null default '',
  tally jsonb,
  host_prevailed boolean,
  look_again_on date,
  decided_on date,
  decided_at timestamptz,
  recorded_by_person_id uuid,
  decided_channel text,
  primary key (space_id, id),
  unique (space_id, code),
  foreign key (space_id, map_id) references decisions_power_maps (space_id, id),
  check (map_id is not null or state in ('being prepared', 'set aside') or decided_how = 'by override'),
  check ((state = 'decided') = (decided_how is not null))
);
create index decisions_by_group on decisions (space_id, group_id, asked_at desc);
create index decisions_by_time on decisions (space_id, asked_at desc, id);
create index decisions_by_work on decisions (space_id, work_kind, work_id) where work_id is not null;
create index decisions_by_map on decisions (space_id, map_id) where map_id is not null;
comment on table decisions is 'a question and what became of it';
comment on column decisions.keeps_perspectives is 'whether a ballot keeps the perspective of who cast it: only where each perspective had five seats when it opened';
comment on column decisions.tally is 'what may be shown of the votes, counted once when it was decided; never more than may be shown';

create table decisions_departures (
  space_id uuid not null,
  decision_id uuid not null,
  rule text not null,
  departure_code text not null,
  primary key (space_id, decision_id, rule),
  foreign key (space_id, decision_id) references decisions (space_id, id)
);
comment on table decisions_departures is 'append-only: steps outside a rule without which a decision would not stand, each agreed by name in the group';

create table decisions_options (
  space_id uuid not null,
  id uuid not null,
  decision_id uuid not null,
  number int not null,
  option text not null,
  brought_by_person_id uuid,
  brought_channel text not null,
  brought_at timestamptz not null,
  primary key (space_id, id),
  unique (space_id, decision_id, number),
  foreign key (space_id, decision_id) references decisions (space_id, id)
);
comment on table decisions_options is 'append-only: what could be decided; one of them is what is proposed';

create table decisions_host_positions (
  space_id uuid not null,
  decision_id uuid not null,
  sealed bytea,
  option_id uuid,
  said text not null default '',
  recorded_by_person_id uuid,
  recorded_channel text not null,
  recorded_at timestamptz not null,
  opened_at timestamptz,
  primary key (space_id, decision_id),
  foreign key (space_id, decision_id) references decisions (space_id, id),
  check ((opened_at is null) = (sealed is not null))
);
comment on table decisions_host_positions is 'what the host body thought before anybody else had spoken: sealed by the app key until others have';

create table decisions_accounts (
  space_id uuid not null references spaces (id),
  id uuid not null,
  person_id uuid not null,
  sealed bytea,
  readers text not null check (readers in ('the group', 'everybody')),
  consent_channel text not null,
  consent_by_person_id uuid,
  consent_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by_person_id uuid,
  withdrawn_channel text,
  primary key (space_id, id),
  check (withdrawn_at is null or sealed is null)
);
create index decisions_accounts_by_person on decisions_accounts (space_id, person_id, id);
comment on table decisions_accounts is 'what somebody lived through, in their words, sealed. Theirs to take back: then the words are deleted everywhere, and the row says only that there was one';

create table decisions_evidence (
  space_id uuid not null,
  id uuid not null,
  decision_id uuid not null,
  number int not null,
  kind text not null check (kind in ('a lived account', 'our records', 'a document')),
  account_id uuid,
  title text not null default '',
  said text not null default '',
  link text not null default '',
  limits text not null default '',
  brought_by_person_id uuid,
  brought_channel text not null,
  brought_at timestamptz not null,
  primary key (space_id, id),
  unique (space_id, decision_id, number),
  foreign key (space_id, decision_id) references decisions (space_id, id),
  foreign key (space_id, account_id) references decisions_accounts (space_id, id),
  check ((kind = 'a lived account') = (account_id is not null)),
  check (kind <> 'a lived account' or said = '')
);
create index decisions_evidence_by_account on decisions_evidence (space_id, account_id) where account_id is not null;
comment on table decisions_evidence is 'what everybody should know before deciding: a lived account, our own records and a document stand side by side';

create table decisions_challenges (
  space_id uuid not null,
  id uuid not null,
  evidence_id uuid not null,
  person_id uuid,
  challenge text not null,
  channel text not null,
  recorded_by_person_id uuid,
  challenged_at timestamptz not null,
  primary key (space_id, id),
  foreign key (space_id, evidence_id) references decisions_evidence (space_id, id)
);
create index decisions_challenges_by_evidence on decisions_challenges (space_id, evidence_id, id);
create index decisions_challenges_by_person on decisions_challenges (space_id, person_id);

create table decisions_replies (
  space_id uuid not null,
  challenge_id uuid not null,
  person_id uuid,
  reply text not null,
  channel text not null,
  recorded_by_person_id uuid,
  replied_at timestamptz not null,
  primary key (space_id, challenge_id),
  foreign key (space_id, challenge_id) references decisions_challenges (space_id, id)
);
create index decisions_replies_by_person on decisions_replies (space_id, person_id);
comment on table decisions_challenges is 'what somebody says against a piece of evidence. Goes with an account that is withdrawn, since it may repeat it';
comment on table decisions_replies is 'the answer to it';

create table decisions_leaned (
  space_id uuid not null,
  decision_id uuid not null,
  evidence_id uuid not null,
  primary key (space_id, decision_id, evidence_id),
  foreign key (space_id, decision_id) references decisions (space_id, id),
  foreign key (space_id, evidence_id) references decisions_evidence (space_id, id)
);
comment on table decisions_leaned is 'append-only: the evidence an outcome leaned on, so that it can be looked at again when some of it is taken back';

create table decisions_positions (
  space_id uuid not null,
  decision_id uuid not null,
  round int not null,
  person_id uuid not null,
  answer text check (answer in ('agree', 'concern', 'aside', 'object', 'choose')),
  option_id uuid,
  words text not null default '',
  held_by_person_id uuid,
  channel text not null,
  recorded_by_person_id uuid,
  taken_at timestamptz not null,
  primary key (space_id, decision_id, round, person_id),
  foreign key (space_id, decision_id) references decisions (space_id, id),
  check (answer is not null or (option_id is null and words = '')),
  check ((answer = 'choose') = (option_id is not null))
);
create index decisions_positions_by_person on decisions_positions (space_id, person_id);
comment on table decisions_positions is 'each person once in each round; without an answer where the vote is secret: then only that they have spoken';
comment on column decisions_positions.held_by_person_id is 'who spoke for them, with their leave; null: they did themself';

create table decisions_ballots (
  space_id uuid not null,
  id uuid not null,
  decision_id uuid not null,
  round int not null,
  answer text not null check (answer in ('agree', 'concern', 'aside', 'object', 'choose')),
  option_id uuid,
  perspective text,
  primary key (space_id, id),
  foreign key (space_id, decision_id) references decisions (space_id, id),
  check ((answer = 'choose') = (option_id is not null))
);
create index decisions_ballots_by_decision on decisions_ballots (space_id, decision_id, round);
comment on table decisions_ballots is 'append-only: what was said in a secret vote. No row says by whom or when; its id is drawn by lot';

create table decisions_proxies (
  space_id uuid not null,
  decision_id uuid not null,
  person_id uuid not null,
  holder_person_id uuid not null,
  leave_channel text not null,
  recorded_by_person_id uuid,
  given_at timestamptz not null,
  primary key (space_id, decision_id, person_id),
  foreign key (space_id, decision_id) references decisions (space_id, id),
  check (person_id <> holder_person_id)
);
create index decisions_proxies_by_person on decisions_proxies (space_id, person_id);
create index decisions_proxies_by_holder on decisions_proxies (space_id, holder_person_id);
comment on table decisions_proxies is 'the leave somebody gave another to speak for them on one decision, and how they gave it';

create table decisions_differences (
  space_id uuid not null,
  id uuid not null,
  decision_id uuid not null,
  person_id uuid not null,
  words text not null,
  shown_as text not null check (shown_as in ('my name', 'a member')),
  channel text not null,
  recorded_by_person_id uuid,
  said_at timestamptz not null,
  primary key (space_id, id),
  foreign key (space_id, decision_id) references decisions (space_id, id)
);
create index decisions_differences_by_decision on decisions_differences (space_id, decision_id, id);
create index decisions_differences_by_person on decisions_differences (space_id, person_id);
comment on table decisions_differences is '"I see it differently", in the words of who says it; theirs to take back';

create table decisions_asked (
  space_id uuid not null,
  decision_id uuid not null,
  entry_id uuid not null,
  said text not null,
  asked_on date not null,
  channel text not null,
  recorded_by_person_id uuid,
  recorded_at timestamptz not null,
  primary key (space_id, decision_id, entry_id),
  foreign key (space_id, decision_id) references decisions (space_id, id),
  foreign key (space_id, entry_id) references decisions_map_entries (space_id, id)
);
comment on table decisions_asked is 'that those who must be asked were asked, and what they said';

create table decisions_stops (
  space_id uuid not null,
  id uuid not null,
  decision_id uuid not null,
  entry_id uuid not null,
  why text not null,
  in_writing_on date not null,
  recorded_by_person_id uuid,
  channel text not null,
  recorded_at timestamptz not null,
  lifted_why text not null default '',
  lifted_by_person_id uuid,
  lifted_at timestamptz,
  primary key (space_id, id),
  foreign key (space_id, decision_id) references decisions (space_id, id),
  foreign key (space_id, entry_id) references decisions_map_entries (space_id, id),
  check ((lifted_at is null) = (lifted_why = ''))
);
create index decisions_stops_by_decision on decisions_stops (space_id, decision_id, id);
comment on table decisions_stops is 'somebody the power map names stops a decision, in writing, with the reason';

create table decisions_overrides (
  space_id uuid not null,
  id uuid not null,
  decision_id uuid not null,
  entry_id uuid,
  by_role text not null,
  decided text not null,
  why text not null,
  on_day date not null,
  recorded_by_person_id uuid,
  channel text not null,
  recorded_at timestamptz not null,
  primary key (space_id, id),
  foreign key (space_id, decision_id) references decisions (space_id, id),
  foreign key (space_id, entry_id) references decisions_map_entries (space_id, id)
);
create index decisions_overrides_by_decision on decisions_overrides (space_id, decision_id, id);
comment on table decisions_overrides is 'append-only: somebody decided whom the power map does not let decide. Named by role, always shown';
comment on column decisions_overrides.entry_id is 'where the map says that somebody outside can overrule, which entry; null: the map does not name them at all';

create table decisions_next (
  space_id uuid not null,
  id uuid not null,
  decision_id uuid not null,
  happened text not null,
  on_day date not null,
  looked_again boolean not null default false,
  recorded_by_person_id uuid,
  channel text not null,
  recorded_at timestamptz not null,
  primary key (space_id, id),
  foreign key (space_id, decision_id) references decisions (space_id, id)
);
create index decisions_next_by_decision on decisions_next (space_id, decision_id, on_day, id);
comment on table decisions_next is 'append-only: what happened next';

-- A run's departure tells where the decision stands; a decision's page asks which runs go by it.
create index college_departures_by_decision on college_departures (space_id, decision_address) where decision_address is not null;

do $$
declare name text;
begin
  foreach name in array array[
    'decisions_power_maps', 'decisions_map_entries', 'decisions', 'decisions_departures', 'decisions_options', 'decisions_host_positions',
    'decisions_accounts', 'decisions_evidence', 'decisions_challenges', 'decisions_replies', 'decisions_leaned', 'decisions_positions',
    'decisions_ballots', 'decisions_proxies', 'decisions_differences', 'decisions_asked', 'decisions_stops', 'decisions_overrides', 'decisions_next'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($policy$create policy own_space on %I using (space_id = nullif(current_setting('app.space_id', true), '')::uuid) with check (space_id = nullif(current_setting('app.space_id', true), '')::uuid)$policy$, name);
  end loop;
end $$;
