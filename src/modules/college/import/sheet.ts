import { createHash } from 'node:crypto';
import { decodeSheet } from '../model/term-sheet/index.ts';

export const LARGEST_SHEET = 5 * 1024 * 1024;
const MOST_LINES = 20_000;

export type SheetTaken =
  | { readonly ok: true; readonly text: string; readonly hash: Buffer }
  | { readonly ok: false; readonly sentence: string };

/**
 * The text of a file somebody handed in, or a sentence for them when it is no sheet we can read. The database keeps no
 * zero byte, so each becomes another control character: the line that holds it is refused and says so all the same.
 */
export function takeSheet(bytes: Uint8Array): SheetTaken {
  if (bytes.length === 0) return refuse('This file is empty. Choose the spreadsheet itself, saved as CSV.');
  if (bytes.length > LARGEST_SHEET)
    return refuse('This file is larger than 5 MB. Bring one term at a time, saved as CSV.');
  const decoded = decodeSheet(bytes);
  if (!decoded.ok) return refuse(decoded.sentence);
  if (countLines(decoded.text) > MOST_LINES)
    return refuse('This file has more than 20,000 lines. Bring one term at a time.');
  const text = decoded.text.replaceAll('\u0000', '\u0001');
  return { ok: true, text, hash: createHash('sha256').update(bytes).digest() };
}

function refuse(sentence: string): SheetTaken {
  return { ok: false, sentence };
}

function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at !== -1 && count <= MOST_LINES; at = text.indexOf('\n', at + 1))
    count++;
  return count;
}
