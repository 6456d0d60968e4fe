import { holdAccount } from '#platform/identity/factors.ts';
import { endOtherSignIns } from '#platform/identity/sign-ins.ts';
import type { Platform } from '#platform/platform.ts';
import { accountOfStopLink } from '../queries/address-change.ts';
import type { InSignIn } from './after-change.ts';
import { holdOwnAccount } from './after-change.ts';
import { settleAddressChange } from './settle-address-change.ts';

/**
 * Stops a change of address by the link that went to the address somebody has. Whoever asked for it was signed in, so
 * every sign-in ends with it. A link that stops nothing any more changes nothing.
 */
export async function stopNewAddress(platform: Platform, token: string, now: Date): Promise<void> {
  const accountId = await accountOfStopLink(platform.database, token, now);
  if (accountId === null) return;
  await platform.database.globally(async (tx) => {
    await holdAccount(tx, accountId);
    if (!(await settleAddressChange(tx, accountId, 'stopped', now))) return;
    await endOtherSignIns(tx, accountId, null, now);
    platform.log.info({ accountId }, 'a change of address was stopped by the address it was to leave');
  });
}

/** Leaves one's own address as it is: what was asked for is taken back. */
export async function leaveAddress(platform: Platform, within: InSignIn, now: Date): Promise<void> {
  await platform.database.globally(async (tx) => {
    await holdOwnAccount(tx, within);
    await settleAddressChange(tx, within.accountId, 'left as it was', now);
  });
}
