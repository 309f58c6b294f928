/** What a screen whose filters live in the address is given. */
export type FilteredScreen<Filter> = {
  readonly filter: Filter;
  /** Changes some filters; `undefined` takes one away. Replaces the address, so Back leaves the screen. */
  readonly setFilter: (patch: Partial<Filter>) => void;
};

/** What a screen about one record is given. */
export type RecordScreen<Id> = { readonly id: Id };
