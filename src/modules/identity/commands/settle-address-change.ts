import type { Tx } from '#platform/database/tx.ts';

export type AddressOutcome = 'changed' | 'stopped' | 'left as it was' | 'asked anew' | 'taken';

/** Ends whatever an account has asked for about its address, and forgets which address that was. Returns whether there was anything. */
export async function settleAddressChange(
  tx: Tx,
  accountId: string,
  outcome: AddressOutcome,
  now: Date,
): Promise<boolean> {
  const settled = await tx.named(
    'settle-address-change',
    `update address_changes set outcome = $2, settled_at = $3, to_address = '' where account_id = $1 and outcome is null returning id`,
    [accountId, outcome, now],
  );
  return settled.length > 0;
}
