import { expect, test } from 'vitest';
import { readTermSheet } from '../model/term-sheet/index.ts';
import { proposedTerm } from './proposed-term.ts';

const sheet = (title: string, ...days: string[]) =>
  `${title}\nRef,Course title,Start date,Time,Weeks,Max places\n${days.map((day, index) => `R-${index},Course ${index},${day},10am - 11am,1,10`).join('\n')}\n`;

test.each([
  ['Riverside Recovery College - Spring term 2027 - DRAFT v3', 'Spring 2027'],
  ['AUTUMN 2026/27', 'Autumn 2026/27'],
  ['Term 2 (2027)', 'Term 2 2027'],
  ['Our courses', 'Spring 2027'],
])('%s is proposed as %s, from its first session to its last', (title, name) => {
  const term = proposedTerm(readTermSheet(sheet(title, '12/01/2027', '10/03/2027', '20/01/2027')));
  expect(term).toEqual({ name, startsOn: '2027-01-12', endsOn: '2027-03-10' });
});

test('without a line that can be read there is no term to propose', () => {
  expect(proposedTerm(readTermSheet(sheet('Spring 2027', 'some day')))).toBeNull();
});
