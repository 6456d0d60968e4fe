import { expect, test } from 'vitest';
import { asInSheet, choicesFrom, correctionsOf, noChoices, withMends } from './choices.ts';

const standing = () => ({ places: 'lots', title: 'Chair yoga', notes: 'one\ntwo' });

test('only what somebody changed becomes a correction', () => {
  const choices = withMends(
    noChoices(),
    [{ line: 31, cells: { places: '12', title: ' Chair yoga ', notes: 'one\r\ntwo' } }],
    standing,
  );
  expect(correctionsOf(choices, 31)).toEqual({ places: '12' });
});

test('a cell that was emptied stays empty, and a later mend keeps the earlier ones', () => {
  const once = withMends(noChoices(), [{ line: 31, cells: { title: '' } }], standing);
  const twice = withMends(once, [{ line: 31, cells: { places: '12' } }], () => ({
    ...standing(),
    title: '',
  }));
  expect(correctionsOf(twice, 31)).toEqual({ title: '', places: '12' });
});

test('a line is left out, taken in, and set back to what the sheet says', () => {
  const out = withMends(
    noChoices(),
    [
      { line: 9, cells: {}, leaveOut: true },
      { line: 4, cells: { places: '3' }, leaveOut: true },
    ],
    standing,
  );
  expect(out.leaveOut).toEqual([4, 9]);
  expect(withMends(out, [{ line: 9, cells: {}, leaveOut: false }], standing).leaveOut).toEqual([4]);
  expect(asInSheet(out, 4)).toMatchObject({ leaveOut: [9], corrections: {} });
});

test('what was kept as JSON comes back the same', () => {
  const choices = withMends(noChoices(), [{ line: 31, cells: { places: '12' }, leaveOut: true }], standing);
  expect(choicesFrom(JSON.parse(JSON.stringify(choices)))).toEqual(choices);
});
