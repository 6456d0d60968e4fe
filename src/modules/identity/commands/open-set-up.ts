import { newId } from '#platform/ids/ids.ts';
import { hashOf, newToken } from '#platform/identity/tokens.ts';
import type { Platform } from '#platform/platform.ts';

const LASTS_HOURS = 24;

/**
 * While nobody has set this installation up, makes a one-time link for the first steward, to be printed on the console
 * and nowhere else. Each start makes a new one and closes the old. Returns null once a space exists.
 */
export async function openSetUp(platform: Platform): Promise<string | null> {
  const now = platform.clock.now();
  const token = newToken();
  const opened = await platform.database.globally(async (tx) => {
    const { rows } = await tx.client.query(`select 1 from spaces limit 1`);
    if (rows.length > 0) return false;
    await tx.client.query(
      `update sign_in_links set used_at = $1 where purpose = 'set-up' and used_at is null`,
      [now],
    );
    await tx.client.query(
      `insert into sign_in_links (id, purpose, token_hash, created_at, expires_at) values ($1, 'set-up', $2, $3, $4)`,
      [newId(), hashOf(token), now, new Date(now.getTime() + LASTS_HOURS * 3_600_000)],
    );
    return true;
  });
  return opened ? `${platform.config.publicUrl}/set-up/${token}` : null;
}
