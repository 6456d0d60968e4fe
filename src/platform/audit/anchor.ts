import { z } from 'zod';
import type { Database } from '#platform/database/database.ts';
import { headOf } from './read-chain.ts';

const spaceAnchor = z.object({
  space: z.string().max(40),
  id: z.uuid(),
  number: z.number().int().min(0),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  linkedAt: z.string().max(40),
});

const anchorFile = z.object({
  kind: z.literal('alongside-audit-anchor'),
  version: z.literal(1),
  madeAt: z.string().max(40),
  spaces: z.array(spaceAnchor),
});

/** Where one chain ended at a moment: kept elsewhere, it shows later whether the chain up to there is still the same. */
export type SpaceAnchor = z.output<typeof spaceAnchor>;
export type Anchor = z.output<typeof anchorFile>;

/** The anchor of one space; null while its chain has not begun. */
export async function anchorOf(
  database: Database,
  space: { id: string; slug: string },
): Promise<SpaceAnchor | null> {
  const head = await database.inSpace(space.id, (tx) => headOf(tx));
  if (!head) return null;
  return {
    space: space.slug,
    id: space.id,
    number: head.number,
    hash: head.hash.toString('hex'),
    linkedAt: head.linkedAt,
  };
}

/** The anchors of all spaces. */
export async function anchorNow(database: Database, at: Date): Promise<Anchor> {
  const spaces = await database.global<{ id: string; slug: string }>(
    'select id, slug from spaces order by slug',
  );
  const found: SpaceAnchor[] = [];
  for (const space of spaces) {
    const anchor = await anchorOf(database, space);
    if (anchor) found.push(anchor);
  }
  return { kind: 'alongside-audit-anchor', version: 1, madeAt: at.toISOString(), spaces: found };
}

/** Reads an anchor that was kept; null when the text is none. */
export function readAnchor(text: string): Anchor | null {
  try {
    return anchorFile.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
