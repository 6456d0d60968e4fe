import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMember, anApp, aSpace } from '#test/support/app.ts';
import type { Member, TestApp } from '#test/support/app.ts';
import { formsOf, wordsOf } from '#test/support/browser.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { bringingIn } from '../import-bring-in/under-way.ts';
import { aWorkbook, cellsOf } from '../../import/testing.ts';
import { handedIn, handIn, HEADINGS, SAMPLE } from './testing.ts';

let app: TestApp;

beforeAll(async () => {
  app = await anApp();
});
afterAll(() => app.end());

async function aCollege(): Promise<{ space: Space; amina: Member }> {
  const space = await aSpace(app);
  return { space, amina: await aMember(app, space, 'Amina Yusuf', 'coordinator') };
}

async function rowsOf<Row>(space: Space, sql: string): Promise<Row[]> {
  return app.platform.database.inSpace(
    space.id,
    async (tx) => (await tx.client.query(sql, [space.id])).rows as Row[],
  );
}

test('the sample is handed in, mended in the page, left and resumed, and brought in', async () => {
  const { space, amina } = await aCollege();
  const { browser } = amina;
  const at = await handedIn(browser, space, SAMPLE, 'riverside-spring-2027.csv');

  const first = wordsOf((await browser.get(at)).body);
  expect(first).toContain('24 courses can come in, 5 lines need mending. 10 of the 24 have a question');
  expect(first).toContain('Spring 2027 , 11 January to 25 March 2027');
  expect(first).toContain('Half term , 15 to 19 February 2027');
  expect(first).toContain('16 columns understood');
  expect(first).toContain('24 people are new here');
  // Of one name in two places it is asked once, quietly: no role stands beside it.
  expect(first).toContain('24 people are new here. 1 question about a name is open.');
  expect(wordsOf((await browser.get(`${at}/people`)).body)).toContain(
    'Callum Reid stands in two places. Is that one person or two? Lines 20, 29, 31',
  );

  // One is mended, one is left out, one is mended and is still wrong: what was typed is kept.
  const saved = await browser.fillIn(
    at,
    { 'c-31-places': '12', 'out-28': 'yes', 'c-29-start': '31/04/2027' },
    '/lines',
  );
  expect(saved.status).toBe(303);
  const after = await browser.follow(saved);
  const words = wordsOf(after.body);
  expect(words).toContain('Line 31 (YOGA-01) can come in, with a question');
  expect(words).toContain('Line 29 (PAIN-01) still needs mending');
  expect(words).toContain('25 courses can come in, 3 lines need mending');
  expect(after.body).toContain('value="31/04/2027"');

  // She leaves, and comes back another day.
  const list = await browser.get(`/${space.slug}/manage/import`);
  expect(wordsOf(list.body)).toContain('Go on where you left off riverside-spring-2027.csv');
  expect(wordsOf((await browser.get(at)).body)).toContain('25 courses can come in, 3 lines need mending');

  // Nothing is written while a line needs mending, unless she says so.
  const refused = await browser.fillIn(`${at}/bring-in`, {}, '/bring-in');
  expect(refused.status).toBe(422);
  expect(wordsOf(refused.body)).toContain(
    'Mend the lines that need it, or tick that they stay out. Nothing was written',
  );
  expect(await rowsOf(space, 'select id from college_runs where space_id = $1')).toEqual([]);

  const brought = await browser.fillIn(`${at}/bring-in`, { leaveOut: 'yes' }, '/bring-in');
  expect(brought.location).toBe(at);
  const result = wordsOf((await browser.follow(brought)).body);
  expect(result).toContain('25 runs are in Spring 2027');
  expect(result).toContain('4 lines stayed out');
  const runs = await rowsOf<{ state: string; code: string; sheet_ref: string }>(
    space,
    'select state, code, sheet_ref from college_runs where space_id = $1',
  );
  expect(new Set(runs.map(({ state }) => state))).toEqual(new Set(['draft']));
  expect(runs).toHaveLength(25);
  expect(
    runs.every(
      ({ code, sheet_ref: ref }) =>
        /^[a-z0-9]{3}-[a-z0-9]{3}$/.test(code) && !code.includes(ref.slice(0, 3).toLowerCase()),
    ),
  ).toBe(true);
  // 77 of the good lines, and ten Fridays of chair yoga without half term.
  const [sessions] = await rowsOf<{ n: number }>(
    space,
    'select count(*)::int as n from college_sessions where space_id = $1',
  );
  expect(sessions!.n).toBe(77 + 10);
  const [asked] = await rowsOf<{ n: number; states: string[] }>(
    space,
    `select count(*)::int as n, array_agg(distinct state || ' ' || stage) as states from thread_contributions where space_id = $1`,
  );
  expect(asked!.states).toEqual(['asked design']);
  const [rooms] = await rowsOf<{ step_free: boolean; hearing_loop: boolean }>(
    space,
    `select step_free, hearing_loop from college_rooms where space_id = $1 and name = 'Meeting room 2'`,
  );
  expect(rooms).toEqual({ step_free: true, hearing_loop: true });
  const [closed] = await rowsOf<{ name: string; from_on: string }>(
    space,
    'select name, from_on from college_closed_periods where space_id = $1',
  );
  expect(closed).toEqual({ name: 'Half term', from_on: '2027-02-15' });
  // What stands in brackets after a name is a job; that somebody cares for somebody is nobody's business.
  const jobs = await rowsOf<{ name: string; job: string | null }>(
    space,
    `select name, job from people_persons where space_id = $1 and name in ('Tom Brennan', 'Marion Tate') order by name`,
  );
  expect(jobs).toEqual([
    { name: 'Marion Tate', job: null },
    { name: 'Tom Brennan', job: 'occupational therapist' },
  ]);

  // The lines left out can be gone on with: what is in is passed over.
  const on = await browser.follow(await browser.fillIn(at, {}, '/take-up'));
  expect(wordsOf(on.body)).toContain(
    'Nothing new to bring in, 3 lines need mending. 25 are here already, and nothing changed',
  );
  await browser.fillIn(at, { 'c-32-time': '2pm-4pm' }, '/lines');
  await browser.fillIn(`${at}/bring-in`, { leaveOut: 'yes' }, '/bring-in');
  expect(await rowsOf(space, 'select id from college_runs where space_id = $1')).toHaveLength(26);
});

