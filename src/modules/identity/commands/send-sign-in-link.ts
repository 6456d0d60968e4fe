import type { Tx } from '#platform/database/tx.ts';
import { newId } from '#platform/ids/ids.ts';
import { hashOf, newToken } from '#platform/identity/tokens.ts';
import { writeAccountMessage } from '#platform/mail/message.ts';
import type { Platform } from '#platform/platform.ts';

const LASTS_MINUTES = 15;
const MOST_AN_HOUR = 5;

/**
 * Sends a sign-in link to an address, when an account has it. Whether one has is never told: the page says the same
 * either way. `goesTo` is a path of ours to go on to. At most five an hour go to one account, so that nobody's inbox can be filled.
 */
export async function sendSignInLink(
  platform: Platform,
  email: string,
  goesTo: string,
  now: Date,
): Promise<void> {
  await platform.database.globally(async (tx) => {
    const [account] = await tx.named<{ id: string }>(
      'account-by-email',
      `select id from accounts where email = $1 and closed_at is null`,
      [email],
    );
    if (account && (await sentLately(tx, account.id, now)) < MOST_AN_HOUR)
      await send(tx, platform, { accountId: account.id, email, goesTo, now });
  });
}

async function sentLately(tx: Tx, accountId: string, now: Date): Promise<number> {
  const [row] = await tx.named<{ sent: number }>(
    'links-sent-lately',
    `select count(*)::int as sent from sign_in_links where account_id = $1 and created_at > $2`,
    [accountId, new Date(now.getTime() - 3_600_000)],
  );
  return row!.sent;
}

interface LinkToSend {
  readonly accountId: string;
  readonly email: string;
  readonly goesTo: string;
  readonly now: Date;
}

async function send(tx: Tx, platform: Platform, link: LinkToSend): Promise<void> {
  const { accountId, email, goesTo, now } = link;
  const token = newToken();
  await tx.named(
    'new-sign-in-link',
    `insert into sign_in_links (id, purpose, account_id, goes_to, token_hash, created_at, expires_at) values ($1, 'sign-in', $2, $3, $4, $5, $6)`,
    [newId(), accountId, goesTo, hashOf(token), now, new Date(now.getTime() + LASTS_MINUTES * 60_000)],
  );
  await writeAccountMessage(
    tx,
    platform.jobs,
    accountId,
    {
      to: email,
      kind: 'sign-in link',
      subject: 'Your link',
      body: words(`${platform.config.publicUrl}/sign-in/link/${token}`),
    },
    now,
  );
}

function words(link: string): string {
  return `Hello,

Here is the link you asked for. It opens a page with a button that signs you in:

${link}

It works once, for ${LASTS_MINUTES} minutes. If you did not ask for it, you can leave this message: nothing has happened.
`;
}
