import { describe, expect, it } from 'vitest';
import { missingRoles } from './missing-roles.ts';
import type { OfferedRun, ShownDeparture, ShownTutor } from './offered-run.ts';
import { pairWords } from './pair-words.ts';
import { listInWords, namesInWords, rolesInWords, tutorsInWords } from './tutor-names.ts';

const peer = (shownAs: string | null = null): ShownTutor => ({ role: 'peer', shownAs });
const professional = (shownAs: string | null = null): ShownTutor => ({ role: 'professional', shownAs });

describe('who runs it', () => {
  it.each([
    [[], ''],
    [[peer()], 'a peer tutor'],
    [[professional(), peer()], 'a peer tutor and a professional tutor'],
    [[peer(), peer(), professional()], 'two peer tutors and a professional tutor'],
    [[peer(), peer(), peer()], 'three peer tutors'],
  ] as const)('counts roles: %j', (tutors, words) => {
    expect(rolesInWords(tutors)).toBe(words);
    expect(tutorsInWords(tutors)).toBe(words);
  });

  it.each([
    [[peer('Maya'), professional()], 'Maya and one other tutor'],
    [[peer('Zoë'), professional('Adam')], 'Adam and Zoë'],
    [[peer('Zoë'), professional('Adam'), peer(), peer()], 'Adam, Zoë and two other tutors'],
    [[peer(), professional()], ''],
    [[peer('Nadia')], ''],
    [[peer('Nadia'), peer('Leon')], ''],
  ] as const)(
    'names people as they chose, in the order of the alphabet, without a role: %j',
    (tutors, words) => {
      expect(namesInWords(tutors)).toBe(words);
    },
  );

  it('says lists as one would', () => {
    expect([listInWords([]), listInWords(['a']), listInWords(['a', 'b', 'c'])]).toEqual([
      '',
      'a',
      'a, b and c',
    ]);
  });
});

describe('the pair', () => {
  const departure = (kind: ShownDeparture['kind']): ShownDeparture => ({
    kind,
    reason: '',
    agreedOn: '2026-11-03',
    agreedByAPeer: true,
    decisionAddress: null,
  });
  const run = (tutors: readonly ShownTutor[], more: Partial<OfferedRun> = {}) => ({
    tutors,
    needsNoPair: false,
    departure: null,
    state: 'published' as const,
    ...more,
  });

  it.each([
    [run([peer(), professional()]), null],
    [run([peer()]), 'Looking for a professional tutor'],
    [run([]), 'Looking for a peer tutor and a professional tutor'],
    [run([], { needsNoPair: true }), null],
    [run([peer()], { departure: departure('peer-led') }), 'Peer-led by agreement'],
    [
      run([professional()], { departure: departure('going ahead without') }),
      'Going ahead without a peer tutor',
    ],
    [run([peer(), professional()], { departure: departure('going ahead without') }), null],
    [
      run([peer()], { departure: departure('postponed'), state: 'postponed' }),
      'Postponed, until there is a professional tutor',
    ],
    [run([peer()], { departure: departure('postponed') }), 'Looking for a professional tutor'],
  ])('%#: %j', (given, words) => {
    expect(pairWords(given, 'en')).toBe(words);
  });

  it('knows which roles are missing', () => {
    expect(missingRoles(run([professional('Priya')]))).toEqual(['peer']);
  });
});
