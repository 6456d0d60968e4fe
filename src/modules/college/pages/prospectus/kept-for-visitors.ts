import { createHash } from 'node:crypto';
import type { Reply } from '#platform/http/reply.ts';
import { show } from '#platform/http/visit.ts';
import type { PageParts, Visit } from '#platform/http/visit.ts';
import type { Platform } from '#platform/platform.ts';
import { KeptPages } from '../../model/kept-pages.ts';
import type { KeptPage } from '../../model/kept-pages.ts';
import { SharedLook } from '../../model/shared-look.ts';
import { dayIn } from '#platform/clock/day-in.ts';
import { prospectusVersion } from '../../queries/prospectus-version.ts';

/** A page, and the moment at which its words stop being true by themselves. */
export interface TimedPage {
  readonly parts: PageParts;
  readonly until: Date;
}

interface Shelf {
  readonly pages: KeptPages;
  /** Pages being made now: whoever asks for the same one meanwhile waits for it. */
  readonly making: Map<string, Promise<KeptPage>>;
  /** For each space, the question whether anything has changed: asked once for all who come at the same moment. */
  readonly versions: Map<string, SharedLook<string>>;
}

const MOST_BYTES = 24 * 1024 * 1024;
const MINUTE = 60_000;

// Each app that is put together has a shelf of its own.
const shelves = new WeakMap<Platform, Shelf>();

/**
 * Answers with a page of the prospectus. For visitors it is kept ready until anything they could see in it changes,
 * so that most visits cost one small question to the database. Whoever is signed in gets a page of their own.
 */
export async function keptForVisitors(visit: Visit, make: () => Promise<TimedPage>): Promise<Reply> {
  if (visit.who) return show(visit, (await make()).parts);
  const { now } = visit;
  const shelf = shelfOf(visit.platform);
  const version = await versionNow(shelf, visit);
  const key = keyOf(visit);
  const kept =
    shelf.pages.get(key, version, now) ??
    (await madeOnce(shelf, key, version, () => madeNow(visit, version, make)));
  return {
    kind: 'bytes',
    type: 'text/html; charset=utf-8',
    body: kept.body,
    etag: kept.etag,
    cache: 'no-cache',
  };
}

function shelfOf(platform: Platform): Shelf {
  const known = shelves.get(platform) ?? {
    pages: new KeptPages(MOST_BYTES),
    making: new Map(),
    versions: new Map(),
  };
  shelves.set(platform, known);
  return known;
}

// What is known of a space may be a few seconds old, so it stands in the key: an old name is never kept for longer.
function keyOf({ space, language, address }: Visit): string {
  return JSON.stringify([
    space.id,
    space.name,
    space.contactPhone,
    space.contactEmail,
    space.timeZone,
    language,
    address,
  ]);
}

function versionNow(shelf: Shelf, { platform, space, now }: Visit): Promise<string> {
  const shared = shelf.versions.get(space.id) ?? new SharedLook<string>();
  shelf.versions.set(space.id, shared);
  return shared.ask(() => prospectusVersion(platform.database, space.id, dayIn(space.timeZone, now)));
}

async function madeOnce(
  shelf: Shelf,
  key: string,
  version: string,
  make: () => Promise<KeptPage>,
): Promise<KeptPage> {
  const name = `${version} ${key}`;
  const going = shelf.making.get(name);
  if (going) return going;
  const made = make().finally(() => shelf.making.delete(name));
  shelf.making.set(name, made);
  const page = await made;
  shelf.pages.keep(key, page);
  return page;
}

// The data is read after its version was, so a page can be newer than its version says, never older.
async function madeNow(visit: Visit, version: string, make: () => Promise<TimedPage>): Promise<KeptPage> {
  const { parts, until } = await make();
  const body = Buffer.from(htmlOf(show(visit, parts)));
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  return { body, etag, version, from: visit.now, until: trueUntil(visit.now, until) };
}

function htmlOf(reply: Reply): string {
  if (reply.kind !== 'page') throw new Error('Only a page can be kept');
  return reply.html.text;
}

// A page is made again each minute, since the demonstration's banner tells the time.
function trueUntil(now: Date, until: Date): Date {
  const nextMinute = (Math.floor(now.getTime() / MINUTE) + 1) * MINUTE;
  return new Date(Math.min(until.getTime(), nextMinute));
}
