import { z } from 'zod';
import { button } from '#design/components.ts';
import { html } from '#design/html.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { texts } from '#platform/http/fields.ts';
import { checksField, untouched } from '#platform/http/filled.ts';
import type { Choice } from '#platform/http/filled.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import { holdMeeting } from '../../commands/hold-meeting.ts';
import { whoCame } from '../../queries/attendance.ts';
import { membersShown } from '../../queries/members-shown.ts';
import { seatsOf } from '../../queries/seats.ts';
import { meetingHead } from '../../views/meeting-head.ts';
import { loadAsChair, meetingAddress, meetingParams } from '../load-meeting.ts';
import type { OfMeeting } from '../load-meeting.ts';

const load = (visit: OfMeeting) =>
  read(visit, async (tx) => {
    const loaded = await loadAsChair(tx, visit);
    const seats = await seatsOf(tx, loaded.group.id);
    const names = await membersShown(
      tx,
      loaded.group,
      seats.map(({ personId }) => personId),
      'the group',
    );
    const people: Choice[] = [...names].map(([personId, text]) => ({
      value: seats.find((seat) => seat.personId === personId)!.memberId,
      text,
    }));
    return {
      ...loaded,
      people,
      came: (await whoCame(tx, loaded.meeting.id)).map(({ memberId }) => memberId),
    };
  });

/** Who came, for whoever prepared the meeting: counted by seat, and shown to nobody by name. */
export const writeUpPage = page({ params: meetingParams }, async (visit) => {
  const loaded = await load(visit);
  const { space, now } = visit;
  if (loaded.meeting.state === 'called off' || now < loaded.meeting.startsAt)
    return goTo(meetingAddress(visit, loaded));
  const head = { ...loaded, language: 'en' as const, slug: space.slug, zone: space.timeZone };
  const main = html`${meetingHead({ ...head, title: 'Who came?' })}
    <p>This is counted for the group, by the kinds of seat it keeps. No page shows who came by name. Those who came are asked whether they were heard.</p>
    <form method="post" action="${meetingAddress(visit, loaded, '/who-came')}" novalidate>
      ${visit.formFields()}
      ${checksField(untouched({ came: loaded.came }), { name: 'came', label: 'Tick everybody who was there, in the room, online or by telephone' }, loaded.people)}
      ${button({ text: 'Keep who came', preventDoubleClick: true })}
    </form>`;
  return show(visit, { title: `Who came, ${loaded.group.name}`, main });
});

export const submitWriteUp = page({ params: meetingParams }, async (visit) => {
  const loaded = await load(visit);
  const form = visit.form.parse(z.object({ came: texts(40, 500) }));
  if (!form.ok) return goTo(meetingAddress(visit, loaded, '/who-came'));
  const { came } = form.value;
  const result = await doOnce(visit, 'hold-meeting', (tx, by) =>
    holdMeeting(tx, by, loaded.meeting.id, came),
  );
  return goTo(meetingAddress(visit, loaded, result.ok ? '?done=written-up' : ''));
});
