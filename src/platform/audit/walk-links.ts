import { finding, moment } from './finding.ts';
import type { Finding } from './finding.ts';
import { BEGINNING, linkHash } from './link-hash.ts';
import type { KeptHead, KeptLink } from './read-chain.ts';

/**
 * Walks along a chain, link by link, and says what is not as it was left. Pure: give it the links in order, then the head.
 *
 * A link whose hash no longer fits its event leaves one question: was the event changed, or the link? The next link (or
 * the head) remembers the hash as it was: if that still agrees, the link is the old one, and the event was changed.
 */
export class LinkWalk {
  #next = 1;
  #before: KeptLink | null = null;
  #doubtful: KeptLink | null = null;
  #joined = true;

  /** What is wrong with this link, or with the one before it in its light. */
  step(link: KeptLink): Finding[] {
    const found: Finding[] = [];
    const remembered = this.#before ? this.#before.hash : BEGINNING;
    const gap = link.number !== this.#next;
    this.#joined = gap || link.previous.equals(remembered);
    if (this.#doubtful) found.push(doubted(this.#doubtful, !gap && this.#joined));
    else if (!this.#joined) found.push(loose(link));
    this.#doubtful = null;
    if (gap) found.push(gone(this.#next, link.number - 1));
    found.push(...this.#own(link));
    this.#next = link.number + 1;
    this.#before = link;
    return found;
  }

  /** What is wrong with the end of the chain, given where it should be. */
  end(head: KeptHead | null): Finding[] {
    const last = this.#before;
    const agrees =
      head !== null && last !== null && head.number === last.number && head.hash.equals(last.hash);
    const found = this.#doubtful ? [doubted(this.#doubtful, agrees)] : [];
    if (head && head.number > (last?.number ?? 0)) return [...found, cutOff(last?.number ?? 0, head)];
    if (!agrees && (last || head?.number)) return [...found, movedEnd(last, head)];
    return found;
  }

  #own(link: KeptLink): Finding[] {
    if (!link.event) return [eventGone(link)];
    if (!linkHash(link, link.event).equals(link.hash)) this.#doubtful = link;
    return [];
  }
}

function about(link: KeptLink): Partial<Finding> {
  const { number, eventId, event, linkedAt } = link;
  return { number, eventId, eventType: event?.type ?? null, at: event?.happenedAt ?? linkedAt };
}

function doubted(link: KeptLink, remembered: boolean): Finding {
  const { event, eventId, number, linkedAt } = link;
  if (!remembered)
    return finding(
      'link-changed',
      `Link ${number}, or the event it stands for (${event!.type}, ${eventId}, ${moment(event!.happenedAt)}), was changed after ${moment(linkedAt)}.`,
      about(link),
    );
  return finding(
    'event-changed',
    `The event ${event!.type} (${eventId}, now dated ${moment(event!.happenedAt)}) was changed after it was linked on ${moment(linkedAt)} (link ${number}).`,
    about(link),
  );
}

function loose(link: KeptLink): Finding {
  return finding(
    'link-changed',
    `Link ${link.number} of ${moment(link.linkedAt)} does not join on to the link before it: one of them was changed or put in.`,
    about(link),
  );
}

function eventGone(link: KeptLink): Finding {
  return finding(
    'event-gone',
    `The event ${link.eventId}, linked on ${moment(link.linkedAt)} (link ${link.number}), is gone.`,
    about(link),
  );
}

function gone(from: number, to: number): Finding {
  const which = from === to ? `Link ${from} is` : `Links ${from} to ${to} are`;
  return finding('links-gone', `${which} gone.`, { number: from });
}

function cutOff(last: number, head: KeptHead): Finding {
  const which = last + 1 === head.number ? `link ${head.number}` : `links ${last + 1} to ${head.number}`;
  return finding(
    'end-cut-off',
    `The end of the chain was cut off: it reached link ${head.number} on ${moment(head.linkedAt)}, and ${which} and what happened then are gone.`,
    { number: last + 1, at: head.linkedAt },
  );
}

function movedEnd(last: KeptLink | null, head: KeptHead | null): Finding {
  const says = head
    ? `The chain ends at link ${last?.number ?? 0}, but the record of where it ends says link ${head.number}, another one.`
    : 'The record of where the chain ends is gone.';
  return finding('end-changed', says, last ? about(last) : {});
}
