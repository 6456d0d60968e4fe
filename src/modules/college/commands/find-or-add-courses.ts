import { sortKey } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { newId } from '#platform/ids/ids.ts';
import { courseAdded } from '../events/managing-events.ts';
import type { CourseKind, WhoFor } from '../tables.ts';
import { recordAll } from './by.ts';
import type { By } from './by.ts';

export interface CourseDesign {
  readonly title: string;
  readonly kind: CourseKind;
  readonly subject?: string;
  readonly about?: string;
  readonly aims?: string;
  readonly outline?: string;
  readonly whoFor?: readonly WhoFor[];
  readonly accessNotes?: string;
}

/** A course, and the design of it that is taught now. */
export interface CourseFound {
  readonly courseId: string;
  readonly version: number;
  readonly isNew: boolean;
}

/**
 * Finds courses by their titles, and adds those that are not there with a first version. One answer for each title
 * asked for, by `courseKey(title)`; two designs under one title are one course, with the first of them. A course that
 * is there already keeps its own words.
 */
export async function findOrAddCourses(
  tx: Tx,
  by: By,
  designs: readonly CourseDesign[],
): Promise<ReadonlyMap<string, CourseFound>> {
  const found = await coursesTitled(
    tx,
    designs.map((design) => sortKey(design.title)),
  );
  const missing = new Map<string, CourseDesign>();
  for (const design of designs) {
    const key = sortKey(design.title);
    if (!found.has(key) && !missing.has(key)) missing.set(key, design);
  }
  const added = await addCourses(tx, by, [...missing.values()]);
  for (const [index, key] of [...missing.keys()].entries())
    found.set(key, { courseId: added[index]!, version: 1, isNew: true });
  return found;
}

/** What two titles of the same course have in common. */
export const courseKey = sortKey;

/** The same for one course. */
export async function findOrAddCourse(tx: Tx, by: By, design: CourseDesign): Promise<CourseFound> {
  const found = await findOrAddCourses(tx, by, [design]);
  return found.get(sortKey(design.title))!;
}

async function coursesTitled(tx: Tx, keys: readonly string[]): Promise<Map<string, CourseFound>> {
  const rows = await tx.named<{ key: string; id: string; version: number }>(
    'courses-titled',
    `select distinct on (sort_key) sort_key as key, id, current_version as version
       from college_courses where space_id = $1 and sort_key = any($2::text[]) order by sort_key, id`,
    [tx.spaceId, keys],
  );
  return new Map(rows.map((row) => [row.key, { courseId: row.id, version: row.version, isNew: false }]));
}

/** Adds courses, each with its first version; their ids come back in the same order. Titles are not compared. */
export async function addCourses(tx: Tx, by: By, designs: readonly CourseDesign[]): Promise<string[]> {
  if (designs.length === 0) return [];
  const ids = designs.map(() => newId());
  await tx.named(
    'add-courses',
    `insert into college_courses (space_id, id, sort_key, created_at)
     select $1, id, key, $4 from unnest($2::uuid[], $3::text[]) as t(id, key)`,
    [tx.spaceId, ids, designs.map((design) => sortKey(design.title)), by.actor.at],
  );
  await addFirstVersions(tx, by, ids, designs);
  await recordAll(tx, by, ids.map(courseAdded));
  return ids;
}

// A list of lists cannot be unnested row by row, so "who for" travels as one comma-separated text each.
async function addFirstVersions(
  tx: Tx,
  by: By,
  ids: readonly string[],
  designs: readonly CourseDesign[],
): Promise<void> {
  const column = (pick: (design: CourseDesign) => string | undefined) =>
    designs.map((design) => pick(design) ?? '');
  await tx.named(
    'add-first-versions',
    `insert into college_course_versions
       (space_id, course_id, number, title, kind, subject, about, aims, outline, who_for, access_notes, made_by_person_id, made_at)
     select $1, id, 1, title, kind, subject, about, aims, outline, string_to_array(nullif(who_for, ''), ','), access_notes, $2, $3
       from unnest($4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[])
         as t(id, title, kind, subject, about, aims, outline, who_for, access_notes)`,
    [
      tx.spaceId,
      by.actor.personId,
      by.actor.at,
      ids,
      column((design) => design.title),
      column((design) => design.kind),
      column((design) => design.subject),
      column((design) => design.about),
      column((design) => design.aims),
      column((design) => design.outline),
      designs.map((design) => (design.whoFor?.length ? design.whoFor : ['everyone']).join(',')),
      column((design) => design.accessNotes),
    ],
  );
}
