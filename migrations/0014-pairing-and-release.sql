-- Up Migration
-- What somebody writes down on a tutor's behalf; until when a question waits; that a request was asked again because its
-- days had changed; and the requests of one manager, for their own page.

alter table pairing_times add column channel text not null default 'web';
alter table pairing_times add column recorded_by_person_id uuid;
comment on column pairing_times.recorded_by_person_id is 'who wrote it down, where it was not the tutor: the only times anybody else is shown';

alter table pairing_questions add column answer_by timestamptz;
alter table pairing_questions drop constraint pairing_questions_state_check;
alter table pairing_questions add constraint pairing_questions_state_check
  check (state in ('asked', 'accepted', 'declined', 'somebody else', 'taken back', 'lapsed'));
-- Questions that are open already wait for a week more. Forced row security binds a plain owner, so it is lifted for this one statement.
alter table pairing_questions no force row level security;
update pairing_questions set answer_by = asked_at + interval '7 days';
alter table pairing_questions force row level security;
alter table pairing_questions alter column answer_by set not null;
create index pairing_questions_to_lapse on pairing_questions (space_id, answer_by) where state = 'asked';

alter table release_requests add column asked_again_as uuid;
alter table release_requests add constraint release_requests_asked_again foreign key (space_id, asked_again_as) references release_requests (space_id, id);
comment on column release_requests.asked_again_as is 'the request that took its place, asked because the days of the run had changed';
create index release_managers_by_email on release_managers (space_id, lower(email));
