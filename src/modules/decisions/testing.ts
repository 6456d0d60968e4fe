import { aGroup, aSeat } from '#modules/groups/testing.ts';
import type { Perspective } from '#modules/groups/index.ts';
import { addPerson } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { askQuestion } from './commands/ask-question.ts';
import { bringOption, putProposal } from './commands/bring-option.ts';
import type { By } from './commands/by.ts';
import { declarePowerMap } from './commands/declare-power-map.ts';
import type { NewPowerMap } from './commands/declare-power-map.ts';
import { openDecision } from './commands/open-decision.ts';

export interface AGroupOfPeople {
  readonly id: string;
  readonly code: string;
  /** In the order of the seats. The first is a co-chair. */
  readonly people: readonly string[];
}

/** A group with somebody on each of these seats; the professional ones are of the body that holds the money. */
export async function aGroupOf(
  tx: Tx,
  perspectives: readonly Perspective[],
  at: Date,
): Promise<AGroupOfPeople> {
  const group = await aGroup(tx);
  const people: string[] = [];
  for (const [index, perspective] of perspectives.entries()) {
    const person = await addPerson(tx, { name: `Person ${index + 1} of the board` }, at);
    const organisation = perspective === 'professional' ? { organisation: 'Riverside Trust' } : {};
    await aSeat(tx, group.id, person, { perspective, coChair: index === 0, ...organisation });
    people.push(person);
  }
  return { ...group, people };
}

export interface ADecision {
  readonly id: string;
  readonly code: string;
  readonly options: readonly string[];
}

/** A question that is open, with its power map and options; the first is what is proposed. */
export async function aDecision(
  tx: Tx,
  by: By,
  groupId: string,
  more: Partial<NewPowerMap> & {
    readonly secret?: boolean;
    readonly options?: readonly string[];
    readonly isOpen?: boolean;
  } = {},
): Promise<ADecision> {
  const { id, code } = await askQuestion(tx, by, {
    groupId,
    work: { kind: 'project', id: null, title: 'The garden' },
    question: 'Should the garden open on Saturdays?',
    plainWords: 'The garden is closed at weekends.',
    easyWords: 'The garden is shut on Saturdays.',
  });
  const method = more.method ?? 'consent';
  await declarePowerMap(tx, by, id, { method, decider: more.decider ?? null, entries: more.entries ?? [] });
  const options: string[] = [];
  for (const option of more.options ?? ['Open it', 'Keep it closed']) {
    const brought = await bringOption(tx, by, id, option);
    if (brought.ok) options.push(brought.optionId);
  }
  if (method === 'consent' || method === 'consensus') await putProposal(tx, by, id, options[0]!);
  if (more.isOpen ?? true) await openDecision(tx, by, id, { secret: more.secret ?? false });
  return { id, code, options };
}
