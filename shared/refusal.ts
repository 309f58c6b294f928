/** Something a person asked for that can't be done, with the sentence that says why and what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  /** UPPER_SNAKE, for screens and tests. */
  readonly reason: string;
  /** The form field the sentence belongs beside, where there is one. */
  readonly field: string | undefined;

  constructor(reason: string, sentence: string, field?: string) {
    super(sentence);
    this.reason = reason;
    this.field = field;
  }
}
