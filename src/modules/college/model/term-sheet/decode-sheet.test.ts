import { expect, test } from 'vitest';
import { decodeSheet } from './decode-sheet.ts';

const TEXT = 'Ref,Title\r\nA-1,Café – “talk”';

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2 + 2));
  [0xfeff, ...text.split('').map((unit) => unit.charCodeAt(0))].forEach((unit, index) => {
    view.setUint16(index * 2, unit, littleEndian);
  });
  return new Uint8Array(view.buffer);
}

test.each([
  ['utf-8', new TextEncoder().encode(TEXT)],
  ['utf-8', new TextEncoder().encode(`\uFEFF${TEXT}`)],
  ['utf-16le', utf16(TEXT, true)],
  ['utf-16be', utf16(TEXT, false)],
])('%s is read, with its mark left out', (encoding, bytes) => {
  expect(decodeSheet(bytes)).toEqual({ ok: true, text: TEXT, encoding });
});

test('bytes that are no UTF-8 are the old Windows letters', () => {
  const bytes = Uint8Array.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0x96, 0x20, 0x93, 0x80, 0x94]);
  expect(decodeSheet(bytes)).toEqual({ ok: true, text: 'Café – “€”', encoding: 'windows-1252' });
});

test.each([
  ['a-workbook', [0x50, 0x4b, 0x03, 0x04, 0x14]],
  ['a-workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1]],
  ['a-pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['not-text', [0x89, 0, 0, 0, 1, 0, 0]],
])('%s is told apart, with what to do', (kind, bytes) => {
  const decoded = decodeSheet(Uint8Array.from(bytes));
  expect(decoded).toMatchObject({ ok: false, kind });
  expect(!decoded.ok && decoded.sentence).toMatch(/CSV/);
});

test('an empty file is empty text', () => {
  expect(decodeSheet(new Uint8Array())).toEqual({ ok: true, text: '', encoding: 'utf-8' });
});
