/** Millionths: what exact amounts are counted in, so that 0.1 + 0.2 is 0.3 and a tie is seen as a tie. */
export const ONE = 1_000_000n;

/**
 * The exact value of a decimal number written in the usual way ("12", "-0.25"), in millionths. Null when the text is
 * not such a number, has more than six decimals, or more than fifteen digits before the point.
 */
export function exactDecimal(text: string): bigint | null {
  const parts = /^([-+]?)(\d{1,15})(?:\.(\d{1,6})0*)?$/.exec(text.trim());
  if (!parts) return null;
  const [, sign, whole, decimals = ''] = parts;
  const value = BigInt(whole!) * ONE + BigInt(decimals.padEnd(6, '0'));
  return sign === '-' ? -value : value;
}

/** Millionths as a number for showing. */
export function shownDecimal(millionths: bigint): number {
  return Number(millionths) / Number(ONE);
}
