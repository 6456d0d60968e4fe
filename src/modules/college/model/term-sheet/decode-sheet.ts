export type SheetEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export type DecodedSheet =
  | { ok: true; text: string; encoding: SheetEncoding }
  | { ok: false; kind: 'a-workbook' | 'a-pdf' | 'not-text'; sentence: string };

/** Files people pick by mistake, by their first bytes. */
const NOT_A_CSV: { bytes: number[]; kind: 'a-workbook' | 'a-pdf'; sentence: string }[] = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    kind: 'a-workbook',
    sentence:
      'This is a spreadsheet workbook. Open it, choose “Save as” and then “CSV”, and bring us the file that makes.',
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    kind: 'a-workbook',
    sentence:
      'This is an older or a locked spreadsheet workbook. Open it, choose “Save as” and then “Excel workbook (.xlsx)” without a password, or “CSV”, and bring us the file that makes.',
  },
  {
    bytes: [0x25, 0x50, 0x44, 0x46],
    kind: 'a-pdf',
    sentence: 'This is a PDF. We need the spreadsheet itself, saved as CSV.',
  },
];

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

const NOT_TEXT: DecodedSheet = {
  ok: false,
  kind: 'not-text',
  sentence: 'This file is not text. We need a spreadsheet saved as CSV.',
};

/** A stray zero byte is one line's trouble, and is said there; many of them are no text at all. */
function looksBinary(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 2000);
  return start.filter((byte) => byte === 0).length > start.length / 10;
}

function decodedAs(bytes: Uint8Array, encoding: SheetEncoding): DecodedSheet {
  return { ok: true, text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** UTF-8 is strict about its bytes, so text that passes is UTF-8 and text that does not is the old Windows set. */
function utf8OrWindows(bytes: Uint8Array): DecodedSheet {
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return decodedAs(bytes, 'windows-1252');
  }
}

/**
 * The text of a sheet saved as CSV: UTF-8 with or without a byte-order mark, UTF-16 with one, else Windows-1252.
 * The mark itself is left out. A workbook, a PDF or a file that is no text comes back with a sentence saying so.
 */
export function decodeSheet(bytes: Uint8Array): DecodedSheet {
  const mistaken = NOT_A_CSV.find((each) => startsWith(bytes, each.bytes));
  if (mistaken) return { ok: false, kind: mistaken.kind, sentence: mistaken.sentence };
  if (startsWith(bytes, [0xff, 0xfe])) return decodedAs(bytes, 'utf-16le');
  if (startsWith(bytes, [0xfe, 0xff])) return decodedAs(bytes, 'utf-16be');
  return looksBinary(bytes) ? NOT_TEXT : utf8OrWindows(bytes);
}
