import type { Proposed } from '../answer-map.schema.ts';
import type { Definition } from '../definition.schema.ts';
import type { NotCarried } from '../surveys.schema.ts';

/** A questionnaire as it came out of a file of another tool, with what had to stay behind. */
export type Carried = {
  /** The tool, as people know it. */
  readonly format: string;
  readonly definition: Definition;
  readonly notCarried: readonly NotCarried[];
  readonly proposed: readonly Proposed[];
};

/** A questionnaire as another tool reads it, with what that tool has no place for. */
export type Leaving<Shape> = { readonly content: Shape; readonly notCarried: readonly NotCarried[] };
