import { readFileSync } from 'node:fs';
import { file } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';

const SHEET = readFileSync(new URL('../data/riverside-spring-2027.csv', import.meta.url));

/** Amina's spreadsheet for the spring, with the troubles such files have. */
export const sheetPage = page({}, () => file('text/csv; charset=utf-8', SHEET, 'riverside-spring-2027.csv'));
