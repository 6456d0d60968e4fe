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
import type { TakingPart } from '#modules/my-data/index.ts';

/** What people take part in here are the college's runs. */
export const takingPart: TakingPart = {
  placesToCome,
  teachesToCome,
  lastTakingPart,
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
  book: (platform, space, actor, key, ask) =>
    bookPlace(platform, space, actor, key, {
      ...ask,
      phone: '',
      mayLeaveMessage: null,
      helps: [],
      ifMissed: 'not said',
      emergencyContact: '',
      keepingWell: '',
    }),
};
