import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import { stringify } from 'csv-stringify/sync';
import { physicalRows } from './physical-rows.ts';

function read(text: string) {
  return physicalRows(text, ',').map(({ line, cells }) => [line, ...cells]);
}

test('a line is counted as a text editor counts it, whatever the line ends and inside quotation marks too', () => {
  expect(read('a\r\n"x\r\ny"\r\nb\rc\n\n"z\n\nq",1\nlast')).toEqual([
    [1, 'a'],
    [2, 'x\r\ny'],
    [4, 'b'],
    [5, 'c'],
    [6, ''],
    [7, 'z\n\nq', '1'],
    [10, 'last'],
  ]);
});

test('quotation marks inside a cell are part of it', () => {
  expect(read('Say "hello",1\n"a ""b""",2\n')).toEqual([
    [1, 'Say "hello"', '1'],
    [2, 'a "b"', '2'],
  ]);
});

test('a quotation mark that is never closed costs its own line only, and is said', () => {
  expect(physicalRows('a,1\n"b,2\nc,3\n', ',')).toEqual([
    { line: 1, cells: ['a', '1'] },
    { line: 2, cells: ['"b', '2'], quoteNotClosed: true },
    { line: 3, cells: ['c', '3'] },
  ]);
});

test('a quotation mark that meets the opening of another cell does not swallow the lines between', () => {
  expect(read('"a,1\nb,2\n"c, d",3\ne,4')).toEqual([
    [1, '"a', '1'],
    [2, 'b', '2'],
    [3, 'c, d', '3'],
    [4, 'e', '4'],
  ]);
});

test('a quotation mark closed lines later by another stray one gives the lines back', () => {
  const wide = (ref: string) => [ref, ...'bcdefghij'].join(',');
  const lines = [wide('1'), `"${wide('2')}`, wide('3'), `${wide('4')}"`, wide('5')];
  expect(physicalRows(lines.join('\n'), ',').map(({ line }) => line)).toEqual([1, 2, 3, 4, 5]);
});

test('an honest cell may open with a quotation mark and hold several lines', () => {
  expect(read('"""Hi""\nthere",1\nb,2')).toEqual([
    [1, '"Hi"\nthere', '1'],
    [3, 'b', '2'],
  ]);
});

test.each([',', ';', '\t'] as const)(
  'what is written with %j is read again, each record on its own line',
  (delimiter) => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'é', ' ', '"', ',', ';', '\t', '\n', '\r\n', '=', '😀', 'ا'),
      maxLength: 8,
    });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { maxLength: 8 });
    const fewMarks = table.filter((rows) => rows.flat().every((text) => text.split(delimiter).length < 5));
    fc.assert(
      fc.property(fewMarks, (rows) => {
        const text = stringify(rows, { delimiter, quoted: true, record_delimiter: '\r\n' });
        let line = 1;
        const expected = rows.map((cells) => {
          const at = line;
          line += 1 + cells.join('').split('\n').length - 1;
          return { line: at, cells };
        });
        expect(physicalRows(text, delimiter)).toEqual(expected);
      }),
    );
  },
);

test('any text at all is read without throwing, and its line numbers only rise', () => {
  const anyText = fc.string({
    unit: fc.oneof(fc.constantFrom('"', ',', '\n', '\r', '\r\n', 'a'), fc.string()),
    maxLength: 60,
  });
  fc.assert(
    fc.property(anyText, (text) => {
      const lines = physicalRows(text, ',').map(({ line }) => line);
      const physical = text.split(/\r\n|\r|\n/).length;
      expect(lines.every((line, index) => line > (lines[index - 1] ?? 0) && line <= physical)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