test('the same file twice adds nothing; a changed line is a question, and changes its draft only when asked to', async () => {
  const { space, amina } = await aCollege();
  const { browser } = amina;
  const line = (places: number, time: string) =>
    `${HEADINGS}\nWALK-1,Walk and talk,Group,12/01/2027,${time},3,Moor Park,Gate,${places},Grace Mbeki,Callum Reid,\nSIT-1,Sit and talk,Group,13/01/2027,2pm - 3pm,1,Moor Park,,8,Grace Mbeki,Callum Reid,bring a cup\n`;
  await browser.fillIn(
    `${await handedIn(browser, space, line(20, '11am - 12 noon'))}/bring-in`,
    {},
    '/bring-in',
  );
  const count = async () => ({
    runs: (await rowsOf(space, 'select id from college_runs where space_id = $1')).length,
    people: (await rowsOf(space, 'select id from people_persons where space_id = $1')).length,
    courses: (await rowsOf(space, 'select id from college_courses where space_id = $1')).length,
    rooms: (await rowsOf(space, 'select id from college_rooms where space_id = $1')).length,
  });
  const before = await count();
  expect(before).toEqual({ runs: 2, people: 3, courses: 2, rooms: 2 });

  const same = await handedIn(browser, space, line(20, '11am - 12 noon'));
  const page = wordsOf((await browser.get(`${same}?show=ignored`)).body);
  expect(page).toContain('Nothing new to bring in');
  expect(page).toContain('Already here, nothing changed.');
  expect(wordsOf((await browser.get(`${same}/bring-in`)).body)).toContain('Every line is here already');

  const changed = await handedIn(browser, space, line(25, '10am - 12 noon'));
  const asked = wordsOf((await browser.get(`${changed}?show=questions`)).body);
  expect(asked).toContain('There are 20 places here; the sheet says 25.');
  expect(asked).toContain('The sheet changes the time of 3 sessions to 10:00–12:00.');
  const ids = () =>
    rowsOf<{ id: string }>(space, 'select id from college_sessions where space_id = $1 order by id');
  const sessions = await ids();
  const unticked = await browser.fillIn(`${changed}/bring-in`, {}, '/bring-in');
  expect(unticked.status).toBe(422);
  await browser.fillIn(`${changed}/bring-in`, { change: 'yes' }, '/bring-in');
  expect(await count()).toEqual(before);
  // A session that moved is the same session, in everybody's calendar too.
  expect(await ids()).toEqual(sessions);
  const [run] = await rowsOf<{ places: number; first: Date }>(
    space,
    `select r.places, min(s.starts_at) as first from college_runs r join college_sessions s on s.space_id = r.space_id and s.run_id = r.id where r.space_id = $1 and r.sheet_ref = 'WALK-1' group by r.places`,
  );
  expect([run!.places, run!.first.toISOString()]).toEqual([25, '2027-01-12T10:00:00.000Z']);

  // A run people can already see is left as it is.
  await rowsOf(space, `update college_runs set state = 'published' where space_id = $1`);
  const third = await handedIn(browser, space, line(30, '10am - 12 noon'));
  await browser.fillIn(`${third}/bring-in`, { change: 'yes' }, '/bring-in');
  expect(wordsOf((await browser.get(third)).body)).toContain('1 line stayed out');
  expect(await rowsOf(space, 'select id from college_runs where space_id = $1 and places = 30')).toEqual([]);
});

