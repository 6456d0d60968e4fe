import type { Tx } from '#platform/database/tx.ts';
import { newId } from '#platform/ids/ids.ts';
import { nameWords, sortKey } from '../model/name-words.ts';
import { phoneDigits } from '../model/phone-digits.ts';

/** Somebody as a form without sign-in tells of them. */
export interface ToldOfPerson {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly mayLeaveMessage: boolean | null;
}

// The same rule as `phoneDigits`, for the few people of one name: a British country code is the 0 it stands for.
const DIGITS = `regexp_replace(regexp_replace(phone, '\\D', '', 'g'), '^(?:00)?44(?:0)?(?=\\d{9,10}$)', '0')`;

const KNOWN_OR_NEW = `
  with known as (
    select id from people_persons
     where space_id = $1 and sort_key = $4 and merged_into is null and (lower(email) = lower($5) or ($9 <> '' and ${DIGITS} = $9))
     order by id limit 1),
  filled as (
    update people_persons p
       set email = coalesce(p.email, $5), phone = coalesce(p.phone, $6),
           may_leave_message = case when $7::boolean is false then false else coalesce(p.may_leave_message, $7) end
      from known k where p.space_id = $1 and p.id = k.id
       and (p.email is null and $5::text is not null or p.phone is null and $6::text is not null
            or p.may_leave_message is distinct from case when $7::boolean is false then false else coalesce(p.may_leave_message, $7) end)),
  added as (
    insert into people_persons (space_id, id, name, sort_key, email, phone, may_leave_message, created_at)
    select $1, $2, $3, $4, $5, $6, $7, $8 where not exists (select 1 from known) returning id),
  words as (
    insert into people_name_words (space_id, word, person_id) select $1, word, added.id from added, unnest($10::text[]) word)
  select id from known union all select id from added`;

/**
 * The id of the person with exactly this name and this e-mail address or telephone number, what we did not know of how
 * to reach them filled in (as `fillInContact` does, nothing overwritten); or of somebody new. One statement, since
 * bookings come by the thousand.
 */
export async function knownOrNewPerson(tx: Tx, told: ToldOfPerson, now: Date): Promise<string> {
  const { name, email, phone, mayLeaveMessage } = told;
  const [person] = await tx.named<{ id: string }>('known-or-new-person', KNOWN_OR_NEW, [
    tx.spaceId,
    newId(),
    name,
    sortKey(name),
    email,
    phone,
    mayLeaveMessage,
    now,
    phoneDigits(phone ?? ''),
    nameWords(name),
  ]);
  return person!.id;
}
