import { z } from 'zod';
import { found } from '#platform/errors/errors.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { addRoom, changeRoom } from '../../commands/change-room.ts';
import type { RoomWords } from '../../commands/change-room.ts';
import type { Room, Venue } from '../../queries/venues.ts';
import { doOnce } from '#platform/http/do-once.ts';
import { venueOf, venueParams } from '../edit-venue/page.ts';
import type { BothTexts } from '#design/both-texts.ts';
import { untouched } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { yesNoUnsaid } from '../manage-shared/words.ts';
import { addRoomForm, editRoomForm } from './form.ts';
import { editRoomView } from './view.ts';

const roomParams = venueParams.extend({ room: z.uuid() });

const NAME_TAKEN = 'This venue has a room of that name already. Please give this one another';

function parts(
  visit: Visit,
  venue: Venue,
  room: Room | null,
  shown: { filled: Filled; key?: string; conflict?: readonly BothTexts[] },
) {
  const view = {
    slug: visit.space.slug,
    venue,
    room,
    fields: visit.formFields(shown.key),
    filled: shown.filled,
    conflict: shown.conflict ?? null,
  };
  return { title: room ? `Change ${room.name}` : `Add a room to ${venue.name}`, main: editRoomView(view) };
}

const UNSAID = untouched({ stepFree: 'unsaid', hearingLoop: 'unsaid', quietRoom: 'unsaid' });

export const addRoomPage = page({ params: venueParams }, async (visit) =>
  show(visit, parts(visit, await venueOf(visit), null, { filled: UNSAID })),
);

export const submitRoom = page({ params: venueParams }, async (visit) => {
  const venue = await venueOf(visit);
  const form = visit.form.parse(addRoomForm);
  if (!form.ok) return showAgain(visit, parts(visit, venue, null, { filled: form, key: visit.form.key }));
  const added = await doOnce(visit, 'add-room', (tx, by) => addRoom(tx, by, venue.id, form.value));
  if (added.ok) return goTo(`/${visit.space.slug}/manage/venues?done=changed`);
  return showAgain(
    visit,
    parts(visit, venue, null, {
      filled: { typed: form.typed, errors: [{ field: 'name', message: NAME_TAKEN }] },
    }),
  );
});

const roomIn = (venue: Venue, id: string): Room => found(venue.rooms.find((room) => room.id === id));
const said = (value: boolean | null) => (value === null ? 'unsaid' : value ? 'yes' : 'no');

export const editRoomPage = page({ params: roomParams }, async (visit) => {
  const venue = await venueOf(visit);
  const room = roomIn(venue, visit.params.room);
  const typed = {
    name: room.name,
    stepFree: said(room.stepFree),
    hearingLoop: said(room.hearingLoop),
    quietRoom: said(room.quietRoom),
    holds: room.holds === null ? '' : String(room.holds),
  };
  return show(visit, parts(visit, venue, room, { filled: untouched(typed) }));
});

export const submitRoomChange = page({ params: roomParams }, async (visit) => {
  const venue = await venueOf(visit);
  const room = roomIn(venue, visit.params.room);
  const form = visit.form.parse(editRoomForm);
  if (!form.ok) return showAgain(visit, parts(visit, venue, room, { filled: form, key: visit.form.key }));
  const { version, ...words } = form.value;
  const changed = await doOnce(visit, 'change-room', (tx, by) => changeRoom(tx, by, room.id, version, words));
  if (changed.ok) return goTo(`/${visit.space.slug}/manage/venues?done=changed`);
  if (changed.reason === 'name-taken')
    return showAgain(
      visit,
      parts(visit, venue, room, {
        filled: { typed: form.typed, errors: [{ field: 'name', message: NAME_TAKEN }] },
      }),
    );
  const now = roomIn(await venueOf(visit), room.id);
  return showAgain(visit, {
    ...parts(visit, venue, now, { filled: { typed: form.typed, errors: [] }, conflict: bothOf(now, words) }),
    status: 409,
  });
});

function bothOf(now: RoomWords, yours: RoomWords): BothTexts[] {
  const holds = (room: RoomWords) => (room.holds === null ? '' : String(room.holds));
  return [
    { label: 'Name', now: now.name, yours: yours.name },
    { label: 'Step-free', now: yesNoUnsaid(now.stepFree), yours: yesNoUnsaid(yours.stepFree) },
    { label: 'Hearing loop', now: yesNoUnsaid(now.hearingLoop), yours: yesNoUnsaid(yours.hearingLoop) },
    { label: 'Quiet room', now: yesNoUnsaid(now.quietRoom), yours: yesNoUnsaid(yours.quietRoom) },
    { label: 'Holds', now: holds(now), yours: holds(yours) },
  ];
}
