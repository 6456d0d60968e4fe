import { Secret, TOTP } from 'otpauth';

// What every authenticator app can do, and most can do nothing else: RFC 6238 with SHA-1, six digits, half a minute.
const SHAPE = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
const SECRET_BYTES = 20;
/** One half minute before and one after: clocks of telephones go a little wrong. */
const WINDOW = 1;

/** A new secret for an authenticator app, in the letters it is typed with (base32). */
export function newAuthenticatorSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** The address an authenticator app reads from a picture. `label` says whose it is, in the app's list. */
export function authenticatorAddress(secret: string, label: string): string {
  return totp(secret, label).toString();
}

/**
 * The half minute (counted since 1970) that a code stands for, when it is one of now, of just before or of just after;
 * null when it is none of them. Codes are compared in a time that tells nothing.
 */
export function counterOfCode(secret: string, code: string, now: Date): number | null {
  const delta = totp(secret).validate({ token: code, timestamp: now.getTime(), window: WINDOW });
  return delta === null ? null : TOTP.counter({ period: SHAPE.period, timestamp: now.getTime() }) + delta;
}

/** The code an app with this secret shows at a moment. */
export function codeAt(secret: string, moment: Date): string {
  return totp(secret).generate({ timestamp: moment.getTime() });
}

function totp(secret: string, label = 'Alongside'): TOTP {
  return new TOTP({ ...SHAPE, issuer: 'Alongside', label, secret: Secret.fromBase32(secret) });
}
