import { z } from 'zod';
import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import type { Visit } from '#platform/http/visit.ts';
import { groupByCode } from '../queries/groups.ts';
import type { Group } from '../queries/groups.ts';

const CODE = /^[a-z0-9]{3}-[a-z0-9]{3}$/;

/** The group of an address, by its code. */
export const groupParams = z.object({ group: z.string().regex(CODE) });
export type OfGroup = Visit<z.output<typeof groupParams>, unknown>;

/** The group of the address; "not found" when the space has none by that code. */
export async function loadGroup(tx: Tx, visit: OfGroup): Promise<Group> {
  return found(await groupByCode(tx, visit.params.group));
}

/** The address of a page of a group. */
export function groupAddress(
  visit: Pick<Visit, 'space'>,
  group: { readonly code: string },
  more = '',
): string {
  return `/${visit.space.slug}/groups/${group.code}${more}`;
}
