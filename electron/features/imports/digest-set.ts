/** Words of 32 bits that are kept of a digest: 127 bits, so that two rows never share them by chance. */
const words = 4;

/** Room at first, in digests; it doubles when half of it is taken. */
const firstRoom = 1024;

/** Where a digest stands, or the free place it would take. */
function placeOf(slots: Uint32Array, digest: Uint32Array): number {
  const room = slots.length / words;
  for (let place = (digest[1] ?? 0) % room; ; place = (place + 1) % room) {
    const at = place * words;
    if (slots[at] === 0 || digest.every((word, no) => slots[at + no] === word)) return at;
  }
}

/**
 * Digests that were seen: 32 bytes each, where a set of texts takes some 140. It is open addressing in one block; a place
 * whose first word is 0 is free, so the lowest bit of that word is always set in what is kept.
 */
export class DigestSet {
  #slots = new Uint32Array(firstRoom * words);
  #size = 0;

  /** Adds a digest of at least 16 bytes; answers whether it was new. */
  add(digest: Buffer): boolean {
    const kept = Uint32Array.from({ length: words }, (_, no) => digest.readUInt32LE(no * 4));
    kept[0] = (kept[0] ?? 0) | 1;
    const at = placeOf(this.#slots, kept);
    if (this.#slots[at] !== 0) return false;
    this.#slots.set(kept, at);
    this.#size += 1;
    if (this.#size * words * 2 > this.#slots.length) this.#grow();
    return true;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(old.length * 2);
    for (let at = 0; at < old.length; at += words) {
      if (old[at] === 0) continue;
      const kept = old.subarray(at, at + words);
      this.#slots.set(kept, placeOf(this.#slots, kept));
    }
  }
}