test('an Excel workbook is read as the same sheet saved as CSV is, and named with its sheet where it has several', async () => {
  const { space, amina } = await aCollege();
  const { browser } = amina;
  const term = cellsOf(SAMPLE);
  const bytes = await aWorkbook([
    { sheet: 'Notes', data: [[{ value: 'Ring the caretaker' }]] },
    { sheet: 'Spring', data: term },
  ]);
  const fromExcel = wordsOf((await browser.get(await handedIn(browser, space, bytes, 'term.xlsx'))).body);
  const fromCsv = wordsOf((await browser.get(await handedIn(browser, space, SAMPLE, 'term.csv'))).body);
  expect(fromExcel).toContain('24 courses can come in, 5 lines need mending');
  expect(fromExcel.replaceAll('term.xlsx (Spring)', 'term.csv')).toBe(fromCsv);
});

test.each([
  ['a workbook that is torn', Buffer.from([0x50, 0x4b, 0x03, 0x04, 20, 0, 6, 0]), /no Excel workbook.*CSV/],
  ['a PDF', Buffer.from('%PDF-1.7 and so on'), /This is a PDF/],
  ['an empty file', Buffer.alloc(0), /Choose your spreadsheet first|This file is empty/],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]), /not text/],
  ['a letter', Buffer.from('Dear Amina,\nhere it is.\n'), /could not find the headings/],
  ['headings alone', Buffer.from(`${HEADINGS}\n`), /no course under them/],
  ['more than five megabytes', Buffer.alloc(5 * 1024 * 1024 + 10, 'a,b,c\n'), /larger than 5 MB/],
])('%s is refused by the field, and nothing is kept', async (_what, bytes, sentence) => {
  const { space, amina } = await aCollege();
  const answer = await handIn(amina.browser, space, bytes, 'term.csv');
  expect(answer.status).toBe(422);
  expect(answer.body).toContain('id="sheet-error"');
  expect(wordsOf(answer.body)).toMatch(sentence);
  expect(await rowsOf(space, 'select id from college_imports where space_id = $1')).toEqual([]);
});

test('no file at all is said kindly', async () => {
  const { space, amina } = await aCollege();
  const answer = await amina.browser.fillIn(`/${space.slug}/manage/import`, {}, '/import');
  expect(answer.status).toBe(422);
  expect(wordsOf(answer.body)).toContain('Choose your spreadsheet first');
});

