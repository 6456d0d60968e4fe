import { momentInWords } from '#design/dates.ts';
import type { AccountNotice } from '#platform/identity/tell-account.ts';

const ZONE = 'Europe/London';

function letter(kind: string, subject: string, ...paragraphs: readonly string[]): AccountNotice {
  return { kind, subject, body: `Hello,\n\n${paragraphs.join('\n\n')}\n` };
}

/** To the new address: a link to a page with a button. The same whether or not the address opens another account. */
export function newAddressLetter(link: string): AccountNotice {
  return letter(
    'new address',
    'Your new address',
    'Somebody, we hope it was you, would like to sign in with this address from now on. If it was you, open this link where you are signed in. It leads to a page with a button:',
    link,
    'It works once, for a day. Until you press the button nothing changes. If you did not ask for it, you can leave this message: nothing has happened, and nobody can use it without signing in.',
  );
}

/** To the address somebody has: that another one was asked for, and how to stop it. The new one is not named, since others may read along. */
export function addressAskedLetter(link: string, now: Date): AccountNotice {
  return letter(
    'address asked for',
    'Your address for signing in',
    `Somebody, we hope it was you, asked ${momentInWords(now, ZONE)} to sign in with another e-mail address than this one. Nothing has changed yet. If it was you, there is nothing to do here.`,
    'If it was not you, stop it with the button on this page:',
    link,
    'That keeps this address and ends every sign-in to your account.',
  );
}

/** To the address somebody had, once it changed. */
export function addressLeftLetter(now: Date): AccountNotice {
  return letter(
    'address changed',
    'Your address for signing in has changed',
    `The address you sign in with was changed ${momentInWords(now, ZONE)}. From now on this one no longer opens your account, and your other sign-ins have ended.`,
    'If it was not you, tell the coordinator of your college at once. They know you, and can help you to sign in again.',
  );
}

/** To the address somebody now has. */
export function addressChanged(now: Date): AccountNotice {
  return letter(
    'address changed',
    'Your address for signing in has changed',
    `From now on you sign in with this address. It was changed ${momentInWords(now, ZONE)}, and your other sign-ins have ended.`,
    'Your college still writes to the address it knows. You can change that on your page there, under “About me”.',
  );
}
