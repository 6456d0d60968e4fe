import {
  bookPlace,
  cancelBooking,
  lastTakingPart,
  namesOfWorks,
  peopleOnRun,
  placesToCome,
  runsToBook,
  teachesToCome,
} from '#modules/college/index.ts';
import { lastInGroups } from '#modules/groups/index.ts';
import type { TakingPart } from '#modules/my-data/index.ts';

/** What people take part in here are the college's runs, and groups. */
export const takingPart: TakingPart = {
  placesToCome,
  teachesToCome,
  lastTakingPart: async (tx) => later(await lastTakingPart(tx), await lastInGroups(tx)),
  peopleOnRun,
  runsToBook,
  titlesOf: async (tx, runIds) => {
    const works = await namesOfWorks(
      tx,
      [...new Set(runIds)].map((id) => ({ type: 'run', id })),
    );
    return new Map([...works].map(([id, { title }]) => [id, title]));
  },
  cancel: (platform, space, actor, key, bookingId) => cancelBooking(platform, space, actor, key, bookingId),
  book: (platform, space, actor, key, ask, andThen) => {
    const whole = {
      ...ask,
      phone: '',
      mayLeaveMessage: null,
      helps: [],
      ifMissed: 'not said' as const,
      emergencyContact: '',
      keepingWell: '',
    };
    return bookPlace(platform, space, actor, key, whole, undefined, andThen);
  },
};

function later(one: ReadonlyMap<string, Date>, other: ReadonlyMap<string, Date>): ReadonlyMap<string, Date> {
  const both = new Map(one);
  for (const [personId, at] of other) {
    const known = both.get(personId);
    if (!known || known < at) both.set(personId, at);
  }
  return both;
}
