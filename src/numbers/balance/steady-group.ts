import type { Random } from '../seeded.ts';
import type { Occasion } from './balance.ts';

/**
 * A made-up group whose sharing never changes: on each date as many items as the real one had, each brought by a
 * perspective with a chance that stays the same. `chances` add up to 1.
 */
export function steadyGroup(
  occasions: readonly { readonly date: string; readonly total: number }[],
  chances: readonly number[],
  random: Random,
): Occasion[] {
  return occasions.map(({ date, total }) => ({ date, counts: dealt(total, chances, random) }));
}

function dealt(total: number, chances: readonly number[], random: Random): number[] {
  let left = total;
  let chanceLeft = 1;
  return chances.map((chance, at) => {
    const last = at === chances.length - 1;
    const count = last ? left : heads(left, Math.min(1, Math.max(0, chance / chanceLeft)), random);
    left -= count;
    chanceLeft -= chance;
    return count;
  });
}

/** Beyond this many expected heads the bell curve is as good as counting, and far faster. */
const COUNTED = 500;

function heads(tosses: number, chance: number, random: Random): number {
  if (tosses === 0 || !(chance > 0)) return 0;
  if (chance > 0.5) return tosses - heads(tosses, 1 - chance, random);
  if (tosses * chance > COUNTED) {
    const spread = Math.sqrt(tosses * chance * (1 - chance));
    return Math.min(tosses, Math.max(0, Math.round(tosses * chance + spread * bell(random))));
  }
  // The number of tails before the next head follows a geometric distribution: jump from head to head.
  const perToss = Math.log1p(-chance);
  let count = 0;
  for (let at = jump(perToss, random); at <= tosses; at += jump(perToss, random)) count += 1;
  return count;
}

function jump(perToss: number, random: Random): number {
  return 1 + Math.floor(Math.log(1 - random()) / perToss);
}

/** One value of the bell curve with mean 0 and standard deviation 1 (Box and Muller 1958). */
export function bell(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
