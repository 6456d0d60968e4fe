import type { Html } from '#design/html.ts';
import type { Asker } from '#modules/module.ts';
import { rolesAllow } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { studentsPart } from './pages/manage-home/students-part.ts';
import { termsPart } from './pages/manage-home/terms-part.ts';
import { tutorsPart } from './pages/manage-home/tutors-part.ts';

/** What the college shows somebody on their home: the term to whoever runs it, their week to a tutor, their places to a student. */
export async function collegeOnHome(tx: Tx, asker: Asker): Promise<Html[]> {
  const runs = rolesAllow(asker.roles, 'run the college');
  const teaches = rolesAllow(asker.roles, 'teach');
  const terms = runs ? [await termsPart(tx, asker)] : [];
  const week = teaches ? [await tutorsPart(tx, asker)] : [];
  return [...terms, ...week, await studentsPart(tx, asker, { alsoElse: runs || teaches })];
}
