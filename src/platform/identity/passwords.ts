import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { ScryptOptions } from 'node:crypto';
import { Trouble } from '#platform/errors/errors.ts';

/** How dear it is to look at one password: what scrypt takes, N as a power of two. */
export interface PasswordCost {
  readonly log2N: number;
  readonly r: number;
  readonly p: number;
}

/** ASVS 5.0, appendix C: scrypt with N = 2^17, r = 8, p = 1. It is kept with each hash, so that it can be raised later. */
const COST: PasswordCost = { log2N: 17, r: 8, p: 1 };
const SALT = 16;
const LENGTH = 32;

/** Each takes 128 MiB for half a second: more than two at once would let anybody fill the machine by asking. */
const AT_ONCE = 2;
const MOST_WAITING = 100;

/** Passwords, of which only a hash is kept, made so that trying many is dear. */
export class Passwords {
  readonly #cost: PasswordCost;

  constructor(cost: PasswordCost = COST) {
    this.#cost = cost;
  }

  /** What we keep of a password: "scrypt$17$8$1$salt$hash". */
  async hash(password: string): Promise<string> {
    const salt = randomBytes(SALT);
    const { log2N, r, p } = this.#cost;
    const hash = await inTurn(() => derive(password, salt, this.#cost));
    return ['scrypt', log2N, r, p, salt.toString('base64'), hash.toString('base64')].join('$');
  }

  /** Whether this is the password that was hashed, at whatever cost; compared in a time that tells nothing. */
  async fits(password: string, kept: string): Promise<boolean> {
    const [name, log2N, r, p, salt, hash] = kept.split('$');
    if (name !== 'scrypt' || !salt || !hash)
      throw new Error('This password was kept in a way nobody here knows');
    const expected = Buffer.from(hash, 'base64');
    const cost = { log2N: Number(log2N), r: Number(r), p: Number(p) };
    const found = await inTurn(() => derive(password, Buffer.from(salt, 'base64'), cost));
    return timingSafeEqual(found, expected);
  }

  /** Takes as long as looking at a real password, for an account that has none: so that waiting tells nobody who is here. */
  async lookAtNone(password: string): Promise<false> {
    await inTurn(() => derive(password, Buffer.alloc(SALT), this.#cost));
    return false;
  }
}

function derive(password: string, salt: Buffer, { log2N, r, p }: PasswordCost): Promise<Buffer> {
  const N = 2 ** log2N;
  const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r };
  return new Promise((resolve, reject) => {
    // One spelling of each letter, so that a keyboard that composes accents differently still fits.
    scrypt(password.normalize('NFC'), salt, LENGTH, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

let working = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (working >= AT_ONCE) await myTurn();
  else working += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else working -= 1;
  }
}

function myTurn(): Promise<void> {
  if (waiting.length >= MOST_WAITING) throw new Trouble('busy', 'Many people are signing in at this moment');
  return new Promise((resolve) => waiting.push(resolve));
}
