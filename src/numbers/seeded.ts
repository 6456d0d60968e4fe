/** Numbers in [0, 1), the same ones for the same seed. */
export type Random = () => number;

/**
 * A small seeded generator (Mulberry32, T. Ettinger, public domain): 32 bits of state, period 2³². Good for drawing
 * samples that anybody can draw again; not for secrets. `seed` is any whole number; its lowest 32 bits count.
 */
export function seeded(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Puts `items` into a random order, in place (Fisher and Yates): every order is equally likely. */
export function shuffle(items: Int32Array, random: Random): Int32Array {
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const kept = items[last]!;
    items[last] = items[other]!;
    items[other] = kept;
  }
  return items;
}