test('columns we did not know are named by the person, and known the next time', async () => {
  const { space, amina } = await aCollege();
  const { browser } = amina;
  const sheet = (day: string) =>
    `Ref,What we call it,Start date,Time,Weeks,Max places\nA-1,Knitting,${day},10am - 11am,1,10\n`;
  const at = await handedIn(browser, space, sheet('12/01/2027'));
  expect(wordsOf((await browser.get(at)).body)).toContain('We found no column for Course title');
  const twice = await browser.fillIn(`${at}/columns`, { 'column-1': 'ref' }, '/columns');
  expect([twice.status, wordsOf(twice.body)]).toEqual([
    422,
    expect.stringContaining('Two columns cannot both be the reference'),
  ]);
  await browser.fillIn(`${at}/columns`, { 'column-1': 'title' }, '/columns');
  expect(wordsOf((await browser.get(at)).body)).toContain('1 course can come in');
  const next = await handedIn(browser, space, sheet('19/01/2027'));
  expect(wordsOf((await browser.get(next)).body)).toContain('1 course can come in');
});

test('two people of one name are asked about; one name in two places can be two people', async () => {
  const { space, amina } = await aCollege();
  const { browser } = amina;
  await aMember(app, space, 'Grace Mbeki', 'tutor');
  const other = await aMember(app, space, 'Grace Mbeki', 'member');
  const at = await handedIn(
    browser,
    space,
    `${HEADINGS}\nA-1,Walk,Group,12/01/2027,11am - 12 noon,1,Moor Park,Gate,20,Grace Mbeki,Callum Reid,\nA-2,Talk,Group,13/01/2027,11am - 12 noon,1,Moor Park,Gate,20,Callum Reid,Priya Nair,\n`,
  );
  expect(wordsOf((await browser.get(`${at}/bring-in`)).body)).toContain('Please say first who is meant');
  const page = await browser.get(`${at}/people`);
  expect(wordsOf(page.body)).toContain('Callum Reid stands in two places. Is that one person or two?');
  expect(wordsOf(page.body)).not.toMatch(/peer tutor|professional tutor/i);
  await browser.fillIn(`${at}/people`, { 'which-0': other.personId, 'twice-0': 'two' }, '/people');
  await browser.fillIn(`${at}/bring-in`, {}, '/bring-in');
  const graces = await rowsOf<{ person_id: string }>(
    space,
    `select person_id from college_run_tutors t join people_persons p on p.space_id = t.space_id and p.id = t.person_id where t.space_id = $1 and p.name = 'Grace Mbeki'`,
  );
  expect(graces).toEqual([{ person_id: other.personId }]);
  const callums = await rowsOf<{ role: string }>(
    space,
    `select t.role from college_run_tutors t join people_persons p on p.space_id = t.space_id and p.id = t.person_id where t.space_id = $1 and p.name = 'Callum Reid' order by role`,
  );
  expect(callums.map(({ role }) => role)).toEqual(['peer', 'professional']);
  expect(
    await rowsOf(space, `select id from people_persons where space_id = $1 and name = 'Callum Reid'`),
  ).toHaveLength(2);
});

test('a name in two places that nobody has said anything about stays two records: no one record has both roles', async () => {
  const { space, amina } = await aCollege();
  const { browser } = amina;
  const lines = `A-1,Walk,Group,12/01/2027,11am - 12 noon,1,Moor Park,Gate,20,Grace Mbeki,Callum Reid,\nA-2,Talk,Group,13/01/2027,11am - 12 noon,1,Moor Park,Gate,20,Callum Reid,Priya Nair,\n`;
  const at = await handedIn(browser, space, `${HEADINGS}\n${lines}`);
  const people = await browser.get(`${at}/people`);
  expect(formsOf(people.body)[0]!.fields).not.toHaveProperty('twice-0');
  // What is kept about something else is no answer to it.
  await browser.fillIn(`${at}/people`, { designers: 'tutors' }, '/people');
  const last = await browser.get(`${at}/bring-in`);
  expect(wordsOf(last.body)).toContain(
    '1 name stands in two places, and nobody has said yet if it is one person or two: Callum Reid . If you leave it open, each place gets a record of its own. Two records can be made one at any time. Say if it is one person or two',
  );
  expect(last.body).toContain(`href="${at}/people"`);
  await browser.fillIn(`${at}/bring-in`, {}, '/bring-in');
  const roles = () =>
    rowsOf<{ id: string; roles: string[] }>(
      space,
      `select p.id, array_agg(distinct t.role) as roles from people_persons p join college_run_tutors t on t.space_id = p.space_id and t.person_id = p.id
        where p.space_id = $1 and p.name = 'Callum Reid' group by p.id order by 2`,
    );
  const callums = await roles();
  expect(callums.map((each) => each.roles)).toEqual([['peer'], ['professional']]);

  // The next term's sheet finds each of them again, and asks nothing it cannot tell.
  const next = await handedIn(browser, space, `${HEADINGS}\n${lines.replaceAll('/01/2027', '/05/2027')}`);
  expect(wordsOf((await browser.get(next)).body)).toContain('Nobody is new here, 4 are known.');
  await browser.fillIn(`${next}/bring-in`, {}, '/bring-in');
  expect(await roles()).toEqual(callums);
});

