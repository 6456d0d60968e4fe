import { createHash } from 'node:crypto';
import { decodeSheet } from '../model/term-sheet/index.ts';
import { looksLikeWorkbook, workbookText } from './workbook-text.ts';

export const LARGEST_SHEET = 5 * 1024 * 1024;
const MOST_LINES = 20_000;

export type SheetTaken =
  /** `sheet` names the sheet of a workbook that was taken, where there were several. */
  | { readonly ok: true; readonly text: string; readonly hash: Buffer; readonly sheet: string | null }
  | { readonly ok: false; readonly sentence: string };

/**
 * The text of a file somebody handed in, CSV or an Excel workbook, or a sentence for them when it is no sheet we can read. The database keeps no
 * zero byte, so each becomes another control character: the line that holds it is refused and says so all the same.
 */
export async function takeSheet(bytes: Uint8Array): Promise<SheetTaken> {
  if (bytes.length === 0)
    return refuse(
      'This file is empty. Choose the spreadsheet itself, as Excel keeps it (.xlsx) or saved as CSV.',
    );
  if (bytes.length > LARGEST_SHEET) return refuse('This file is larger than 5 MB. Bring one term at a time.');
  const decoded = looksLikeWorkbook(bytes)
    ? await workbookText(bytes)
    : { sheet: null, ...decodeSheet(bytes) };
  if (!decoded.ok) return refuse(decoded.sentence);
  if (countLines(decoded.text) > MOST_LINES)
    return refuse('This file has more than 20,000 lines. Bring one term at a time.');
  const text = decoded.text.replaceAll('\u0000', '\u0001');
  return { ok: true, text, sheet: decoded.sheet, hash: createHash('sha256').update(bytes).digest() };
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
