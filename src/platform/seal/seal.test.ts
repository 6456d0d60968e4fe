import { randomBytes } from 'node:crypto';
import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appKeys } from './app-key.ts';
import { Seal } from './seal.ts';

describe('a sealed text', () => {
  const seal = new Seal([randomBytes(32)]);

  test('opens where it was sealed, whatever it says', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => seal.open(seal.close(text, 'a/b'), 'a/b') === text,
      ),
    );
  });

  test('does not open in another place, nor with a byte changed', () => {
    const sealed = seal.close('a quiet seat', 'space/person');
    expect(() => seal.open(sealed, 'space/somebody-else')).toThrow();
    const changed = Buffer.from(sealed);
    changed[changed.length - 1]! ^= 1;
    expect(() => seal.open(changed, 'space/person')).toThrow();
  });

  test('opens with an old key while keys are changed, and says plainly when its key is gone', () => {
    const [old, fresh] = [randomBytes(32), randomBytes(32)];
    const sealed = new Seal([old]).close('a quiet seat', 'p');
    expect(new Seal([fresh, old]).open(sealed, 'p')).toBe('a quiet seat');
    expect(() => new Seal([fresh]).open(sealed, 'p')).toThrow('app key');
  });
});

describe('the app key', () => {
  test('is made once, for its owner alone, and read again', () => {
    const folder = mkdtempSync(join(tmpdir(), 'key-'));
    const first = appKeys(folder, undefined);
    expect(appKeys(folder, undefined)).toEqual(first);
    expect(statSync(join(folder, 'app-key')).mode & 0o777).toBe(0o600);
  });

  test('in a new folder leaves the folders above open to pass through', () => {
    const above = join(mkdtempSync(join(tmpdir(), 'key-')), 'lib');
    appKeys(join(above, 'college'), undefined);
    expect(statSync(above).mode & 0o011).toBe(0o011);
    expect(statSync(join(above, 'college')).mode & 0o077).toBe(0);
  });

  test('a damaged key file is refused, not replaced', () => {
    const folder = mkdtempSync(join(tmpdir(), 'key-'));
    writeFileSync(join(folder, 'app-key'), 'half a k');
    expect(() => appKeys(folder, undefined)).toThrow('damaged');
  });
});
