import type { Stoppable } from '../tables.ts';

/** A kind of message somebody can ask us to stop, as they would call it. */
export type StoppableKind = Exclude<Stoppable, 'telephone'>;

const KINDS: Record<string, StoppableKind> = {
  reminder: 'reminders',
  joining: 'reminders',
  change: 'changes',
};

/**
 * What a message of this kind belongs to on the page for stopping; null where it cannot be stopped, as with a place that
 * is being held. Reminders stop with one click; changes only when somebody says on that page that they mean them too.
 */
export function stoppable(kind: string): StoppableKind | null {
  return Object.hasOwn(KINDS, kind) ? KINDS[kind]! : null;
}

/** Whether a mail program's own "unsubscribe" button may stop this kind. */
export function stopsWithOneClick(kind: string): boolean {
  return stoppable(kind) === 'reminders';
}
