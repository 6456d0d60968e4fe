/** What waits to be looked at, the least first (a binary heap: Williams, 1964). */
export class Waiting<T> {
  readonly #items: { readonly key: number; readonly item: T }[] = [];
  readonly #keyOf: (item: T) => number;

  constructor(keyOf: (item: T) => number) {
    this.#keyOf = keyOf;
  }

  add(item: T): void {
    const items = this.#items;
    items.push({ key: this.#keyOf(item), item });
    for (let at = items.length - 1; at > 0;) {
      const above = (at - 1) >> 1;
      if (items[above]!.key <= items[at]!.key) return;
      this.#swap(at, above);
      at = above;
    }
  }

  next(): T | null {
    const items = this.#items;
    const [first] = items;
    const last = items.pop();
    if (!first || !last) return null;
    if (items.length > 0) items[0] = last;
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let least = at;
      if (left < items.length && items[left]!.key < items[least]!.key) least = left;
      if (right < items.length && items[right]!.key < items[least]!.key) least = right;
      if (least === at) return first.item;
      this.#swap(at, least);
      at = least;
    }
  }

  #swap(a: number, b: number): void {
    [this.#items[a], this.#items[b]] = [this.#items[b]!, this.#items[a]!];
  }
}
