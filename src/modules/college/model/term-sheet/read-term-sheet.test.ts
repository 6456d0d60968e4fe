import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import { stringify } from 'csv-stringify/sync';
import { ALL_FIELDS, FIELDS, NOTE_OUTCOME, readTermSheet, totals } from './index.ts';
import type { Cells, TermLine, TermSheetOptions } from './index.ts';

const COLUMNS: Cells = {
  ref: 'Ref',
  title: 'Course title',
  kind: 'Type',
  about: 'About',
  day: 'Day',
  start: 'Start date',
  finish: 'Finish',
  time: 'Time',
  weeks: 'Weeks',
  venue: 'Where',
  room: 'Room',
  places: 'Places',
  peerTutor: 'Peer tutor',
  professionalTutor: 'Staff tutor',
  audience: 'Who is it for?',
  notes: 'Notes',
};

const GOOD: Cells = {
  ref: 'SLP-01',
  title: 'Sleep well',
  kind: 'Workshop',
  day: 'Weds',
  start: '13/01/2027',
  time: '1pm-3.30pm',
  weeks: '1',
  venue: 'Kentish Library',
  room: 'Meeting room 2',
  places: '14',
  peerTutor: 'Devon Clarke',
  professionalTutor: 'Priya Nair (nurse)',
  audience: 'Everyone',
};

function sheet(...rows: Cells[]): string {
  const cells = [COLUMNS, ...rows].map((row) =>
    Object.keys(COLUMNS).map((field) => row[field as keyof Cells] ?? ''),
  );
  return `Spring term 2027 (half term 15-19 February)\n${stringify(cells)}`;
}

function firstLine(over: Cells, options?: TermSheetOptions): TermLine {
  return readTermSheet(sheet({ ...GOOD, ...over }), options).lines[2]!;
}

test('a line with nothing wrong says nothing', () => {
  expect(firstLine({})).toMatchObject({ line: 3, ref: 'SLP-01', outcome: 'ok', reasons: [], sessions: 1 });
});

test.each<[string, Cells, string]>([
  ['title-missing', { title: '' }, 'title'],
  ['start-missing', { start: '' }, 'start'],
  ['start-missing', { start: 'TBC' }, 'start'],
  ['date-not-understood', { start: 'after Easter' }, 'start'],
  ['date-impossible', { start: '31/02/2027' }, 'start'],
  ['date-impossible', { finish: '31/04/2027' }, 'finish'],
  ['date-far-away', { start: '13/01/1927' }, 'start'],
  ['weekday-mismatch', { day: 'Tues' }, 'start'],
  ['weekday-mismatch', { day: '', start: 'Tues 13/01/2027' }, 'start'],
  ['day-not-understood', { day: 'some day' }, 'day'],
  ['finish-before-start', { finish: '06/01/2027' }, 'finish'],
  ['time-missing', { time: '' }, 'time'],
  ['time-not-understood', { time: 'morning' }, 'time'],
  ['time-without-end', { time: '10am' }, 'time'],
  ['ends-before-starts', { time: '4pm-2pm' }, 'time'],
  ['places-missing', { places: '' }, 'places'],
  ['places-not-a-number', { places: 'lots' }, 'places'],
  ['places-not-a-number', { places: '10-12' }, 'places'],
  ['places-out-of-range', { places: '0' }, 'places'],
  ['places-out-of-range', { places: '-3' }, 'places'],
  ['places-out-of-range', { places: '10001' }, 'places'],
  ['too-many-sessions', { finish: '13/01/2088' }, 'finish'],
  ['no-sessions', { notes: 'Not 13/01/2027' }, 'start'],
  ['weeks-needed', { weeks: 'several' }, 'weeks'],
  ['text-too-long', { title: 'x'.repeat(201) }, 'title'],
  ['text-too-long', { about: 'x'.repeat(5001) }, 'about'],
  ['control-characters', { title: 'Sleep\u0000well' }, 'title'],
  ['control-characters', { room: 'Oak\u001B[2J' }, 'room'],
])('refused as %s: %j', (kind, over, field) => {
  const line = firstLine(over);
  expect(line).toMatchObject({ outcome: 'refused', understood: null, sessions: 0 });
  expect(line.notes.find((note) => note.kind === kind)?.field).toBe(field);
});