test('a name in two places that somebody says is one person is one record', async () => {
  const { space, amina } = await aCollege();
  const { browser } = amina;
  const at = await handedIn(
    browser,
    space,
    `${HEADINGS}\nA-1,Walk,Group,12/01/2027,11am - 12 noon,1,Moor Park,Gate,20,Grace Mbeki,Callum Reid,\nA-2,Talk,Group,13/01/2027,11am - 12 noon,1,Moor Park,Gate,20,Callum Reid,Priya Nair,\n`,
  );
  await browser.fillIn(`${at}/people`, { 'twice-0': 'one' }, '/people');
  expect(wordsOf((await browser.get(`${at}/bring-in`)).body)).not.toContain('one person or two');
  await browser.fillIn(`${at}/bring-in`, {}, '/bring-in');
  expect(
    await rowsOf(space, `select id from people_persons where space_id = $1 and name = 'Callum Reid'`),
  ).toHaveLength(1);
});

test('two people of one name are told apart as long as lines come in later', async () => {
  const { space, amina } = await aCollege();
  const { browser } = amina;
  const at = await handedIn(
    browser,
    space,
    `${HEADINGS}\nA-1,Walk,Group,12/01/2027,11am - 12 noon,1,Moor Park,Gate,20,Grace Mbeki,Callum Reid (nurse),\nA-2,Talk,Group,13/01/2027,11am - 12 noon,1,Moor Park,Gate,lots,Callum Reid,Priya Nair,\n`,
  );
  await browser.fillIn(`${at}/people`, { 'twice-0': 'two' }, '/people');
  await browser.fillIn(`${at}/bring-in`, { leaveOut: 'yes' }, '/bring-in');
  await browser.fillIn(at, {}, '/take-up');
  await browser.fillIn(at, { 'c-3-places': '9' }, '/lines');
  await browser.fillIn(`${at}/bring-in`, {}, '/bring-in');
  const callums = await rowsOf<{ role: string; job: string | null; person: string }>(
    space,
    `select t.role, p.job, p.id as person from college_run_tutors t join people_persons p on p.space_id = t.space_id and p.id = t.person_id where t.space_id = $1 and p.name = 'Callum Reid' order by role`,
  );
  expect(callums.map(({ role, job }) => [role, job])).toEqual([
    ['peer', null],
    ['professional', 'nurse'],
  ]);
  expect(new Set(callums.map(({ person }) => person)).size).toBe(2);
});

test('a room or a tutor that a run already here wants at the same time is a question', async () => {
  const { space, amina } = await aCollege();
  const { browser } = amina;
  await browser.fillIn(
    `${await handedIn(browser, space, `${HEADINGS}\nA-1,Walk,Group,12/01/2027,11am - 1pm,1,Moor Park,Gate,20,Grace Mbeki,Callum Reid,\n`)}/bring-in`,
    {},
    '/bring-in',
  );
  const at = await handedIn(
    browser,
    space,
    `${HEADINGS}\nA-2,Sing,Group,12/01/2027,12 noon - 2pm,1,Moor Park,Gate,20,Grace Mbeki,Priya Nair,\n`,
  );
  const words = wordsOf((await browser.get(at)).body);
  expect(words).toContain(
    'Grace Mbeki is also on A-1, already here, at the same time on Tuesday 12 January 2027.',
  );
  expect(words).toContain('Gate at Moor Park is also taken by A-1, already here, at the same time');
});

