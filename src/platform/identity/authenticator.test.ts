import fc from 'fast-check';
import { Secret } from 'otpauth';
import { describe, expect, test } from 'vitest';
import { authenticatorAddress, codeAt, counterOfCode, newAuthenticatorSecret } from './authenticator.ts';

// RFC 6238, appendix B, for SHA-1. It prints eight digits; the six that apps show are the last of them.
const RFC_SECRET = Secret.fromLatin1('12345678901234567890').base32;
const RFC_VECTORS = [
  [59, '94287082'],
  [1_111_111_109, '07081804'],
  [1_111_111_111, '14050471'],
  [1_234_567_890, '89005924'],
  [2_000_000_000, '69279037'],
  [20_000_000_000, '65353130'],
] as const;

const at = (seconds: number) => new Date(seconds * 1000);

describe('codes of authenticator apps', () => {
  test.each(RFC_VECTORS)('at %d seconds are those of RFC 6238', (seconds, printed) => {
    expect(codeAt(RFC_SECRET, at(seconds))).toBe(printed.slice(-6));
    expect(counterOfCode(RFC_SECRET, printed.slice(-6), at(seconds))).toBe(Math.floor(seconds / 30));
  });

  test('are taken half a minute early or late, and never a whole one', () => {
    const moments = fc.integer({ min: 1_500_000_000, max: 4_000_000_000 });
    fc.assert(
      fc.property(moments, fc.integer({ min: -4, max: 4 }), (seconds, steps) => {
        const secret = newAuthenticatorSecret();
        const code = codeAt(secret, at(seconds + steps * 30));
        const counter = counterOfCode(secret, code, at(seconds));
        const near = [-1, 0, 1].filter((step) => codeAt(secret, at(seconds + step * 30)) === code);
        expect(counter).toBe(
          near.length === 0
            ? null
            : Math.floor(seconds / 30) + near.toSorted((a, b) => Math.abs(a) - Math.abs(b))[0]!,
        );
      }),
      { numRuns: 200 },
    );
  });

  test.each(['', '12345', '1234567', 'abcdef', '94287082'])('are never “%s”', (code) => {
    expect(counterOfCode(RFC_SECRET, code, at(59))).toBeNull();
  });

  test('of two secrets are not the same, and the address says who and what', () => {
    const [one, other] = [newAuthenticatorSecret(), newAuthenticatorSecret()];
    expect(one).not.toBe(other);
    expect(one).toMatch(/^[A-Z2-7]{32}$/);
    const address = new URL(authenticatorAddress(one, 'amina@riverside.example'));
    expect(address.protocol).toBe('otpauth:');
    expect(address.searchParams.get('secret')).toBe(one);
    expect(address.searchParams.get('issuer')).toBe('Alongside');
    expect(decodeURIComponent(address.pathname)).toContain('amina@riverside.example');
  });
});
