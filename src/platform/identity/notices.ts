import { momentInWords } from '#design/dates.ts';
import type { AccountNotice } from './tell-account.ts';

const ZONE = 'Europe/London';
const NOT_YOU =
  'If it was not you, sign in, end the sign-ins you do not know, and tell the coordinator of your college at once.';

function notice(kind: string, subject: string, ...paragraphs: readonly string[]): AccountNotice {
  return { kind, subject, body: `Hello,\n\n${paragraphs.join('\n\n')}\n` };
}

export function newSignIn(device: string, now: Date): AccountNotice {
  return notice(
    'new sign-in',
    'A new sign-in',
    `Somebody signed in to your account on ${device}, ${momentInWords(now, ZONE)}. If it was you, all is well.`,
    NOT_YOU,
  );
}

export function passwordChanged(now: Date): AccountNotice {
  return notice(
    'password changed',
    'Your password was changed',
    `Your password was changed ${momentInWords(now, ZONE)}. Your other sign-ins have ended.`,
    NOT_YOU,
  );
}

export function secondStepChanged(now: Date): AccountNotice {
  return notice(
    'second step changed',
    'Your second step was changed',
    `How you show a second time that it is you was changed ${momentInWords(now, ZONE)}. Your other sign-ins have ended.`,
    NOT_YOU,
  );
}

export function signInRests(until: Date): AccountNotice {
  return notice(
    'sign-in rests',
    'Your sign-in rests for a while',
    `Somebody tried to sign in to your account several times, and something was wrong each time. So it rests until ${momentInWords(until, ZONE)}. After that you can sign in as always.`,
    'If that was you, take your time: nothing is lost. If it was not you, your account is safe; you may wish to choose a new password.',
  );
}

export function fewCodesLeft(left: number, link: string): AccountNotice {
  return notice(
    'few codes left',
    'It is time for new codes',
    `${left === 1 ? 'One of your printed codes is' : `${left} of your printed codes are`} left. You can print new ones here:`,
    link,
  );
}

export function letStartAgain(now: Date, lasts: string): AccountNotice {
  return notice(
    'start again',
    'Your second step was taken off',
    `Somebody who looks after your college took your password and your second step off, ${momentInWords(now, ZONE)}, so that you can choose new ones. They give you a code for that in person. It works ${lasts}: ask for a link to sign in, and type the code.`,
    'If you did not ask for this, tell the coordinator of your college at once.',
  );
}
