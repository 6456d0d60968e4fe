import { afterAll, beforeAll, expect, test } from 'vitest';
import { anApp, aSpace } from '#test/support/app.ts';
import type { TestApp } from '#test/support/app.ts';
import { college } from '../tables.ts';
import type { By } from './by.ts';
import { addTerm } from './add-term.ts';
import { courseKey, findOrAddCourses } from './find-or-add-courses.ts';
import { findOrAddRooms, roomKey } from './find-or-add-rooms.ts';

let app: TestApp;
let by: By;

beforeAll(async () => {
  app = await anApp();
  by = {
    platform: app.platform,
    actor: { personId: null, onBehalfOf: null, channel: 'import', at: app.clock.now() },
  };
});
afterAll(() => app.end());

test('a course is found by its title however it is written, and added once', async () => {
  const space = await aSpace(app);
  const [first, second] = await app.platform.database.inSpace(space.id, async (tx) => {
    const design = { title: 'Sleep well', kind: 'workshop', whoFor: ['carers', 'staff'] } as const;
    return [
      await findOrAddCourses(tx, by, [design, { ...design, title: 'SLEEP  well' }]),
      await findOrAddCourses(tx, by, [{ ...design, title: 'sleep well' }]),
    ];
  });
  expect([...first!.values()]).toEqual([{ courseId: expect.any(String), version: 1, isNew: true }]);
  expect(second!.get(courseKey('Sleep well'))).toEqual({
    courseId: first!.get('sleep well')!.courseId,
    version: 1,
    isNew: false,
  });
  const version = await app.platform.database.inSpace(space.id, (tx) =>
    college(tx)
      .selectFrom('college_course_versions')
      .select(['title', 'who_for'])
      .where('space_id', '=', tx.spaceId)
      .executeTakeFirstOrThrow(),
  );
  expect(version).toEqual({ title: 'Sleep well', who_for: ['carers', 'staff'] });
});

test('rooms are found within their venue', async () => {
  const space = await aSpace(app);
  const oak = { venue: 'Riverside House', room: 'Oak room' };
  const [first, second] = await app.platform.database.inSpace(space.id, async (tx) => [
    await findOrAddRooms(tx, by, [
      oak,
      { venue: 'St Mark’s Hall', room: 'Oak room' },
      { venue: 'Online', room: 'Teams', online: true },
    ]),
    await findOrAddRooms(tx, by, [{ venue: 'riverside house', room: 'OAK ROOM' }]),
  ]);
  expect(first!.size).toBe(3);
  expect(new Set([...first!.values()].map((room) => room.roomId)).size).toBe(3);
  expect(second!.get(roomKey(oak))).toEqual({ roomId: first!.get(roomKey(oak))!.roomId, isNew: false });
});

test('a term keeps its name to itself', async () => {
  const space = await aSpace(app);
  const term = {
    name: 'Spring term 2027',
    startsOn: '2027-01-11',
    endsOn: '2027-03-26',
    closed: [{ name: 'Half term', fromOn: '2027-02-15', toOn: '2027-02-19' }],
  };
  const add = () => app.platform.database.inSpace(space.id, (tx) => addTerm(tx, by, term));
  expect(await add()).toMatchObject({ ok: true, slug: 'spring-term-2027' });
  expect(await add()).toEqual({ ok: false, reason: 'name-taken', slug: 'spring-term-2027' });
});
