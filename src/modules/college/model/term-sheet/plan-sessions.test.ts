import { expect, test } from 'vitest';
import { planSessions } from './plan-sessions.ts';
import type { SessionPlan } from './plan-sessions.ts';

const halfTerm = { name: 'half term', from: '2027-02-15', to: '2027-02-19' };
const tuesdays: SessionPlan = {
  start: '2027-02-02',
  finish: '2027-03-02',
  weeks: 1,
  weekdays: [2],
  everyWeeks: 1,
  skipped: [],
  closed: [halfTerm],
};
const days = (plan: Partial<SessionPlan>) => planSessions({ ...tuesdays, ...plan }).days;

test('a weekly run leaves half term out', () => {
  expect(days({})).toEqual(['2027-02-02', '2027-02-09', '2027-02-23', '2027-03-02']);
});

test('a run of so many weeks goes on past half term until it has had them', () => {
  expect(days({ finish: null, weeks: 3 })).toEqual(['2027-02-02', '2027-02-09', '2027-02-23']);
});

test('a run that starts in half term keeps it', () => {
  const plan = planSessions({ ...tuesdays, start: '2027-02-16', finish: null });
  expect(plan).toMatchObject({ days: ['2027-02-16'], startsIn: halfTerm });
});

test('two weekdays in each week, and every other week', () => {
  expect(days({ weekdays: [2, 4], finish: '2027-02-11' })).toEqual([
    '2027-02-02',
    '2027-02-04',
    '2027-02-09',
    '2027-02-11',
  ]);
  expect(days({ everyWeeks: 2, closed: [] })).toEqual(['2027-02-02', '2027-02-16', '2027-03-02']);
});

test('a single session taken away by its notes does not move to the next week', () => {
  expect(days({ finish: null, skipped: [{ from: '2027-02-02', to: '2027-02-02' }] })).toEqual([]);
});

test('a skipped day on which it does not meet is told apart', () => {
  const skipped = [{ from: '2027-02-10', to: '2027-02-10' }];
  expect(planSessions({ ...tuesdays, skipped }).skippedInVain).toEqual(skipped);
});

test('an absurd finish stops early and says so', () => {
  const plan = planSessions({ ...tuesdays, finish: '2099-12-29' });
  expect(plan.tooMany).toBe(true);
  expect(plan.days.length).toBeLessThan(210);
});
