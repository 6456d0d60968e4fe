-- Up Migration
-- Signing in with a password and a second step that need not be a smartphone. All of it belongs to accounts, so all of it is global.

alter table sign_ins add column level smallint not null default 1 check (level between 0 and 2);
alter table sign_ins add column factor_at timestamptz;
comment on column sign_ins.level is '0: the password was right and the second step is awaited; 1: by a link, for what is one''s own; 2: with the second step, for what one''s roles open';
comment on column sign_ins.factor_at is 'when the second step was last shown in this sign-in';

create table factors (
  id uuid primary key,
  account_id uuid not null references accounts (id),
  kind text not null check (kind in ('password', 'authenticator', 'printed codes', 'start again')),
  secret_hash text,
  sealed_secret bytea,
  last_counter bigint,
  made_at timestamptz not null,
  last_used_at timestamptz,
  ended_at timestamptz
);
create unique index factors_in_use on factors (account_id, kind) where ended_at is null;
comment on table factors is 'global: the ways an account shows whose it is; a secret is hashed, or sealed where it has to be read again';
comment on column factors.last_counter is 'the half minute of the last authenticator code that was taken: no code of that time or before is taken again';

create table factor_codes (
  factor_id uuid not null references factors (id),
  number int not null,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (factor_id, number)
);
comment on table factor_codes is 'global: printed codes, each hashed with the salt of its sheet, each taken once';

create table sign_in_tries (
  what text not null check (what in ('password', 'password after a link', 'code')),
  who bytea not null,
  tries int not null,
  rests int not null,
  last_at timestamptz not null,
  resting_until timestamptz,
  primary key (what, who)
);
create index sign_in_tries_by_age on sign_in_tries (last_at);
comment on table sign_in_tries is 'global: wrong tries in a row, so that nobody can go on guessing, whichever process they ask. Left out of copies and backups';
