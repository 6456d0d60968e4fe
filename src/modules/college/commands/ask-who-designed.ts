import { askContributions } from '#modules/thread/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { TutorRole } from '../tables.ts';
import type { By } from './by.ts';

/** Somebody who is named to teach a course in a role. */
export interface NamedOnCourse {
  readonly courseId: string;
  readonly personId: string;
  readonly role: TutorRole;
}

/**
 * Asks those who are named as tutors whether they shaped the course, each once for each course: it counts only when they
 * say so, and what they have said before stands. Returns how many people that is.
 */
export async function askWhoDesigned(tx: Tx, by: By, named: readonly NamedOnCourse[]): Promise<number> {
  const once = new Map(named.map((one) => [`${one.courseId} ${one.personId}`, one]));
  const parts = [...once.values()].map(({ courseId, personId, role }) => ({
    work: { type: 'course' as const, id: courseId },
    personId,
    role,
    stage: 'design' as const,
    depth: 'shaped it' as const,
  }));
  await askContributions(tx, parts, by.actor);
  return new Set(parts.map(({ personId }) => personId)).size;
}
