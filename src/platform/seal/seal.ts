import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const VERSION = 1;
const KEY_MARK = 4;
const NONCE = 12;
const TAG = 16;
const HEAD = 1 + KEY_MARK + NONCE + TAG;

/**
 * Seals short private texts (AES-256-GCM, RFC 5116) so that the database and its backups hold them unreadable.
 * A sealed text is bound to where it belongs: moved to another row, it does not open.
 */
export class Seal {
  readonly #keys: readonly Buffer[];

  constructor(keys: readonly Buffer[]) {
    if (keys.length === 0) throw new Error('Sealing needs a key');
    this.#keys = keys;
  }

  /** Seals `text` for one place: `place` names the row, such as "space/booking/kind". */
  close(text: string, place: string): Buffer {
    const key = this.#keys[0]!;
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
    const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.from([VERSION]), markOf(key), nonce, cipher.getAuthTag(), hidden]);
  }

  /** Opens what was sealed for `place`. Throws when the key is gone or the bytes are not what was sealed there. */
  open(sealed: Buffer, place: string): string {
    const mark = sealed.subarray(1, 1 + KEY_MARK);
    const key = this.#keys.find((candidate) => markOf(candidate).equals(mark));
    if (sealed[0] !== VERSION || !key)
      throw new Error('This text was sealed with an app key that is not here');
    const nonce = sealed.subarray(1 + KEY_MARK, 1 + KEY_MARK + NONCE);
    const opening = createDecipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
    opening.setAuthTag(sealed.subarray(HEAD - TAG, HEAD));
    return Buffer.concat([opening.update(sealed.subarray(HEAD)), opening.final()]).toString('utf8');
  }

  /** Short prints of the keys, newest first, to notice that a folder and its key have been parted. */
  fingerprints(): string[] {
    return this.#keys.map((key) => markOf(key).toString('hex'));
  }
}

function markOf(key: Buffer): Buffer {
  return createHash('sha256').update('key mark').update(key).digest().subarray(0, KEY_MARK);
}
