const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * Counts the lines of a text that comes in pieces, up to wherever the parser has got. The parser counts lines itself,
 * but takes a CRLF inside quotation marks for two.
 */
export class LineCounter {
  /** The line of the next byte; LF, CR and CRLF each end one. */
  line = 1;
  #chunks: Buffer[] = [];
  #at = 0;
  #isAfterReturn = false;
  /** Bytes that were passed and dropped with their chunks. */
  #dropped = 0;
  #pushed = 0;

  push(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#pushed += chunk.length;
  }

  /** Bytes that have come and are not passed yet. */
  get pendingBytes(): number {
    return this.#pushed - this.#dropped - this.#at;
  }

  pending(): Buffer {
    return Buffer.concat(this.#chunks).subarray(this.#at);
  }

  /** Passes line breaks, so that `line` is where the next record begins. */
  skipBreaks(): void {
    this.#pass(Infinity, true);
  }

  /** Passes all bytes before an offset from the beginning of the text. */
  advanceTo(offset: number): void {
    this.#pass(offset, false);
  }

  #pass(offset: number, isBreaksOnly: boolean): void {
    for (let chunk = this.#chunks[0]; chunk !== undefined; chunk = this.#chunks[0]) {
      const end = Math.min(chunk.length, offset - this.#dropped);
      let at = this.#at;
      for (; at < end; at++) {
        const byte = chunk[at];
        const isBreak = byte === LINE_FEED || byte === CARRIAGE_RETURN;
        if (isBreaksOnly && !isBreak) break;
        if (isBreak && !(byte === LINE_FEED && this.#isAfterReturn)) this.line++;
        this.#isAfterReturn = byte === CARRIAGE_RETURN;
      }
      this.#at = at;
      if (at < chunk.length) return;
      this.#dropped += chunk.length;
      this.#at = 0;
      this.#chunks.shift();
    }
  }
}
