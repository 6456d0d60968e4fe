import { expect, test } from 'vitest';
import { personKey, readTutors } from './read-tutors.ts';

function names(cell: string): string[] {
  return readTutors(cell, 'peer').tutors.map(({ name }) => name);
}

test.each([
  ['Maya Iqbal; Leon Fraser', ['Maya Iqbal', 'Leon Fraser']],
  ['Maya Iqbal & Leon Fraser', ['Maya Iqbal', 'Leon Fraser']],
  ['Maya Iqbal and Leon Fraser', ['Maya Iqbal', 'Leon Fraser']],
  ['Maya Iqbal\nLeon Fraser', ['Maya Iqbal', 'Leon Fraser']],
  ['Maya Iqbal, Leon Fraser', ['Maya Iqbal', 'Leon Fraser']],
  ['Maya Iqbal / TBC', ['Maya Iqbal']],
  ['Sandy Andrews', ['Sandy Andrews']],
  ['Dr Olu Adeyemi (clinical psychologist)', ['Dr Olu Adeyemi']],
  ['Maya Iqbal; maya  iqbal', ['Maya Iqbal']],
  ['<b>Maya</b> Iqbal', ['<b>Maya</b> Iqbal']],
  ['مایا اقبال', ['مایا اقبال']],
])('%j names %j', (cell, expected) => {
  expect(names(cell)).toEqual(expected);
});

test.each(['', 'All welcome', 'TBC', 't.b.c.', 'n/a', 'N/A', '-', '?', 'vacant', 'to be confirmed', '()'])(
  '%j names no one',
  (cell) => {
    expect(names(cell)).toEqual([]);
  },
);

test('what stands in brackets is a job, or says that somebody cares for another', () => {
  expect(readTutors('Tom Brennan (occupational therapist)', 'professional').tutors).toEqual([
    { name: 'Tom Brennan', role: 'professional', job: 'occupational therapist' },
  ]);
  expect(readTutors('Marion Tate (carer)', 'peer').tutors).toEqual([
    { name: 'Marion Tate', role: 'peer', note: 'carer' },
  ]);
});

test('a job may follow a comma, and may hold a splitter inside its brackets', () => {
  expect(readTutors('Tom Brennan, nurse', 'professional').tutors[0]).toMatchObject({
    name: 'Tom Brennan',
    job: 'nurse',
  });
  expect(readTutors('Jo Bell (nurse & trainer)', 'professional').tutors).toEqual([
    { name: 'Jo Bell', role: 'professional', job: 'nurse & trainer' },
  ]);
});

test('somebody to be confirmed is named and asked about', () => {
  expect(readTutors('Maya Iqbal (tbc)', 'peer')).toEqual({
    tutors: [{ name: 'Maya Iqbal', role: 'peer' }],
    toConfirm: ['Maya Iqbal'],
  });
});

test('a name is the same person with or without a title and in any capitals', () => {
  expect(personKey('Dr  Olu ADEYEMI')).toBe(personKey('olu adeyemi'));
  expect(personKey('Drew Hall')).toBe('drew hall');
});
