import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compareWithTerm, decodeSheet, readingAsJson, readTermSheet, totals } from './index.ts';
import type { TermLine, TermReading, TermSheetOptions } from './index.ts';

/** The sheet a coordinator would bring, as the demonstration offers it; its expected reading was made by a person. */
const bytes = readFileSync(new URL('samples/riverside-spring-2027.csv', import.meta.url));

function readSample(options?: TermSheetOptions): TermReading {
  const decoded = decodeSheet(bytes);
  if (!decoded.ok) throw new Error(decoded.sentence);
  return readTermSheet(decoded.text, options);
}

const reading = readSample();

function on(line: number, from = reading): TermLine {
  return from.lines.find((each) => each.line === line)!;
}

test('each line comes to what a person made of it, with its sessions', () => {
  const found = reading.lines.map(
    ({ line, ref, outcome, sessions }) => `${line} ${ref ?? ''} ${outcome} ${sessions}`,
  );
  expect(found).toEqual([
    '1  ignored 0',
    '2  ignored 0',
    '3  ignored 0',
    '4 WRAP-01 question 5',
    '5 SLP-01 ok 1',
    '6 SLP-02 question 1',
    '7 ANX-01 question 4',
    '8 DEP-01 question 4',
    '9 MIND-08 ok 8',
    '10 5WAY-01 ok 1',
    '11 COP-01 question 1',
    '12 TTT-01 question 4',
    '13 CAR-01 ok 4',
    '14 VOI-01 ok 1',
    '15 ADHD-01 question 1',
    '16 CRE-01 ok 5',
    '17 MONEY-1 question 1',
    '18 DIG-01 question 9',
    '19 MED-01 ok 1',
    '20 WALK-1 ok 10',
    '21 SELF-01 ok 1',
    '22 PSY-01 ok 4',
    '23 MCA-01 ok 1',
    '24 BPD-01 ok 4',
    '25 VOL-01 ok 1',
    '26 URDU-01 ok 4',
    '27 FAM-01 question 1',
    '28 SLP-01 refused 0',
    '29 PAIN-01 refused 0',
    '30 FOOD-01 refused 0',
    '31 YOGA-01 refused 0',
    '32 ART-01 refused 0',
    '33  ignored 0',
    '34  ignored 0',
  ]);
});

test('24 good runs, 5 refused, 77 sessions', () => {
  expect(totals(reading)).toMatchObject({
    lines: 34,
    importable: 24,
    refused: 5,
    ok: 14,
    question: 10,
    ignored: 5,
    sessions: 77,
  });
});

test.each([
  [1, 'title', undefined],
  [2, 'title', undefined],
  [3, 'headings', undefined],
  [33, 'blank', undefined],
  [34, 'total', undefined],
  [28, 'same-run-twice', 'ref'],
  [29, 'date-impossible', 'start'],
  [30, 'weekday-mismatch', 'start'],
  [31, 'places-not-a-number', 'places'],
  [32, 'ends-before-starts', 'time'],
  [8, 'no-professional-tutor', 'professionalTutor'],
  [15, 'no-professional-tutor', 'professionalTutor'],
  [27, 'no-tutor', 'peerTutor'],
  [12, 'twice-a-week', 'day'],
  [6, 'falls-in-closed-period', 'start'],
  [18, 'weeks-and-dates-disagree', 'weeks'],
  [4, 'tutor-clash', 'peerTutor'],
  [11, 'tutor-clash', 'peerTutor'],
  [8, 'tutor-clash', 'peerTutor'],
  [17, 'tutor-clash', 'peerTutor'],
  [7, 'room-clash', 'room'],
  [12, 'room-clash', 'room'],
])('line %i says %s by the field %s', (line, kind, field) => {
  const found = on(line).notes.find((note) => note.kind === kind);
  expect(found).toBeDefined();
  expect(found?.field).toBe(field);
  expect(on(line).reasons).toContain(found?.sentence);
});

test('the refusals and clashes are said in plain sentences', () => {
  expect(on(28).reasons).toEqual(['SLP-01 is on line 5 already: the same run twice.']);
  expect(on(30).reasons).toEqual(['13 January 2027 is a Wednesday, and the line says Tuesday.']);
  expect(on(4).reasons).toEqual([
    'Maya Iqbal is also on COP-01 (line 11) at the same time on Tuesday 19 January 2027.',
  ]);
});

test('half term is proposed from the title', () => {
  expect(reading.closedPeriods).toEqual([{ name: 'half term', from: '2027-02-15', to: '2027-02-19' }]);
  expect(reading.closedPeriodsConfirmed).toBe(false);
});

test('three clashes, and one name in two roles that no line speaks of', () => {
  expect(reading.clashes.map(({ name, date }) => [name, date])).toEqual([
    ['Maya Iqbal', '2027-01-19'],
    ['Oak room at Riverside House', '2027-02-01'],
    ['Sam Okafor', '2027-01-22'],
  ]);
  expect(reading.namesInTwoRoles).toMatchObject([{ name: 'Callum Reid', lines: [20, 29, 31] }]);
  expect(reading.lines.flatMap(({ reasons }) => reasons).join()).not.toContain('Callum Reid');
});

