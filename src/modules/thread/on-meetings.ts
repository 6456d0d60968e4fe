import type { Subscriber } from '#platform/events/recorder.ts';
import { keepDay, keepPoints } from './commands/keep-points.ts';
import type { Measure } from './model/measures.ts';
import { figuresOfHeard, figuresOfMeeting, heardData, heldData } from './model/points-of-meeting.ts';
import { heldOnOf } from './queries/points.ts';

const FROM_HELD: readonly Measure[] = [
  'items-lived',
  'items-professional',
  'came-lived',
  'came-professional',
  'papers-days',
];
const FROM_HEARD: readonly Measure[] = ['heard-lived', 'heard-professional'];

/** A meeting was held, or its record was put right: its figures stand from now on, in place of those before. */
export const onMeetingHeld: Subscriber = async (tx, event) => {
  if (event.type !== 'meeting-held') return;
  const held = heldData.parse(event.data);
  await keepPoints(tx, FROM_HELD, { ...held, at: event.actor.at, points: figuresOfMeeting(held) });
  await keepDay(tx, held.meetingId, held.heldOn);
};

/** The answering of "was I heard?" has ended. */
export const onHeardClosed: Subscriber = async (tx, event) => {
  if (event.type !== 'heard-closed') return;
  const heard = heardData.parse(event.data);
  const heldOn = await heldOnOf(tx, heard.meetingId);
  if (heldOn === null) return;
  await keepPoints(tx, FROM_HEARD, { ...heard, heldOn, at: event.actor.at, points: figuresOfHeard(heard) });
};