test('two at once: what one typed is not lost, and what the other saved is not overwritten', async () => {
  const { space, amina } = await aCollege();
  const { browser } = amina;
  const at = await handedIn(browser, space, SAMPLE);
  const open = await browser.get(at);
  await browser.sendForm(await browser.get(at), at, { 'c-31-places': '12x' }, '/lines');
  const late = await browser.sendForm(open, at, { 'c-31-places': '14' }, '/lines');
  expect(late.status).toBe(409);
  expect(late.body).toContain('value="14"');
  expect(wordsOf(late.body)).toContain('There now: “12x”');
  const kept = await browser.sendForm(late, at, {}, '/lines');
  expect(wordsOf((await browser.follow(kept)).body)).toContain('Line 31 (YOGA-01) can come in');
});

test('what a cell holds is only ever words: markup, formulas and writing that turns round', async () => {
  const { space, amina } = await aCollege();
  const { browser } = amina;
  const sly = '"<img src=x onerror=alert(1)>=HYPERLINK(""http://x"")"';
  const at = await handedIn(
    browser,
    space,
    `${HEADINGS}\n=1+1,${sly},Group,12/01/2027,11am - 1pm,1,<b>Park</b>,Gate,lots,"<script>alert(1)</script>",اضطراب,</textarea><script>\n`,
    '"><script>.csv',
  );
  for (const page of [
    at,
    `${at}?show=ok`,
    `${at}/lines/2`,
    `${at}/people`,
    `${at}/columns`,
    `${at}/bring-in`,
    `/${space.slug}/manage/import`,
  ]) {
    const { body, status } = await browser.get(page);
    expect(status).toBe(200);
    expect(body).not.toMatch(/<img src=x|<script>alert|<b>Park|<\/textarea><script>/);
  }
  await browser.fillIn(at, { 'c-2-places': '10' }, '/lines');
  await browser.fillIn(`${at}/bring-in`, {}, '/bring-in');
  const [course] = await rowsOf<{ title: string }>(
    space,
    'select title from college_course_versions where space_id = $1',
  );
  expect(course!.title).toBe('<img src=x onerror=alert(1)>=HYPERLINK("http://x")');
});

test('a tutor may not, a visitor signs in first, and another college knows nothing of it', async () => {
  const { space, amina } = await aCollege();
  const at = await handedIn(amina.browser, space, SAMPLE);
  const tutor = await aMember(app, space, 'Maya Iqbal', 'tutor');
  const elsewhere = await aCollege();
  const id = at.split('/').at(-1)!;
  expect((await tutor.browser.get(at)).status).toBe(403);
  expect((await app.browser().get(at)).location).toMatch(/^\/sign-in/);
  expect((await elsewhere.amina.browser.get(at)).status).toBe(404);
  for (const page of ['', '/lines/31', '/term', '/columns', '/people', '/bring-in'])
    expect(
      (await elsewhere.amina.browser.get(`/${elsewhere.space.slug}/manage/import/${id}${page}`)).status,
    ).toBe(404);
});

test('a line by itself: mended, left out, taken in again, and back to what the sheet says', async () => {
  const { space, amina } = await aCollege();
  const { browser } = amina;
  const at = await handedIn(browser, space, SAMPLE);
  const line = `${at}/lines/31`;
  await browser.fillIn(
    line,
    { 'c-31-places': '12', 'c-31-title': 'Yoga on chairs', do: 'leave-out' },
    '/lines/31',
  );
  expect(wordsOf((await browser.get(line)).body)).toContain('It stays out.');
  await browser.fillIn(line, { do: 'take-in' }, '/lines/31');
  expect(wordsOf((await browser.get(line)).body)).toContain('It can come in, with a question.');
  expect((await browser.get(line)).body).toContain('value="Yoga on chairs"');
  await browser.fillIn(line, { do: 'as-in-sheet' }, '/lines/31');
  expect((await browser.get(line)).body).toContain('value="lots"');
});

