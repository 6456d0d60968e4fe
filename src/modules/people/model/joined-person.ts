import type { PersonRow } from '../tables.ts';
import { sortKey } from './name-words.ts';
import type { NamedAs } from './public-name.ts';
import { phoneDigits } from './phone-digits.ts';

type Joined = Pick<
  PersonRow,
  | 'organisation_id'
  | 'job'
  | 'email'
  | 'phone'
  | 'contact_by'
  | 'may_leave_message'
  | 'contact_note'
  | 'named_as'
>;

/**
 * What one record says once another is folded into it: the kept record's own words, the other's where it said nothing,
 * and, in the note on reaching them, whatever the other said differently. Where either said no to a message being left,
 * it stays no; and where each chose how to be named, the less open choice holds.
 */
export function joined(kept: PersonRow, folded: PersonRow): Joined {
  return {
    organisation_id: kept.organisation_id ?? folded.organisation_id,
    job: kept.job ?? folded.job,
    email: kept.email ?? folded.email,
    phone: kept.phone ?? folded.phone,
    contact_by: kept.contact_by === 'not said' ? folded.contact_by : kept.contact_by,
    may_leave_message:
      kept.may_leave_message === false || folded.may_leave_message === false
        ? false
        : (kept.may_leave_message ?? folded.may_leave_message),
    contact_note: noteOf(kept, folded),
    named_as: lessOpen(kept.named_as, folded.named_as),
  };
}

const LEAST_OPEN_FIRST: readonly NamedAs[] = ['role only', 'first name', 'full name', 'not said'];

function lessOpen(one: NamedAs, other: NamedAs): NamedAs {
  return LEAST_OPEN_FIRST.find((choice) => choice === one || choice === other) ?? 'not said';
}

function noteOf(kept: PersonRow, folded: PersonRow): string | null {
  const others = differences(kept, folded);
  const fromOther = others.length > 0 ? `From the other record: ${others.join('; ')}.` : '';
  const notes = [
    kept.contact_note,
    folded.contact_note === kept.contact_note ? null : folded.contact_note,
    fromOther,
  ];
  return notes.filter((note) => note !== null && note !== '').join('\n') || null;
}

function differences(kept: PersonRow, folded: PersonRow): string[] {
  const other = (own: string | null, theirs: string | null, same: (text: string) => string) =>
    theirs !== null && own !== null && same(own) !== same(theirs) ? theirs : null;
  return [
    other(kept.name, folded.name, sortKey),
    other(kept.phone, folded.phone, phoneDigits),
    other(kept.email, folded.email, (email) => email.toLowerCase()),
    other(kept.job, folded.job, sortKey),
  ].filter((value) => value !== null);
}
