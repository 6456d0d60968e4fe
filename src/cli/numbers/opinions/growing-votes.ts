import type { Votes } from '#numbers/opinions/votes.ts';

const FIRST = 1 << 12;

/** Votes in typed arrays that double when they are full. */
export class GrowingVotes {
  #person = new Int32Array(FIRST);
  #statement = new Int32Array(FIRST);
  #vote = new Int8Array(FIRST);
  #time = new Float64Array(FIRST);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(person: number, statement: number, vote: number, time: number): void {
    if (this.#count === this.#person.length) this.#grow();
    this.#person[this.#count] = person;
    this.#statement[this.#count] = statement;
    this.#vote[this.#count] = vote;
    this.#time[this.#count] = time;
    this.#count += 1;
  }

  all(): Pick<Votes, 'person' | 'statement' | 'vote' | 'time'> {
    return {
      person: this.#person.slice(0, this.#count),
      statement: this.#statement.slice(0, this.#count),
      vote: this.#vote.slice(0, this.#count),
      time: this.#time.slice(0, this.#count),
    };
  }

  #grow(): void {
    const size = 2 * this.#count;
    this.#person = moved(this.#person, new Int32Array(size));
    this.#statement = moved(this.#statement, new Int32Array(size));
    this.#vote = moved(this.#vote, new Int8Array(size));
    this.#time = moved(this.#time, new Float64Array(size));
  }
}

function moved<Numbers extends Int32Array | Int8Array | Float64Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
