import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueAt, stageStates } from './stage-state.ts';
import type { Part, WorkFacts } from './stage-state.ts';
import { DEPTHS, ROLES, STAGES } from './words.ts';
import type { Stage } from './words.ts';

const STARTS = new Date('2027-01-13T13:00:00Z');
const ENDS = new Date('2027-02-03T15:30:00Z');
const before: WorkFacts = {
  needsPair: true,
  tutorsHere: ['peer', 'professional'],
  startsAt: STARTS,
  endsAt: ENDS,
  now: new Date('2026-11-23T09:00:00Z'),
};
const after: WorkFacts = { ...before, now: new Date('2027-03-01T09:00:00Z') };

const part = (role: Part['role'], state: Part['state'], more: Partial<Part> = {}): Part => ({
  personId: `the ${role}`,
  role,
  stage: 'design',
  depth: 'shaped it',
  state,
  ...more,
});
const stage = (name: Stage, parts: readonly Part[], facts: WorkFacts) =>
  stageStates(parts, facts).find((view) => view.stage === name)!;
const design = (parts: readonly Part[], facts: WorkFacts) => stage('design', parts, facts).state;

describe('where a stage is up to', () => {
  test.each([
    [
      'both have confirmed',
      [part('peer', 'confirmed'), part('professional', 'confirmed')],
      before,
      'recorded',
    ],
    [
      'one has confirmed and the other was asked',
      [part('peer', 'confirmed'), part('professional', 'asked')],
      after,
      'not yet',
    ],
    ['nobody was asked and there is time', [], before, 'not yet'],
    ['nobody was asked and the time has passed', [], after, 'missing'],
    ['only one half is recorded and the time has passed', [part('peer', 'confirmed')], after, 'missing'],
    ['only one half is recorded and there is time', [part('peer', 'confirmed')], before, 'not yet'],
    [
      'those who were asked said it was not so, and there is nobody else',
      [part('peer', 'not so'), part('professional', 'asked')],
      before,
      'missing',
    ],
    [
      'one said it was not so and another peer did it',
      [
        part('peer', 'not so'),
        part('peer', 'confirmed', { personId: 'another' }),
        part('professional', 'confirmed'),
      ],
      after,
      'recorded',
    ],
    ['a student alone is no pair', [part('student', 'confirmed')], after, 'missing'],
  ] as const)('%s', (_, parts, facts, state) => {
    expect(design(parts, facts)).toBe(state);
  });

  test('a run led by a peer by agreement looks for a peer alone', () => {
    const led = { ...after, needsPair: false, tutorsHere: ['peer'] as const };
    expect(design([part('peer', 'confirmed')], led)).toBe('recorded');
    expect(design([part('professional', 'confirmed')], led)).toBe('missing');
  });

  test('a social without tutors is recorded by whoever took part', () => {
    const social = { ...after, needsPair: false, tutorsHere: [] };
    expect(design([part('student', 'confirmed')], social)).toBe('recorded');
    expect(design([], social)).toBe('missing');
  });

  test('delivery is never missing before the first session, nor review before the end', () => {
    expect(stage('deliver', [], { ...before, now: new Date(STARTS.getTime() - 1) }).state).toBe('not yet');
    expect(stage('review', [], { ...before, now: new Date(ENDS.getTime() - 1) }).state).toBe('not yet');
    expect(stage('review', [], after).state).toBe('missing');
  });

  test('without a session planned, nothing can be late', () => {
    expect(dueAt('deliver', { ...after, startsAt: null })).toBeNull();
    expect(stageStates([], { ...after, startsAt: null, endsAt: null }).map(({ state }) => state)).toEqual([
      'not yet',
      'not yet',
      'not yet',
      'not yet',
    ]);
  });
});

