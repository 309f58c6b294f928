import type { ReactNode } from 'react';

/** One column of a list. */
export type DataColumn<Row> = {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** In pixels; the columns without one share what is left. */
  readonly width?: number;
  readonly isNumber?: boolean;
  /** The sort value this column stands for; a column without one can't be sorted by. */
  readonly sort?: string;
};
