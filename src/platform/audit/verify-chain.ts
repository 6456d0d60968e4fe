import type { Database } from '#platform/database/database.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { SpaceAnchor } from './anchor.ts';
import { finding, moment } from './finding.ts';
import type { Finding } from './finding.ts';
import { eventsOf, goneWhileWaiting, headOf, linksOf } from './read-chain.ts';
import type { KeptHead, KeptLink, StrayEvent } from './read-chain.ts';
import { LinkWalk } from './walk-links.ts';

/** What a check of one space's chain found. `findings` names the first of them; `more` counts the rest. */
export interface Verified {
  readonly spaceId: string;
  readonly links: number;
  readonly events: number;
  /** Events that have no link yet: they were recorded a moment ago. */
  readonly waiting: number;
  /** Of the links, those of events recorded before the chain began: vouched for only from when they were linked. */
  readonly beforeChain: number;
  readonly head: { readonly number: number; readonly hash: string; readonly linkedAt: string } | null;
  readonly findings: readonly Finding[];
  readonly more: number;
}

const MOST_NAMED = 50;

/**
 * Checks a space's chain from end to end against the events, in one snapshot, so that work going on meanwhile does not
 * look like tampering. With an anchor that was kept elsewhere it finds a rewrite of the whole chain as well.
 * `onLink` hears how many links have been looked at.
 */
export async function verifyChain(
  database: Database,
  spaceId: string,
  anchor: SpaceAnchor | null = null,
  onLink: (looked: number) => void = () => undefined,
): Promise<Verified> {
  return database.inSpace(spaceId, async (tx) => {
    await tx.client.query('set transaction isolation level repeatable read, read only');
    const found = new Findings();
    const head = await headOf(tx);
    const links = await walk(tx, head, anchor, found, onLink);
    const { events, waiting } = await strays(tx, found);
    return {
      spaceId,
      ...links,
      events,
      waiting,
      head: head && { number: head.number, hash: head.hash.toString('hex'), linkedAt: head.linkedAt },
      findings: found.named,
      more: found.more,
    };
  });
}

class Findings {
  readonly named: Finding[] = [];
  more = 0;

  add(...found: readonly Finding[]): void {
    for (const one of found) {
      if (this.named.length < MOST_NAMED) this.named.push(one);
      else this.more += 1;
    }
  }
}

async function walk(
  tx: Tx,
  head: KeptHead | null,
  anchor: SpaceAnchor | null,
  found: Findings,
  onLink: (looked: number) => void,
): Promise<{ links: number; beforeChain: number }> {
  const walked = new LinkWalk();
  const counted = { links: 0, beforeChain: 0 };
  let atAnchor: KeptLink | null = null;
  for await (const links of linksOf(tx)) {
    for (const link of links) {
      found.add(...walked.step(link));
      if (link.beforeChain) counted.beforeChain += 1;
      if (anchor?.number === link.number) atAnchor = link;
    }
    counted.links += links.length;
    onLink(counted.links);
  }
  found.add(...walked.end(head));
  if (anchor) found.add(...againstAnchor(anchor, atAnchor));
  return counted;
}

function againstAnchor(anchor: SpaceAnchor, link: KeptLink | null): Finding[] {
  if (anchor.number === 0 || link?.hash.toString('hex') === anchor.hash) return [];
  const since = anchor.linkedAt
    ? `since the anchor of ${moment(anchor.linkedAt)} was kept`
    : 'since that anchor was kept';
  const says = link
    ? `The chain up to link ${anchor.number} is not the one of the anchor: it was rewritten ${since}.`
    : `The chain no longer reaches link ${anchor.number}: it was cut off or rewritten ${since}.`;
  return [finding('rewritten', says, { number: anchor.number, at: anchor.linkedAt || null })];
}

async function strays(tx: Tx, found: Findings): Promise<{ events: number; waiting: number }> {
  const counted = { events: 0, waiting: 0 };
  for await (const some of eventsOf(tx)) {
    counted.events += some.count;
    counted.waiting += some.waiting;
    found.add(...some.strays.map(putIn));
  }
  for (const { eventId, recordedAt } of await goneWhileWaiting(tx))
    found.add(
      finding(
        'event-gone',
        `The event ${eventId}, recorded on ${moment(recordedAt)}, is gone. It had no link yet.`,
        {
          eventId,
          at: recordedAt,
        },
      ),
    );
  return counted;
}

function putIn({ id, type, happenedAt }: StrayEvent): Finding {
  return finding(
    'event-put-in',
    `The event ${type} (${id}, dated ${moment(happenedAt)}) has no link: it was put in past the product, or its link was taken out.`,
    { eventId: id, eventType: type, at: happenedAt },
  );
}
