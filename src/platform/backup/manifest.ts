import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Seal } from '#platform/seal/seal.ts';

const name = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/);
const count = z.number().int().min(0);

const manifestShape = z.object({
  kind: z.literal('alongside-backup'),
  format: z.number().int(),
  product: z.string().max(40),
  madeAt: z.string().max(40),
  mode: z.enum(['demo', 'live']),
  /** Which app key opens what is sealed in it. */
  keyPrint: z.string().max(16),
  migrations: z.array(z.string().max(100)),
  tables: z.array(
    z.object({ name, columns: z.array(name), rows: count, bytes: count, sha256: z.string().length(64) }),
  ),
  /** Where each space's audit chain ended. */
  chains: z.array(
    z.object({ space: z.string(), id: z.uuid(), number: count, hash: z.string(), linkedAt: z.string() }),
  ),
  jobs: count,
});

/** What a backup says of itself. */
export type Manifest = z.output<typeof manifestShape>;

export const FORMAT = 1;
const SEALED_AT = 'backup/manifest';

/** The version of this product, such as 0.1.0. */
export function productVersion(): string {
  const file = new URL('../../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

/** A proof, by the app key, that the manifest is ours: whoever has not the key cannot make another. */
export function sealOf(manifest: string, seal: Seal): string {
  return seal.close(sumOf(manifest), SEALED_AT).toString('base64');
}

export function isSealed(manifest: string, proof: string, seal: Seal): boolean {
  try {
    return seal.open(Buffer.from(proof, 'base64'), SEALED_AT) === sumOf(manifest);
  } catch {
    return false;
  }
}

/** Reads a manifest; null when it is none. */
export function readManifest(text: string): Manifest | null {
  try {
    return manifestShape.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
