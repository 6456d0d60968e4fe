import { readFileSync } from 'node:fs';
import { auditChecked } from '#modules/operator/index.ts';
import { addLinks } from '#platform/audit/add-links.ts';
import { anchorNow, readAnchor } from '#platform/audit/anchor.ts';
import type { Anchor } from '#platform/audit/anchor.ts';
import { verifyChain } from '#platform/audit/verify-chain.ts';
import type { Verified } from '#platform/audit/verify-chain.ts';
import type { Config } from '#platform/config/config.ts';
import type { Platform } from '#platform/platform.ts';
import { COMMANDS } from './commands.ts';
import { Slip } from './slip.ts';
import { atTheMachine, spaceNamed, withApp } from './with-app.ts';

type Say = (line: string) => void;
type Values = Record<string, string | boolean | undefined>;

/** `alongside audit verify` and `alongside audit anchor`. Exit code 1 where something is not as it was left. */
export async function auditCommand(
  config: Config,
  values: Values,
  positionals: readonly string[],
  out: Say,
): Promise<number> {
  const [what, ...more] = positionals;
  if ((what !== 'verify' && what !== 'anchor') || more.length > 0)
    throw new Slip(`Say what to do: ${COMMANDS.audit.usage}`);
  const anchor = anchorKept(values['anchor']);
  return withApp(config, async (platform) => {
    // Where nothing runs, nobody has linked what came last.
    await addLinks(platform.database, () => platform.clock.now());
    if (what === 'anchor') {
      out(JSON.stringify(await anchorNow(platform.database, platform.clock.now()), null, 2));
      return 0;
    }
    return verify(platform, values, anchor, out);
  });
}

function anchorKept(path: string | boolean | undefined): Anchor | null {
  if (typeof path !== 'string') return null;
  const anchor = readAnchor(textOf(path));
  if (!anchor)
    throw new Slip(`The file ${path} is no anchor. One is made with: alongside audit anchor > FILE`);
  return anchor;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Slip(`The file ${path} cannot be read.`);
  }
}

interface Checked extends Verified {
  readonly space: string;
}

async function verify(platform: Platform, values: Values, anchor: Anchor | null, out: Say): Promise<number> {
  const spaces = await spacesToCheck(platform, values['space']);
  const checked: Checked[] = [];
  for (const { id, slug } of spaces) {
    const kept = anchor?.spaces.find((one) => one.id === id) ?? null;
    const found = await verifyChain(platform.database, id, kept);
    checked.push({ space: slug, ...found });
    await platform.database.inSpace(id, (tx) =>
      platform.record(
        tx,
        atTheMachine(platform),
        auditChecked(id, found.head?.number ?? 0, found.findings.length + found.more),
      ),
    );
  }
  const gone = values['space'] ? [] : spacesGone(anchor, checked);
  if (values['json'] === true) out(JSON.stringify({ spaces: checked, gone }, null, 2));
  else for (const line of [...checked.flatMap((one) => words(one, anchor)), ...gone]) out(line);
  return gone.length === 0 && checked.every(({ findings }) => findings.length === 0) ? 0 : 1;
}

async function spacesToCheck(
  platform: Platform,
  slug: string | boolean | undefined,
): Promise<readonly { id: string; slug: string }[]> {
  if (typeof slug === 'string') return [await spaceNamed(platform, slug)];
  return platform.database.global<{ id: string; slug: string }>('select id, slug from spaces order by slug');
}

function spacesGone(anchor: Anchor | null, checked: readonly Checked[]): string[] {
  const gone = anchor?.spaces.filter(({ id }) => !checked.some(({ spaceId }) => spaceId === id)) ?? [];
  return gone.map(
    ({ space }) => `${space}: NOT WELL. This college stands on the anchor, and is no longer here.`,
  );
}

function words(checked: Checked, anchor: Anchor | null): string[] {
  const { space, spaceId, links, head, waiting, beforeChain, findings, more } = checked;
  const upTo = head ? `up to link ${head.number} of ${head.linkedAt.slice(0, 19)}Z` : 'not begun yet';
  const lines = [
    `${space}: ${findings.length === 0 ? 'well' : 'NOT WELL'}. ${links} links, ${upTo}; ${waiting} events wait for theirs.`,
    ...findings.map(({ says }) => `  ${says}`),
  ];
  if (more > 0) lines.push(`  And ${more} more.`);
  if (beforeChain > 0)
    lines.push(
      `  ${beforeChain} events were recorded before the chain began: they are vouched for from their link on.`,
    );
  if (anchor && !anchor.spaces.some((one) => one.id === spaceId))
    lines.push('  The anchor says nothing of this college.');
  return lines;
}
