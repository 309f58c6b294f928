/**
 * Chance that comes out the same for the same seed (sfc32 by Chris Doty-Humphrey). Each part of the sample draws from
 * a stream of its own, so that a change to one part leaves the others as they were.
 */
export class SampleRandom {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: number, stream: string) {
    let hash = 2166136261 ^ seed;
    for (const char of stream) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619);
    this.#a = hash | 0;
    this.#b = Math.imul(hash ^ seed, 2654435761) | 0;
    this.#c = seed | 0;
    // Sixteen rounds until neighbouring seeds have nothing in common.
    for (let round = 0; round < 16; round++) this.next();
  }

  /** A fraction from 0 up to, but not including, 1. */
  next(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    this.#c |= 0;
    return (sum >>> 0) / 4294967296;
  }

  /** A whole number, both ends included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** Tells whether something that happens this often happens now. */
  chance(share: number): boolean {
    return this.next() < share;
  }

  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    const item = list[Math.floor(this.next() * list.length)];
    if (item === undefined) throw new Error('There is nothing to pick from.');
    return item;
  }

  /** One of a list, each as often as its weight says. */
  weigh<T>(list: readonly T[], weightOf: (item: T) => number): T {
    const total = list.reduce((sum, item) => sum + weightOf(item), 0);
    let left = this.next() * total;
    for (const item of list) {
      left -= weightOf(item);
      if (left < 0) return item;
    }
    return this.pick(list);
  }

  /** One of the names of a table of weights. */
  weighed<Name extends string>(weights: Readonly<Partial<Record<Name, number>>>): Name {
    // Object.entries forgets the names of the keys.
    const entries = Object.entries(weights) as [Name, number][];
    return this.weigh(entries, ([, weight]) => weight)[0];
  }

  /** A UUIDv7 of a moment; the brand exists only for the compiler. */
  id<Id extends string>(at: number): Id {
    const hex = (digits: number): string =>
      Math.floor(this.next() * 16 ** digits)
        .toString(16)
        .padStart(digits, '0');
    const time = at.toString(16).padStart(12, '0');
    const variant = '89ab'.charAt(Math.floor(this.next() * 4));
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(6)}${hex(6)}` as Id;
  }
}
