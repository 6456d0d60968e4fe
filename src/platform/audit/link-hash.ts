import { createHash } from 'node:crypto';

/** An event as the chain sees it: ids, codes and times in UTC to the microsecond, all as texts. */
export interface ChainedEvent {
  readonly id: string;
  readonly type: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly actorPersonId: string | null;
  readonly onBehalfOfPersonId: string | null;
  readonly channel: string;
  readonly happenedAt: string;
  readonly data: unknown;
}

/** A link's own part of what is hashed. */
export interface LinkFacts {
  readonly spaceId: string;
  readonly number: number;
  readonly previous: Buffer;
  readonly linkedAt: string;
  readonly beforeChain: boolean;
}

/** What the first link of every chain joins on to. */
export const BEGINNING = Buffer.alloc(32);

const VERSION = 'alongside-link-1';

/** The event columns of a query, as `ChainedEvent` has them; `e` is the alias of the events table. */
export const EVENT_COLUMNS = `e.id as "id", e.type as "type", e.subject_type as "subjectType", e.subject_id as "subjectId",
  e.actor_person_id as "actorPersonId", e.on_behalf_of_person_id as "onBehalfOfPersonId", e.channel as "channel",
  ${inUtc('e.happened_at')} as "happenedAt", e.data as "data"`;

/** SQL for a moment as text in UTC, to the microsecond, such as 2026-11-23T09:00:00.000000Z. */
export function inUtc(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}

/** The same for a moment of ours. */
export function momentText(at: Date): string {
  return at.toISOString().replace('Z', '000Z');
}

/**
 * The hash of a link: SHA-256 over the UTF-8 bytes of one canonical JSON list. docs/guides/audit.md has the recipe, so that
 * anybody can work it out without us.
 */
export function linkHash(link: LinkFacts, event: ChainedEvent): Buffer {
  const facts = [
    VERSION,
    link.spaceId,
    link.number,
    link.previous.toString('hex'),
    link.linkedAt,
    link.beforeChain,
    event.id,
    event.type,
    event.subjectType,
    event.subjectId,
    event.actorPersonId,
    event.onBehalfOfPersonId,
    event.channel,
    event.happenedAt,
    event.data,
  ];
  return createHash('sha256').update(canonicalJson(facts)).digest();
}

/** JSON with one way to write each value: no spaces, and the names of an object in the order of their UTF-16 units (RFC 8785). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const names = Object.keys(value).toSorted((a, b) => (a < b ? -1 : 1));
  const members = names.map(
    (name) => `${JSON.stringify(name)}:${canonicalJson((value as Record<string, unknown>)[name])}`,
  );
  return `{${members.join(',')}}`;
}
