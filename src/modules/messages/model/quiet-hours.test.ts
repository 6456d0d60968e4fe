import { expect, test } from 'vitest';
import { sendFrom } from './quiet-hours.ts';

const LONDON = 'Europe/London';
const NIGHT = { from: 20, until: 8 };
const from = (now: string, quiet = NIGHT) => sendFrom(new Date(now), quiet, LONDON).toISOString();

test.each([
  ['in the middle of the day, now', '2026-11-23T12:00:00Z', '2026-11-23T12:00:00.000Z'],
  ['a moment before eight in the evening, now', '2026-11-23T19:59:59Z', '2026-11-23T19:59:59.000Z'],
  ['at eight in the evening, tomorrow at eight', '2026-11-23T20:00:00Z', '2026-11-24T08:00:00.000Z'],
  ['after midnight, at eight the same day', '2026-11-24T00:30:00Z', '2026-11-24T08:00:00.000Z'],
  ['at eight in the morning, now', '2026-11-24T08:00:00Z', '2026-11-24T08:00:00.000Z'],
])('%s', (_what, now, sent) => {
  expect(from(now)).toBe(sent);
});

test('in summer the hours are those on the clock, an hour earlier in UTC', () => {
  expect(from('2026-07-01T19:30:00Z')).toBe('2026-07-02T07:00:00.000Z');
  expect(from('2026-07-01T18:30:00Z')).toBe('2026-07-01T18:30:00.000Z');
});

test('over the night the clocks go forward, until eight as the clock then shows it', () => {
  expect(from('2027-03-27T21:00:00Z')).toBe('2027-03-28T07:00:00.000Z');
});

test('over the night the clocks go back, an hour longer', () => {
  expect(from('2026-10-24T20:00:00Z')).toBe('2026-10-25T08:00:00.000Z');
  expect(from('2026-10-25T00:30:00Z')).toBe('2026-10-25T08:00:00.000Z');
  expect(from('2026-10-25T01:30:00Z')).toBe('2026-10-25T08:00:00.000Z');
});

test('quiet at midday, where a college rests then; the same hour twice is never quiet', () => {
  expect(from('2026-11-23T13:30:00Z', { from: 12, until: 15 })).toBe('2026-11-23T15:00:00.000Z');
  expect(from('2026-11-23T23:00:00Z', { from: 8, until: 8 })).toBe('2026-11-23T23:00:00.000Z');
});

test('until midnight is until the next day begins', () => {
  expect(from('2026-11-23T21:00:00Z', { from: 20, until: 0 })).toBe('2026-11-24T00:00:00.000Z');
});
