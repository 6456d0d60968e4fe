import { z } from 'zod';
import { groupsById, isInIt, mayTend, membersShown, ownSeat } from '#modules/groups/index.ts';
import type { GroupMember, GroupSummary } from '#modules/groups/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { Trouble, found } from '#platform/errors/errors.ts';
import type { Visit } from '#platform/http/visit.ts';
import { decisionByCode } from '../queries/decision.ts';
import type { Decision } from '../queries/decision.ts';

const CODE = /^[a-z0-9]{3}-[a-z0-9]{3}$/;

/** The decision of an address, by its code. */
export const decisionParams = z.object({ code: z.string().regex(CODE) });
export type OfDecision = Visit<z.output<typeof decisionParams>, unknown>;

/** What every page about a decision stands on. */
export interface Loaded {
  readonly decision: Decision;
  readonly group: GroupSummary;
  /** The reader's seat in the group; null for everybody else. */
  readonly seat: GroupMember | null;
  /** Whether they look after the group: a co-chair, or whoever may while there is none. */
  readonly tends: boolean;
}

/** The decision of the address. While it is being prepared it is there for the group alone. */
export async function loadDecision(tx: Tx, visit: OfDecision): Promise<Loaded> {
  const decision = found(await decisionByCode(tx, visit.params.code));
  const group = found((await groupsById(tx, [decision.groupId])).get(decision.groupId));
  const own = await ownSeat(tx, visit, group);
  const seat = isInIt(own) ? own : null;
  const tends = await mayTend(tx, visit, group);
  if (decision.openedAt === null && decision.state !== 'decided' && seat === null && !tends)
    return found<Loaded>(null);
  return { decision, group, seat, tends };
}

function refused(visit: Visit): Trouble {
  const code = visit.who ? 'not-allowed' : 'sign-in-first';
  return new Trouble(code, 'This is for people of the group');
}

/** For what people of the group do. */
export async function loadForMembers(
  tx: Tx,
  visit: OfDecision,
): Promise<Loaded & { readonly seat: GroupMember }> {
  const loaded = await loadDecision(tx, visit);
  if (loaded.seat === null) throw refused(visit);
  return { ...loaded, seat: loaded.seat };
}

/** For what the group does together: preparing a question, and what goes with it. */
export async function loadForGroup(tx: Tx, visit: OfDecision): Promise<Loaded> {
  const loaded = await loadDecision(tx, visit);
  if (loaded.seat === null && !loaded.tends) throw refused(visit);
  return loaded;
}

/** For what whoever looks after the group does: opening a question, writing down what was decided. */
export async function loadToTend(tx: Tx, visit: OfDecision): Promise<Loaded> {
  const loaded = await loadDecision(tx, visit);
  if (!loaded.tends) throw refused(visit);
  return loaded;
}

/** Names people of a group as this reader may see them: for the group as they know each other, for everybody as each chose. */
export async function namesFor(
  tx: Tx,
  { group, seat }: Pick<Loaded, 'group' | 'seat'>,
  personIds: readonly (string | null)[],
): Promise<(personId: string | null) => string> {
  const ids = [...new Set(personIds.filter((id) => id !== null))];
  const names = await membersShown(tx, group, ids, seat ? 'the group' : 'everyone');
  return (personId) => (personId === null ? undefined : names.get(personId)) ?? 'somebody';
}

/** The address of a page of a decision. */
export function decisionAddress(
  visit: Pick<Visit, 'space'>,
  { code }: { readonly code: string },
  more = '',
): string {
  return `/${visit.space.slug}/decisions/${code}${more}`;
}
