import type { JobRun } from '../../../../app/job-kind.ts';
import type { AnswersItem, ResponseTuple } from './answers.apply.ts';
import type { Destination } from './destination.ts';

/** Rows in one item: the engine works through one without a pause. */
const rowsPerItem = 20;

/** Items in one message to the engine: large enough for few messages, small enough for little memory. */
const itemsPerSend = 20;

/** Gathers responses for the engine; the survey is made, or its draft frozen, by the first of them. */
export class AnswersSender {
  readonly #job: JobRun;
  readonly #destination: Destination;
  readonly #at: number;
  #items: AnswersItem[] = [];
  #rows: ResponseTuple[] = [];
  #isBegun = false;

  constructor(job: JobRun, destination: Destination, at: number) {
    this.#job = job;
    this.#destination = destination;
    this.#at = at;
  }

  /** Takes a response; sends what it has once that is enough for a message. */
  async add(row: ResponseTuple): Promise<void> {
    this.#rows.push(row);
    if (this.#rows.length >= rowsPerItem) this.#gather();
    if (this.#items.length >= itemsPerSend) await this.#flush();
  }

  /** Sends what is left, and what comes last, if anything does. */
  async end(last: AnswersItem | null): Promise<void> {
    this.#gather();
    if (last !== null) this.#items.push(last);
    await this.#flush();
  }

  #gather(): void {
    if (this.#rows.length === 0) return;
    const { surveyId, versionId, first } = this.#destination;
    if (!this.#isBegun && first !== null) this.#items.push(first);
    this.#isBegun = true;
    this.#items.push({ kind: 'rows', surveyId, versionId, at: this.#at, rows: this.#rows });
    this.#rows = [];
  }

  async #flush(): Promise<void> {
    const full = this.#items;
    this.#items = [];
    if (full.length > 0) await this.#job.send(full);
  }
}
