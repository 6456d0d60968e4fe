import type { Tx } from '#platform/database/tx.ts';
import { writeAccountMessage } from '#platform/mail/message.ts';
import type { Platform } from '#platform/platform.ts';

export interface AccountNotice {
  readonly kind: string;
  /** Neutral: it may be read over a shoulder. */
  readonly subject: string;
  readonly body: string;
}

/** Writes to whoever an account belongs to, in the caller's transaction. An account without an address is not written to. */
export async function tellAccount(
  tx: Tx,
  platform: Platform,
  accountId: string,
  notice: AccountNotice,
  now: Date,
): Promise<void> {
  const [account] = await tx.named<{ email: string | null }>(
    'account-address',
    `select email from accounts where id = $1 and closed_at is null`,
    [accountId],
  );
  if (account?.email)
    await writeAccountMessage(tx, platform.jobs, accountId, { to: account.email, ...notice }, now);
}
