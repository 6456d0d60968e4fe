import { z } from 'zod';
import { Temporal } from 'temporal-polyfill';
import { date, optionalText, text, wholeNumber } from '#platform/http/fields.ts';
import type { FieldError } from '#platform/http/form.ts';
import type { MeetingToPlan } from '../../commands/plan-meeting.ts';
import type { Meeting } from '../../queries/meetings.ts';

const clock = (message: string) =>
  text(message, 5).refine((words) => /^([01]\d|2[0-3]):[0-5]\d$/.test(words), message);

const fields = {
  purpose: text('Say what this meeting is for: without a purpose nobody can tell whether to come', 500),
  question: text('Write the question this meeting asks', 500),
  day: date('Choose the day of the meeting'),
  from: clock('Say when it begins, such as 14:00'),
  until: clock('Say when it ends, such as 16:00'),
  place: optionalText(300),
  onlineLink: optionalText(300),
  agendaClosesOn: z.preprocess(
    (value) => value ?? '',
    z.union([z.literal(''), date('Choose a day, or leave it empty')]),
  ),
  papersDueOn: z.preprocess(
    (value) => value ?? '',
    z.union([z.literal(''), date('Choose a day, or leave it empty')]),
  ),
};

export const planForm = z.object(fields);
export const changeMeetingForm = z.object({
  ...fields,
  version: wholeNumber('Open this page again', 1, 1_000_000),
});

type Sent = z.output<typeof planForm>;

/** The meeting as it was typed, in the zone of the space; or what has to be mended in its days and times. */
export function meetingSent(
  sent: Sent,
  zone: string,
):
  | { readonly ok: true; readonly value: MeetingToPlan }
  | { readonly ok: false; readonly errors: FieldError[] } {
  const errors: FieldError[] = [];
  if (sent.until <= sent.from) errors.push({ field: 'until', message: 'A meeting ends after it begins' });
  for (const [field, name] of [
    ['agendaClosesOn', 'The agenda closes'],
    ['papersDueOn', 'Papers are out'],
  ] as const)
    if (sent[field] > sent.day)
      errors.push({ field, message: `${name} on the day of the meeting, or before it` });
  if (sent.place === '' && sent.onlineLink === '')
    errors.push({ field: 'place', message: 'Say where it is, or how to join online or by telephone' });
  if (errors.length > 0) return { ok: false, errors };
  const { purpose, question, place, onlineLink, agendaClosesOn, papersDueOn } = sent;
  return {
    ok: true,
    value: {
      purpose,
      question,
      place,
      onlineLink,
      startsAt: momentOf(sent.day, sent.from, zone),
      endsAt: momentOf(sent.day, sent.until, zone),
      ...(agendaClosesOn ? { agendaClosesOn } : {}),
      ...(papersDueOn ? { papersDueOn } : {}),
    },
  };
}

function momentOf(day: string, time: string, zone: string): Date {
  const there = Temporal.PlainDate.from(day).toZonedDateTime({
    timeZone: zone,
    plainTime: Temporal.PlainTime.from(time),
  });
  return new Date(there.epochMilliseconds);
}

/** A meeting as the form shows it. */
export function typedFromMeeting(meeting: Meeting, zone: string): Record<string, string> {
  const wall = (at: Date) => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
  const { purpose, question, place, onlineLink, agendaClosesOn, papersDueOn } = meeting;
  return {
    purpose,
    question,
    place,
    onlineLink,
    agendaClosesOn,
    papersDueOn,
    day: wall(meeting.startsAt).toPlainDate().toString(),
    from: wall(meeting.startsAt).toPlainTime().toString().slice(0, 5),
    until: wall(meeting.endsAt).toPlainTime().toString().slice(0, 5),
  };
}
