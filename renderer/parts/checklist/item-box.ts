import type { Item, ItemType } from '../../../shared/features/checklists/definition.schema.ts';
import type { Given } from '../../../shared/features/checklists/runs.schema.ts';

/** An item of one or several types. */
export type ItemOf<Type extends ItemType> = Extract<Item, { type: Type }>;

/** What the inner part of an item, the one that is answered, is given. */
export type ItemBoxProps<Type extends ItemType> = {
  readonly item: ItemOf<Type>;
  readonly given: Given | null;
  readonly onGive: (given: Given | null) => void;
  /** The ids of the item's words, and of its guidance and error. */
  readonly labelledBy: string;
  readonly describedBy: string | undefined;
  readonly hasError: boolean;
  /** Digits are heard wherever the keyboard is: the item stands alone on the page. */
  readonly hearsPage: boolean;
};