describe('a review', () => {
  const pair = (['peer', 'professional'] as const).map((role) =>
    part(role, 'confirmed', { stage: 'review' }),
  );
  const students = part('student', 'confirmed', { personId: 'counted student', stage: 'review', howMany: 9 });

  test('is recorded when the pair and students looked back, and not by either alone', () => {
    expect(stage('review', [...pair, students], after).state).toBe('recorded');
    expect(stage('review', pair, after)).toMatchObject({ state: 'missing', without: ['student'] });
    expect(stage('review', [students], after)).toMatchObject({
      state: 'missing',
      without: ['peer', 'professional'],
    });
    expect(stage('review', pair, { ...before, now: STARTS }).state).toBe('not yet');
  });

  test('counts students who are counted together', () => {
    expect(stage('review', [students], after).voices).toEqual([
      { role: 'student', howMany: 9, depth: 'shaped it' },
    ]);
  });

  test('of a run without tutors is recorded by students, and by nobody else', () => {
    const social = { ...after, needsPair: false, tutorsHere: [] };
    expect(stage('review', [students], social).state).toBe('recorded');
    expect(stage('review', [part('other', 'confirmed', { stage: 'review' })], social).state).toBe('missing');
  });
});

describe('one person with two roles', () => {
  const both = [
    part('peer', 'confirmed', { personId: 'same' }),
    part('professional', 'confirmed', { personId: 'same' }),
  ];

  test('is not two tutors', () => {
    expect(design(both, after)).toBe('missing');
    expect(stage('design', both, after).voices).toEqual([{ role: 'peer', howMany: 1, depth: 'shaped it' }]);
  });

  test('counts for the half that nobody else stands for', () => {
    expect(
      stage('design', [...both, part('peer', 'confirmed')], after).voices.map(({ role }) => role),
    ).toEqual(['peer', 'professional']);
  });
});

const anyPart = fc.record({
  personId: fc.constantFrom('a', 'b', 'c', 'd'),
  role: fc.constantFrom(...ROLES),
  stage: fc.constantFrom(...STAGES),
  depth: fc.constantFrom(...DEPTHS),
  state: fc.constantFrom('asked' as const, 'confirmed' as const, 'not so' as const),
});
const anyFacts = fc.record({
  needsPair: fc.boolean(),
  tutorsHere: fc.subarray(['peer', 'professional'] as const),
  startsAt: fc.option(fc.constant(STARTS)),
  endsAt: fc.option(fc.constant(ENDS)),
  now: fc.date({
    min: new Date('2026-11-01T00:00:00Z'),
    max: new Date('2027-06-01T00:00:00Z'),
    noInvalidDate: true,
  }),
});

describe('whatever is recorded', () => {
  test('nobody is counted twice at one stage, and only the confirmed are counted', () => {
    fc.assert(
      fc.property(fc.array(anyPart, { maxLength: 12 }), anyFacts, (parts, facts) => {
        for (const view of stageStates(parts, facts)) {
          const confirmed = new Set(
            parts
              .filter((one) => one.stage === view.stage && one.state === 'confirmed')
              .map(({ personId }) => personId),
          );
          expect(view.voices.reduce((sum, voice) => sum + voice.howMany, 0)).toBe(confirmed.size);
        }
      }),
    );
  });

  test('a stage that needs a pair is recorded only by two different people', () => {
    fc.assert(
      fc.property(fc.array(anyPart, { maxLength: 12 }), anyFacts, (parts, facts) => {
        for (const view of stageStates(parts, { ...facts, needsPair: true })) {
          if (view.state !== 'recorded') continue;
          expect(view.voices.filter(({ role }) => role === 'peer' || role === 'professional')).toHaveLength(
            2,
          );
        }
      }),
    );
  });

  test('more time never makes a missing stage present, and a confirmation never makes a recorded one missing', () => {
    fc.assert(
      fc.property(fc.array(anyPart, { maxLength: 8 }), anyFacts, (parts, facts) => {
        const later = stageStates(parts, { ...facts, now: new Date('2028-01-01T00:00:00Z') });
        stageStates(parts, facts).forEach((view, index) => {
          if (view.state === 'missing') expect(later[index]!.state).toBe('missing');
          if (view.state === 'recorded') expect(later[index]!.state).toBe('recorded');
        });
      }),
    );
  });
});
