import { found } from '#platform/errors/errors.ts';
import type { Platform } from '#platform/platform.ts';
import { letStartAgain } from './start-again.ts';

/** From the console: lets whoever signs in with an address start again, such as the only steward. Returns the code to hand over; null when no account has the address. */
export async function letAccountStartAgain(platform: Platform, email: string): Promise<string | null> {
  return platform.database.globally(async (tx) => {
    const accounts = await tx.named<{ id: string }>(
      'account-to-start-again',
      `select id from accounts where email = $1 and closed_at is null`,
      [email.trim().toLowerCase()],
    );
    if (accounts.length === 0) return null;
    return letStartAgain(tx, platform, found(accounts[0]).id, platform.clock.now());
  });
}
