import { newSignIn } from '#platform/identity/notices.ts';
import { raiseSignIn, renewSignIn } from '#platform/identity/sign-ins.ts';
import { takeSecondStep } from '#platform/identity/take-second-step.ts';
import type { Taken } from '#platform/identity/take-second-step.ts';
import { tellAccount } from '#platform/identity/tell-account.ts';
import type { Platform } from '#platform/platform.ts';
import type { InSignIn } from './after-change.ts';

/** The second half of signing in. Its result is the sign-in's new token, or null when it ended in the meantime. */
export async function finishSignIn(
  platform: Platform,
  { accountId, signInId }: InSignIn,
  code: string,
  device: string,
  now: Date,
): Promise<Taken<string | null>> {
  const taken = await takeSecondStep(platform, accountId, code, now, async (tx) => {
    const token = await raiseSignIn(tx, signInId, now);
    if (token) await tellAccount(tx, platform, accountId, newSignIn(device, now), now);
    return token;
  });
  platform.log.info(
    { accountId, signInId, taken: taken.ok ? taken.kind : taken.reason },
    'a second step at sign-in',
  );
  return taken;
}

/** The second step shown once more, by somebody who is signed in with it. */
export async function showOnceMore(
  platform: Platform,
  { accountId, signInId }: InSignIn,
  code: string,
  now: Date,
): Promise<Taken<void>> {
  return takeSecondStep(platform, accountId, code, now, (tx) => renewSignIn(tx, signInId, now));
}
