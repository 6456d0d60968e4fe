import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import yazl from 'yazl';
import { readTermSheet } from '../model/term-sheet/index.ts';
import { rowsAsCsv } from './rows-as-csv.ts';
import { takeSheet } from './sheet.ts';
import { aWorkbook, cellsOf } from './testing.ts';
import { workbookText } from './workbook-text.ts';

const SAMPLE = fileURLToPath(new URL('../../demo/data/riverside-spring-2027.csv', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'workbook-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A zip with these parts. */
async function aZip(parts: Record<string, Buffer>): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, bytes] of Object.entries(parts)) zip.addBuffer(bytes, name);
  zip.end();
  const path = join(folder, 'made.zip');
  await pipeline(zip.outputStream as unknown as NodeJS.ReadableStream, createWriteStream(path));
  return readFileSync(path);
}

describe('a term in an Excel workbook', () => {
  test('is read exactly as the same term saved as CSV, line by line', async () => {
    const csv = await takeSheet(readFileSync(SAMPLE));
    const xlsx = await takeSheet(await aWorkbook([{ sheet: 'Spring', data: cellsOf(readFileSync(SAMPLE)) }]));
    if (!csv.ok || !xlsx.ok) throw new Error('Both should be read');
    const [fromCsv, fromXlsx] = [readTermSheet(csv.text), readTermSheet(xlsx.text)];
    expect(fromXlsx.lines.length).toBeGreaterThan(10);
    expect(fromXlsx.lines.find(({ ref }) => ref === 'WRAP-01')).toMatchObject({ line: 4, sessions: 5 });
    expect(fromXlsx).toEqual(fromCsv);
  });

  test('is found among other sheets, and its sheet is named', async () => {
    const notes = [[{ value: 'Ring the caretaker' }]];
    const bytes = await aWorkbook([
      { sheet: 'Notes', data: notes },
      { sheet: 'Spring 2027', data: cellsOf(readFileSync(SAMPLE)) },
      { sheet: 'Nothing', data: [] },
    ]);
    expect(await workbookText(bytes)).toMatchObject({ ok: true, sheet: 'Spring 2027' });
    const alone = await aWorkbook([{ sheet: 'Spring 2027', data: cellsOf(readFileSync(SAMPLE)) }]);
    expect(await workbookText(alone)).toMatchObject({ ok: true, sheet: null });
  });
});

describe('a cell', () => {
  test.each([
    ['a date', new Date('2027-01-12T00:00:00Z'), '12/01/2027'],
    ['a date in summer, whatever the zone of the machine', new Date('2027-07-01T00:00:00Z'), '01/07/2027'],
    ['a time of day', new Date('1899-12-30T10:30:00Z'), '10:30'],
    ['a date with a time', new Date('2027-03-28T01:30:00Z'), '28/03/2027 01:30'],
    ['a count', 12, '12'],
    ['a sum with the noise of sums', 0.1 + 0.2, '0.3'],
    ['a tick', true, 'TRUE'],
    ['nothing', null, ''],
    ['words over two lines', 'Bring\r\na mat', 'Bring a mat'],
  ])('with %s is what its owner sees', (_what, cell, text) => {
    expect(rowsAsCsv([[cell, 'next']])).toBe(`${text},next\n`);
  });

  test('in row 40 is on line 40', () => {
    const rows = Array.from({ length: 40 }, (_, index) => [index === 2 ? 'two\nlines' : null, index + 1]);
    expect(rowsAsCsv(rows).split('\n')[39]).toBe(',40');
  });
});

describe('what is no term comes back with a sentence, and harms nobody:', () => {
  const refused = async (bytes: Buffer, says: RegExp) => {
    const taken = await takeSheet(bytes);
    expect(taken.ok).toBe(false);
    expect(!taken.ok && taken.sentence).toMatch(says);
  };

  test('a letter, which is a zip too', async () => {
    await refused(await aZip({ 'word/document.xml': Buffer.from('<w/>') }), /no Excel workbook/);
  });

  test('a workbook that is torn', async () => {
    const whole = await aWorkbook([{ sheet: 'Spring', data: cellsOf(readFileSync(SAMPLE)) }]);
    await refused(whole.subarray(0, whole.length - 200), /no Excel workbook/);
  });

  test('an empty workbook', async () => {
    await refused(await aWorkbook([{ sheet: 'Spring', data: [] }]), /nothing in this workbook/);
  });

  test('a workbook that unpacks to far more than it is', async () => {
    const bomb = await aZip({
      'xl/workbook.xml': Buffer.from('<workbook/>'),
      'xl/worksheets/sheet1.xml': Buffer.alloc(80 * 1024 * 1024, ' '),
    });
    expect(bomb.length).toBeLessThan(200_000);
    await refused(bomb, /far larger than a term/);
  });

  test('a workbook with one cell in the farthest corner there is', async () => {
    const whole = await aWorkbook([{ sheet: 'Spring', data: [[{ value: 'A' }]] }]);
    const far = await withFarCell(whole);
    await refused(far, /larger than a term|no Excel workbook|more than 20,000 lines/);
  }, 60_000);

  test('an older or locked workbook', async () => {
    await refused(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4]), /older or a locked/);
  });
});

/** The workbook again, its one cell moved to XFD1048576. */
async function withFarCell(bytes: Buffer): Promise<Buffer> {
  const yauzl = (await import('yauzl')).default;
  const { buffer } = await import('node:stream/consumers');
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
  const parts: Record<string, Buffer> = {};
  for await (const entry of zip.eachEntry()) {
    const part = await buffer(await zip.openReadStreamPromise(entry));
    parts[entry.fileName] = entry.fileName.includes('worksheets/sheet')
      ? Buffer.from(part.toString().replaceAll('r="A1"', 'r="XFD1048576"').replaceAll('r="1"', 'r="1048576"'))
      : part;
  }
  return aZip(parts);
}
