import type { Subscriber } from '#platform/events/recorder.ts';
import { keepPoints } from './commands/keep-points.ts';
import type { Measure } from './model/measures.ts';
import { figuresOfHeard, figuresOfMeeting, heardData, heldData } from './model/points-of-meeting.ts';

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
};

/** The answering of "was I heard?" has ended. */
export const onHeardClosed: Subscriber = async (tx, event) => {
  if (event.type !== 'heard-closed') return;
  const heard = heardData.parse(event.data);
  const points = figuresOfHeard(heard);
  await keepPoints(tx, FROM_HEARD, { ...heard, heldOn: null, at: event.actor.at, points });
};
