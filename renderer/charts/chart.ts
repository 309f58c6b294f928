/** Good, watch and bad carry a meaning that a word beside them repeats; plain is a colour without one. */
export type ChartTone = 'good' | 'watch' | 'bad' | 'neutral' | 'plain';

/** One answer of a chart and how often it was given. */
export type ChartBar = {
  readonly key: string;
  readonly label: string;
  readonly n: number;
  readonly tone: ChartTone;
  /** The address of the records behind it; absent where there are none. */
  readonly to?: string | undefined;
};

/** Neighbouring bars that have a word of their own: "detractors". */
export type BarGroup = { readonly label: string; readonly tone: ChartTone; readonly bars: number };
