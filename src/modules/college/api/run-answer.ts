import { z } from 'zod';
import { hasFeature } from '../model/prospectus-filters.ts';
import type { OfferedRun } from '../model/offered-run.ts';

const moment = z.string().describe('A moment in UTC, such as 2027-01-12T10:00:00.000Z');

/** A run as other programs read it. Tutors are counted, never named. */
export const runAnswer = z.object({
  code: z.string().describe('The neutral code in addresses'),
  address: z.string().describe('Its page'),
  state: z.enum(['published', 'postponed', 'withdrawn']),
  title: z.string(),
  kind: z.enum(['course', 'workshop', 'taster', 'group', 'drop-in', 'social']),
  subject: z.string(),
  about: z.string(),
  aims: z.string(),
  outline: z.string(),
  whoFor: z.array(z.string()).describe('Empty: everyone'),
  term: z.object({ slug: z.string(), name: z.string() }),
  places: z.number().int(),
  placesLeft: z.number().int().describe('None while anybody waits'),
  meets: z
    .object({
      venue: z.string(),
      room: z.string(),
      online: z.boolean(),
      address: z.string(),
      stepFree: z.boolean().nullable().describe('null: nobody has said yet'),
      hearingLoop: z.boolean().nullable(),
      quietRoom: z.boolean().nullable(),
      known: z.array(z.string()).describe('What the room is known to have'),
    })
    .nullable(),
  sessions: z.array(z.object({ number: z.number().int(), startsAt: moment, endsAt: moment })),
  tutors: z.object({ peer: z.number().int(), professional: z.number().int() }),
  needsNoPair: z.boolean(),
  departure: z
    .object({
      kind: z.enum(['peer-led', 'going ahead without', 'postponed']),
      reason: z.string(),
      agreedOn: z.string(),
      decision: z.string().nullable(),
    })
    .nullable(),
});

export const runsAnswer = z.object({
  count: z.number().int().describe('How many runs fit'),
  withPlacesLeft: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
  runs: z.array(runAnswer),
});

export type RunAnswer = z.output<typeof runAnswer>;

/** A run in those words; `base` is the address of the space, with the host. */
export function answerOf(run: OfferedRun, base: string): RunAnswer {
  const { title, kind, subject, about, aims, outline, whoFor } = run.course;
  return {
    code: run.code,
    address: `${base}/runs/${run.code}`,
    state: run.state === 'draft' ? 'withdrawn' : run.state,
    title,
    kind,
    subject,
    about,
    aims,
    outline,
    whoFor: [...whoFor],
    term: run.term,
    places: run.places,
    placesLeft: run.placesLeft,
    meets: meetsOf(run),
    sessions: run.sessions.map(({ number, startsAt, endsAt }) => ({
      number,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
    })),
    tutors: { peer: countOf(run, 'peer'), professional: countOf(run, 'professional') },
    needsNoPair: run.needsNoPair,
    departure: departureOf(run),
  };
}

function meetsOf({ place }: OfferedRun): RunAnswer['meets'] {
  if (!place) return null;
  const { venue, room, online, address, stepFree, hearingLoop, quietRoom } = place;
  return {
    venue,
    room,
    online,
    address,
    stepFree,
    hearingLoop,
    quietRoom,
    known: (['step-free', 'hearing-loop', 'quiet-room'] as const).filter((feature) =>
      hasFeature(place, feature),
    ),
  };
}

function departureOf({ departure }: OfferedRun): RunAnswer['departure'] {
  if (!departure) return null;
  const { kind, reason, agreedOn, decisionAddress } = departure;
  return { kind, reason, agreedOn, decision: decisionAddress };
}

function countOf(run: OfferedRun, role: 'peer' | 'professional'): number {
  return run.tutors.filter((tutor) => tutor.role === role).length;
}