test.each<[string, Cells]>([
  ['ref-proposed', { ref: '' }],
  ['kind-not-known', { kind: 'Hootenanny' }],
  ['date-from-number', { start: '46400' }],
  ['time-guessed', { time: '7-9' }],
  ['unusual-time', { time: '01:00-03:00' }],
  ['weeks-not-understood', { weeks: 'several', finish: '27/01/2027' }],
  ['weeks-and-dates-disagree', { weeks: '5', finish: '27/01/2027' }],
  ['one-session-assumed', { weeks: '', kind: 'Course' }],
  ['finish-not-on-day', { weeks: '', finish: '29/01/2027' }],
  ['finish-in-closed-period', { weeks: '', finish: '17/02/2027' }],
  ['falls-in-closed-period', { start: '17/02/2027' }],
  ['skipped-date-not-understood', { notes: 'No session 31/02' }],
  ['skipped-date-not-a-session', { notes: 'No session 14/01' }],
  ['twice-a-week', { day: 'Mon & Wed', finish: '20/01/2027', weeks: '2' }],
  ['fortnightly', { day: 'alternate Weds', weeks: '3' }],
  ['venue-missing', { venue: '', room: 'TBC' }],
  ['no-tutor', { peerTutor: 'TBC', professionalTutor: '-' }],
  ['no-peer-tutor', { peerTutor: '' }],
  ['no-professional-tutor', { professionalTutor: '' }],
  ['tutor-to-confirm', { peerTutor: 'Devon Clarke (tbc)' }],
  ['one-person-both-places', { peerTutor: 'Priya Nair' }],
  ['audience-not-known', { audience: 'Martians' }],
  ['letters-lost', { title: 'Caf\uFFFD' }],
  ['says-cancelled', { notes: 'CANCELLED' }],
])('a question, and importable: %s from %j', (kind, over) => {
  const line = firstLine(over);
  expect(line.notes.map((note) => note.kind)).toContain(kind);
  expect(line.outcome).toBe('question');
  expect(line.sessions).toBeGreaterThan(0);
});

test('everything to mend on a line is said at once', () => {
  const kinds = firstLine({ title: '', start: '31/02/2027', time: '4pm-2pm', places: 'lots' }).notes.map(
    ({ kind }) => kind,
  );
  expect(kinds).toEqual(['title-missing', 'date-impossible', 'ends-before-starts', 'places-not-a-number']);
});

test('a proposed reference is the same wherever the line stands', () => {
  const text = sheet(GOOD, { ...GOOD, ref: '', start: '20/01/2027' });
  expect(readTermSheet(text).lines[3]?.ref).toBe('SLEEP-2001');
  expect(firstLine({ ref: '', start: '20/01/2027' }).ref).toBe('SLEEP-2001');
});

test('a reference used for another run is refused, naming the first line, and corrected becomes its own', () => {
  const text = sheet(GOOD, {
    ...GOOD,
    ref: ' slp-01',
    title: 'Dream well',
    room: 'Hall',
    peerTutor: 'Ann',
    professionalTutor: 'Bo',
  });
  const line = readTermSheet(text).lines[3]!;
  expect(line.reasons).toEqual([
    'The reference slp-01 is on line 3 already. If this is another run, give it another reference.',
  ]);
  expect(readTermSheet(text, { corrections: { 4: { ref: 'SLP-09' } } }).lines[3]).toMatchObject({
    outcome: 'ok',
    ref: 'SLP-09',
  });
});

test('dates without a year take it from the title', () => {
  expect(firstLine({ start: '13 Jan' }).understood?.startDate).toBe('2027-01-13');
});

test('a start and an end may stand in two columns', () => {
  const text = 'Ref,Title,Date,Start time,End time,Places\nA-1,Sleep,13/01/2027,10:00,12:00,5\n';
  expect(readTermSheet(text).lines[1]?.understood).toMatchObject({ start: '10:00', end: '12:00' });
});

test.each([
  ['part titles', 'MONDAYS,,', 'title'],
  ['part titles in the title column', ',ONLINE COURSES,', 'title'],
  ['an empty line', ',,', 'blank'],
  ['totals', ',Total places,', 'total'],
  ['the headings again', Object.values(COLUMNS).join(','), 'headings'],
  ['a remark in another column', `${','.repeat(15)}ask Ruth`, 'remark'],
])('%s below the headings are ignored, and said', (_, row, kind) => {
  expect(readTermSheet(`${sheet(GOOD)}${row}\n`).lines[3]).toMatchObject({
    outcome: 'ignored',
    notes: [{ kind }],
  });
});

test.each([',Poetry,', 'SLP-07,,'])(
  'a run whose other cells are still empty is refused, never dropped: %j',
  (row) => {
    expect(readTermSheet(`${sheet(GOOD)}${row}\n`).lines[3]?.outcome).toBe('refused');
  },
);

test('cells beyond the headings are said', () => {
  const line = readTermSheet(
    `${sheet()}${Object.keys(COLUMNS)
      .map((field) => GOOD[field as keyof Cells] ?? '')
      .join(',')},pens\n`,
  ).lines[2]!;
  expect(line.notes).toMatchObject([
    { kind: 'cells-beyond-headings', sentence: expect.stringContaining('pens') },
  ]);
});

test.each([
  ['', 'empty'],
  [' \n,,\n', 'empty'],
  ['hello\nworld\n', 'no-headings'],
  ['Ref,Course title,Day\nA-1,Sleep,Mon\n', 'columns-missing'],
  ['Ref,Course title,Start date,Time,Places\n', 'no-lines'],
])('the whole of %j is refused as %s, with what to do', (text, kind) => {
  const { refusal } = readTermSheet(text);
  expect(refusal?.kind).toBe(kind);
  expect(refusal?.sentence).toMatch(/\.$/);
});

