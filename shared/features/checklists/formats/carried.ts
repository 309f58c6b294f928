import type { Day } from '../../../clock.ts';
import type { NotCarried } from '../checklists.schema.ts';
import type { ChecklistDefinition } from '../definition.schema.ts';
import type { ItemAnswers } from '../runs.schema.ts';

/** One time a checklist was filled in elsewhere. */
export type CarriedRun = {
  readonly about: string;
  /** Null where the file does not say when. */
  readonly ranOn: Day | null;
  readonly answers: ItemAnswers;
  /** What the other tool says it scored. It is only compared with what comes out here, never kept. */
  readonly scoredThere: { readonly earned: number; readonly possible: number } | null;
};

/** A checklist as it came out of a file, with what had to stay behind. */
export type CarriedChecklist = {
  /** The tool it comes from, as people know it. */
  readonly format: string;
  readonly definition: ChecklistDefinition;
  readonly run: CarriedRun | null;
  readonly notCarried: readonly NotCarried[];
};