test('the term and its closed days can be put right, and the sessions follow', async () => {
  const { space, amina } = await aCollege();
  const { browser } = amina;
  const at = await handedIn(
    browser,
    space,
    `${HEADINGS}\nA-1,Walk,Group,12/01/2027,11am - 1pm,3,Moor Park,Gate,20,Grace Mbeki,Callum Reid,\n`,
  );
  const wrong = await browser.fillIn(
    `${at}/term`,
    { name: 'Winter 2027', startsOn: '2027-01-11', endsOn: '2027-01-01', closedName1: 'Snow' },
    '/term',
  );
  expect(wrong.status).toBe(422);
  expect(wordsOf(wrong.body)).toContain('The last day must be on or after the first day');
  expect(wrong.body).toContain('value="Snow"');
  await browser.sendForm(
    wrong,
    `${at}/term`,
    { endsOn: '2027-03-26', from1: '2027-01-18', to1: '2027-01-22' },
    '/term',
  );
  await browser.fillIn(`${at}/bring-in`, {}, '/bring-in');
  const [term] = await rowsOf<{ name: string; ends_on: string }>(
    space,
    'select name, ends_on from college_terms where space_id = $1',
  );
  expect(term).toEqual({ name: 'Winter 2027', ends_on: '2027-03-26' });
  const days = await rowsOf<{ day: string }>(
    space,
    'select starts_at::date::text as day from college_sessions where space_id = $1 order by number',
  );
  expect(days.map(({ day }) => day)).toEqual(['2027-01-12', '2027-01-26', '2027-02-02']);
});

function manyLines(count: number): string {
  const lines = Array.from({ length: count }, (_, index) => {
    const hour = 9 + (Math.floor(index / 200) % 8);
    const day = 11 + (Math.floor(index / 1600) % 5);
    return `R-${index},Course ${index % 900},Course,${day}/01/2027,${hour}:00 - ${hour + 1}:00,4,House ${index % 40},Room ${index % 200},12,Peer ${index % 400} Person,Staff ${index % 300} Person,`;
  });
  return `Spring term 2027\n${HEADINGS}\n${lines.join('\n')}\n`;
}

test('5,000 lines: pages stay quick, bringing in tells how far it is, can be left, and comes in whole', async () => {
  const { space, amina } = await aCollege();
  const { browser } = amina;
  const at = await handedIn(browser, space, manyLines(5000), 'large.csv');
  const last = await browser.get(`${at}?show=ok&page=2`);
  expect(wordsOf(last.body)).toContain('5,000 courses can come in, and no line needs mending');
  expect(last.body.length).toBeLessThan(100_000);

  const begun = await browser.fillIn(`${at}/bring-in`, {}, '/bring-in');
  expect(begun.location).toBe(at);
  const going = wordsOf((await browser.get(at)).body);
  expect(going).toMatch(/of 5,000 runs are ready\..*You need not wait/);
  // Pressed again, it does not begin again.
  await bringingIn.ended(at.split('/').at(-1)!);
  const words = wordsOf((await browser.get(at)).body);
  expect(words).toContain('5,000 runs are in Spring 2027');
  expect(words).toContain('900 courses are new');
  expect(words).toContain('700 people are new here');
  const [counted] = await rowsOf<{ runs: number; sessions: number; tutors: number; events: number }>(
    space,
    `select (select count(*)::int from college_runs where space_id = $1) as runs, (select count(*)::int from college_sessions where space_id = $1) as sessions,
            (select count(*)::int from college_run_tutors where space_id = $1) as tutors, (select count(*)::int from events where space_id = $1 and type = 'RunAdded') as events`,
  );
  expect(counted).toEqual({ runs: 5000, sessions: 20_000, tutors: 10_000, events: 5000 });

  const again = await handedIn(browser, space, manyLines(5000), 'large.csv');
  expect(wordsOf((await browser.get(again)).body)).toContain('5,000 are here already, and nothing changed');
}, 120_000);

test('a large sheet that stops in the middle leaves nothing behind, and says so', async () => {
  const { space, amina } = await aCollege();
  const { browser } = amina;
  const at = await handedIn(browser, space, manyLines(450), 'large.csv');
  await browser.fillIn(`${at}/bring-in`, { version: '7' }, '/bring-in');
  await bringingIn.ended(at.split('/').at(-1)!);
  expect(wordsOf((await browser.get(at)).body)).toContain(
    'Somebody changed this spreadsheet while you were looking at it. Nothing was written.',
  );
  expect(await rowsOf(space, 'select id from college_runs where space_id = $1')).toEqual([]);
});