test('a missing column is named, and a mapping mends it', () => {
  const text = 'Ref,Course title,Start date,Slot,Places,Colour\nA-1,Sleep,13/01/2027,10-12,5,red\n';
  expect(readTermSheet(text).refusal).toMatchObject({ missing: ['Time'] });
  const mapped = readTermSheet(text, { mapping: { Slot: 'time' } });
  expect(mapped).toMatchObject({
    refusal: null,
    columns: { time: 3 },
    unusedColumns: [{ index: 5, heading: 'Colour' }],
  });
});

test.each(['=1+1', '+44', '@SUM(A1)', '-2', '<script>alert(1)</script>', 'نیند', '😴 Sleep', '"Sleep" well'])(
  '%j is kept as the text it is',
  (title) => {
    expect(firstLine({ title })).toMatchObject({ outcome: 'ok', understood: { title }, fields: { title } });
  },
);

test('semicolons and tabs part cells as well', () => {
  const semicolons = 'Ref;Title;Date;Time;Places\nA-1;Sleep, deeply;13/01/2027;10-12;5\n';
  expect(readTermSheet(semicolons)).toMatchObject({ delimiter: ';', lines: [{}, { ref: 'A-1' }] });
  expect(readTermSheet(semicolons.replaceAll(';', '\t'))).toMatchObject({
    delimiter: '\t',
    lines: [{}, { ref: 'A-1' }],
  });
});

const anyCell = fc.oneof(
  fc.constantFrom(
    ...Object.values(GOOD),
    '',
    'TBC',
    '31/02/2027',
    '"',
    '\n',
    '(',
    '10-',
    '=A1',
    '\u0000',
    '٣',
    'Mon-',
    'no 1 -',
    '99/99',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const anyRow = fc.record(Object.fromEntries(Object.keys(COLUMNS).map((field) => [field, anyCell])));

test('whatever stands in the cells, every record is one line at its own place with an outcome its notes explain', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 4 }), (rows) => {
      const text = sheet(...rows);
      const reading = readTermSheet(text);
      expect(reading.lines).toHaveLength(rows.length + 2);
      expect(new Set(reading.lines.map(({ line }) => line)).size).toBe(rows.length + 2);
      for (const { outcome, notes, reasons, understood, sessions } of reading.lines) {
        expect(reasons).toEqual(notes.map(({ sentence }) => sentence));
        expect(outcome === 'ok').toBe(notes.length === 0);
        expect(notes.length === 0 || notes.some(({ kind }) => NOTE_OUTCOME[kind] === outcome)).toBe(true);
        expect(understood !== null && sessions > 0).toBe(outcome === 'ok' || outcome === 'question');
      }
    }),
    { numRuns: 300 },
  );
});

test('any text at all is read or refused, and never throws', () => {
  const headings = fc.constantFrom(...Object.values(COLUMNS), ...Object.values(FIELDS));
  const scrap = fc.oneof(headings, anyCell, fc.constantFrom(',', '\n', '\r\n', '"', ';', '\t'));
  fc.assert(
    fc.property(fc.array(scrap, { maxLength: 60 }), (scraps) => {
      const reading = readTermSheet(scraps.join(''));
      expect(reading.refusal !== null || reading.lines.length > 0).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('any corrections at all are taken as typed', () => {
  const corrections = fc.dictionary(fc.constantFrom(...ALL_FIELDS), anyCell);
  fc.assert(
    fc.property(corrections, (typed) => {
      const line = firstLine({}, { corrections: { 3: typed, 99: { title: 'no such line' } } });
      expect(line.fields).toMatchObject(typed);
      expect([...line.corrected].sort()).toEqual(Object.keys(typed).sort());
    }),
  );
});

test('a cell of a million brackets is refused for its length and holds nothing up', () => {
  const long = '('.repeat(1_000_000);
  const line = firstLine({ title: long, notes: `no ${long}`, peerTutor: long, time: long });
  expect(line.outcome).toBe('refused');
  expect(line.notes.filter(({ kind }) => kind === 'text-too-long').map(({ field }) => field)).toEqual([
    'title',
    'time',
    'peerTutor',
    'notes',
  ]);
});

test('5,000 lines are read whole, and one room claimed by all of them stays a bounded number of clashes', () => {
  const rows = Array.from({ length: 5000 }, (_, index) => ({
    ...GOOD,
    ref: `R-${index}`,
    weeks: '10',
    about: 'Two lines,\nin "quotes"',
    room: index < 2500 ? 'Oak room' : `Room ${index}`,
    peerTutor: `Peer ${index}`,
    professionalTutor: `Nurse ${index}`,
  }));
  const reading = readTermSheet(sheet(...rows));
  expect(totals(reading)).toMatchObject({
    lines: 5002,
    importable: 5000,
    sessions: 50_000,
    question: 2500,
    ok: 2500,
  });
  expect(reading.lines.at(-1)?.line).toBe(3 + 4999 * 2);
  expect(reading.clashes.length).toBeLessThanOrEqual(2500 * 8);
});