test('a line is understood into plain typed values', () => {
  expect(on(13).understood).toMatchObject({
    ref: 'CAR-01',
    title: 'Caring for someone, caring for yourself',
    kind: 'course',
    weekdays: [6],
    startDate: '2027-01-16',
    finishDate: '2027-02-06',
    start: '10:00',
    end: '12:00',
    weeks: 4,
    venue: "St Mark's Hall",
    room: 'Small room',
    online: false,
    places: 10,
    tutors: [
      { name: 'Marion Tate', role: 'peer', note: 'carer' },
      { name: 'Jo Whitfield', role: 'professional', job: 'social worker' },
    ],
    audience: ['carers'],
    access: ['Crèche on request'],
  });
  expect(on(5).understood?.access).toEqual(['Step-free.', 'Hearing loop.']);
  expect(on(16).understood).toMatchObject({
    online: true,
    skipped: [{ from: '2027-02-18', to: '2027-02-18' }],
  });
  expect(on(26).understood?.title).toBe('اضطراب کو سمجھنا (Understanding anxiety, in Urdu)');
  expect(on(27).understood).toMatchObject({
    title: "Family & friends' evening",
    needsNoPair: true,
    tutors: [],
  });
  expect(on(11).understood?.tutors.map(({ name }) => name)).toEqual([
    'Maya Iqbal',
    'Leon Fraser',
    'Ruth Adler',
  ]);
});

test('mended in the page, "lots" becomes 12; the line then meets another in the Elm room', () => {
  const mended = on(31, readSample({ corrections: { 31: { places: '12' } } }));
  expect(mended).toMatchObject({
    outcome: 'question',
    sessions: 10,
    corrected: ['places'],
    understood: { places: 12 },
  });
  expect(mended.notes.map(({ kind }) => kind)).toEqual(['room-clash']);
});

test('each refused line can be mended, and the second SLP-01 stands when the first is left out', () => {
  const mended = readSample({
    corrections: {
      29: { start: '03/03/2027' },
      30: { day: 'Wed' },
      31: { places: '12', room: 'Ash room' },
      32: { time: '2pm-4pm' },
    },
    leaveOut: [5],
  });
  expect([28, 29, 30, 31, 32].map((line) => on(line, mended).outcome)).not.toContain('refused');
  expect(on(31, mended).outcome).toBe('ok');
  expect(on(5, mended)).toMatchObject({ outcome: 'ignored', notes: [{ kind: 'left-out' }] });
});

test('closed periods a person confirmed stand in place of the proposed one', () => {
  const without = readSample({ closedPeriods: [] });
  expect(without.closedPeriodsConfirmed).toBe(true);
  expect(on(20, without).sessions).toBe(11);
  expect(on(20, without).notes).toMatchObject([
    { kind: 'weeks-and-dates-disagree' },
    { kind: 'half-term-unknown' },
  ]);
});

test('the same sheet again adds nothing, and a change is asked about in words', () => {
  const existing = reading.lines.flatMap(({ understood }) => understood ?? []);
  const again = compareWithTerm(reading, existing);
  expect(totals(again)).toMatchObject({ importable: 0, sessions: 0, refused: 5, ignored: 29 });
  expect(on(5, again).reasons).toEqual(['Already here, nothing changed.']);
  const moved = compareWithTerm(
    reading,
    existing.map((run) => (run.ref === 'SLP-01' ? { ...run, places: 20, room: 'Hall' } : run)),
  );
  expect(on(5, moved)).toMatchObject({
    outcome: 'question',
    reasons: [
      'There are 20 places here; the sheet says 14.',
      'The room here is “Hall”; the sheet says “Meeting room 2”.',
    ],
  });
});

test('new people, venues and rooms are listed once, without those already known', () => {
  const all = totals(reading);
  expect(all.people).toHaveLength(24);
  expect(all.venues).toEqual(['Riverside House', 'Kentish Library', "St Mark's Hall", 'Moor Park']);
  expect(all.rooms).toHaveLength(8);
  const fewer = totals(reading, {
    people: ['olu adeyemi'],
    venues: ['moor park'],
    rooms: [{ venue: 'Kentish Library', room: 'IT Suite' }],
  });
  expect([fewer.people.length, fewer.venues.length, fewer.rooms.length]).toEqual([23, 3, 7]);
});

test('the command prints each line with line, ref, outcome, reasons and sessions, and never the two roles', () => {
  const printed = readingAsJson(reading);
  expect(Object.keys(printed)).toEqual(['lines', 'totals', 'closedPeriods', 'unusedColumns', 'refusal']);
  expect(printed.lines[3]).toEqual({
    line: 4,
    ref: 'WRAP-01',
    outcome: 'question',
    reasons: on(4).reasons,
    sessions: 5,
  });
  expect(JSON.stringify(printed)).not.toContain('one-name-two-roles');
});
