import type { StoppableKind } from './stoppable.ts';

const WHAT: Record<StoppableKind, string> = { reminders: 'reminders', changes: 'messages about changes' };

/** A message's words with how to stop messages of its kind under them. */
export function stopWords(way: 'email' | 'text', body: string, kind: StoppableKind, address: string): string {
  if (way === 'text') return `${body.trim()}\nStop: ${address}`;
  return `${body.trim()}\n\nYou can choose which messages we send you, and stop ${WHAT[kind]}, here:\n${address}\n`;
}
