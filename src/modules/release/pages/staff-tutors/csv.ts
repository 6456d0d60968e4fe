import { stringify } from 'csv-stringify/sync';
import type { StaffTutors } from '../../queries/staff-tutors.ts';

/** The figures of the page, a line for each term, then the past year and the aim. For a spreadsheet: nothing in it is taken for a formula. */
export function staffCsv({ terms, pastYear, aim }: StaffTutors): string {
  const rows: (string | number)[][] = [
    ['Term', 'First day', 'Last day', 'Have taught', 'Named and not recorded to have taught'],
    ...terms.map((term) => [term.name, term.startsOn, term.endsOn, term.taught, term.named]),
    ['The past year', '', '', pastYear, ''],
    ...(aim.value ? [['The aim', '', aim.value.by, aim.value.people, '']] : []),
  ];
  return stringify(rows, { bom: true, record_delimiter: 'windows', escape_formulas: true });
}
