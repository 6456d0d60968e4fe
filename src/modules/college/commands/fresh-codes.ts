import type { Tx } from '#platform/database/tx.ts';
import { newCode } from '#platform/ids/ids.ts';

/** Codes that no run of this space has, as many as asked for. Codes are short, so in a large batch two do meet by chance. */
export async function freshCodes(tx: Tx, count: number): Promise<string[]> {
  const codes = new Set<string>();
  while (codes.size < count) {
    const wanted = Array.from({ length: count - codes.size }, newCode);
    for (const code of await notYetUsed(tx, wanted)) codes.add(code);
  }
  return [...codes];
}

async function notYetUsed(tx: Tx, codes: readonly string[]): Promise<string[]> {
  const used = await tx.named<{ code: string }>(
    'codes-used',
    `select code from college_runs where space_id = $1 and code = any($2::text[])`,
    [tx.spaceId, codes],
  );
  const taken = new Set(used.map((row) => row.code));
  return codes.filter((code) => !taken.has(code));
}
