const FINE = 2 ** 30;

/**
 * Things in an order that comes from where they are and not from what they are called, so that drawing lots among them
 * gives the same lots whoever is called what. Places are compared to nine figures; beyond that the order given stands.
 */
export function byPlace(things: Int32Array, place: (thing: number) => readonly [number, number]): Int32Array {
  const at = Array.from(things, (thing) => {
    const [x, y] = place(thing);
    return { thing, x: Math.round(x * FINE), y: Math.round(y * FINE) };
  });
  return Int32Array.from(
    at.sort((one, other) => one.x - other.x || one.y - other.y),
    ({ thing }) => thing,
  );
}
