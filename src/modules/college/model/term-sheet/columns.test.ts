import { expect, test } from 'vitest';
import { findHeadings, missingColumns } from './columns.ts';
import { findDelimiter } from './find-delimiter.ts';

function headingsOf(...cells: string[]) {
  return findHeadings([{ line: 1, cells }])!;
}

test.each([
  ['Reference', 'ref'],
  ['Course code', 'ref'],
  ['COURSE TITLE', 'title'],
  ['Name', 'title'],
  ['Format', 'kind'],
  ['Description', 'about'],
  ['Day(s)', 'day'],
  ['First session', 'start'],
  ['Date', 'start'],
  ['End date', 'finish'],
  ['Times', 'time'],
  ['Number of sessions', 'weeks'],
  ['Location', 'venue'],
  ['Room name', 'room'],
  ['Capacity', 'places'],
  ['Max. no. of students', 'places'],
  ['Peer trainer', 'peerTutor'],
  ['Peer tutor 2', 'secondPeerTutor'],
  ['Professional tutor', 'professionalTutor'],
  ['Practitioner', 'professionalTutor'],
  ['Audience', 'audience'],
  ['Accessibility', 'access'],
  ['Comments', 'notes'],
])('%s means %s', (heading, field) => {
  expect(headingsOf('Start time', 'End time', heading, 'No. on the wall').columns).toMatchObject({
    [field]: 2,
  });
});

test('the fullest row is the headings, wherever it stands', () => {
  const rows = [
    { line: 1, cells: ['Course list', ''] },
    { line: 2, cells: ['Course', 'Day'] },
    { line: 5, cells: ['Ref', 'Course title', 'Day', 'Colour'] },
    { line: 6, cells: ['A-1', 'Sleep', 'Mon', 'red'] },
  ];
  expect(findHeadings(rows)).toMatchObject({ line: 5, unused: [{ index: 3, heading: 'Colour' }] });
});

test("a person's word on a heading comes before our guess, and null sets a column aside", () => {
  const rows = [{ line: 1, cells: ['Ref', 'Course title', 'Theme', 'Day', 'Notes'] }];
  const found = findHeadings(rows, { theme: 'title', Notes: null });
  expect(found?.columns).toEqual({ ref: 0, title: 2, day: 3 });
  expect(found?.unused.map(({ heading }) => heading)).toEqual(['Course title', 'Notes']);
});

test('essential columns that are missing are named by the heading to add', () => {
  expect(missingColumns(headingsOf('Ref', 'Course title', 'Day').columns)).toEqual([
    'Start date',
    'Time',
    'Max places',
  ]);
});

test.each([
  ['Ref,Title,Day\nA,B,C', ','],
  ['My term, draft\nRef;Title;Day\nA;B;C', ';'],
  ['Ref\tTitle\tDay\nA\tB, b\tC', '\t'],
  ['sep=;\nRef;Title;Day', ';'],
])('%j is parted by %j', (text, delimiter) => {
  expect(findDelimiter(text)).toBe(delimiter);
});
