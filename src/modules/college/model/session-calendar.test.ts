import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { senderAddress } from './invitation.ts';
import { sessionCalendar } from './session-calendar.ts';
import type { CalendarFacts } from './session-calendar.ts';

const SPACE = '019a5c1e-0000-7000-8000-000000000001';
const facts = (more: Partial<CalendarFacts>): CalendarFacts => ({
  name: 'Riverside',
  timeZone: 'Europe/London',
  spaceId: SPACE,
  now: new Date('2026-11-23T09:00:00Z'),
  ...more,
});
const session = (id: string, sequence: number, takesPlace = true) => ({
  id,
  startsAt: new Date('2027-01-13T13:00:00Z'),
  endsAt: new Date('2027-01-13T15:00:00Z'),
  code: 'k7m-4td',
  sequence,
  takesPlace,
  where: 'Oak room, Riverside House',
  address: 'https://college.example/riverside/runs/k7m-4td',
});

const FROM = 'The college <hello@college.example>';

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent');
  return { method: calendar.getFirstPropertyValue('method'), events };
}

test('an invitation to one session names both sides, asks for no answer, and says no more than the code', () => {
  const invitation = {
    method: 'REQUEST',
    organizer: senderAddress(FROM),
    attendee: 'daniel@people.example',
  } as const;
  const { method, events } = read(sessionCalendar(facts({ invitation }), [session('a', 7)]));
  expect(method).toBe('REQUEST');
  const attendee = events[0]!.getFirstProperty('attendee')!;
  expect(String(attendee.getFirstValue()).toLowerCase()).toBe('mailto:daniel@people.example');
  expect(attendee.getFirstParameter('rsvp')).toBe('FALSE');
  expect(attendee.getFirstParameter('partstat')).toBe('ACCEPTED');
  expect(String(events[0]!.getFirstPropertyValue('organizer'))).toBe('mailto:hello@college.example');
  expect(events[0]!.getFirstPropertyValue('summary')).toBe('Riverside: k7m-4td');
  expect(events[0]!.getFirstPropertyValue('sequence')).toBe(7);
});

test('a file for anybody holds several sessions and names nobody', () => {
  const { method, events } = read(sessionCalendar(facts({}), [session('a', 7), session('b', 7)]));
  expect(method).toBe('PUBLISH');
  expect(events.map((event) => event.getFirstProperty('attendee'))).toEqual([null, null]);
});

test('called off, it goes from the calendar under the name it had', () => {
  const invitation = {
    method: 'CANCEL',
    organizer: 'hello@college.example',
    attendee: 'd@people.example',
  } as const;
  const { method, events } = read(sessionCalendar(facts({ invitation }), [session('a', 8, false)]));
  expect(method).toBe('CANCEL');
  expect(events[0]!.getFirstPropertyValue('uid')).toBe(`a@${SPACE}`);
  expect(events[0]!.getFirstPropertyValue('status')).toBe('CANCELLED');
});

test('a sender is an address, with or without a name before it', () => {
  expect(senderAddress(FROM)).toBe('hello@college.example');
  expect(senderAddress('hello@college.example')).toBe('hello@college.example');
});
