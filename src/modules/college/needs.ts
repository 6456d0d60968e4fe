import type { Asker, Need } from '#modules/module.ts';
import { rolesAllow } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { managingNeeds } from './pages/manage-home/managing-needs.ts';
import { offeredNeeds } from './pages/manage-home/offered-needs.ts';
import { teachingNeeds } from './pages/manage-home/teaching-needs.ts';

/** What waits for somebody in the college, by what they are here: a place offered to them, their teaching, the whole of it. */
export async function collegeNeeds(tx: Tx, asker: Asker): Promise<Need[]> {
  const offered = await offeredNeeds(tx, asker);
  const running = rolesAllow(asker.roles, 'run the college') ? await managingNeeds(tx, asker) : [];
  const teaching = rolesAllow(asker.roles, 'teach') ? await teachingNeeds(tx, asker) : [];
  return [...offered, ...running, ...teaching];
}
