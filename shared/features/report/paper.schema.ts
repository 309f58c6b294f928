import type { Measured } from '../measures/measures.schema.ts';
import type { SectionId } from './report.schema.ts';

/** How good something is; carries colour only beside a word. */
export type PaperTone = 'good' | 'watch' | 'bad' | 'neutral';

type Records = Measured['records'];

/** A figure in words. */
export type PaperLine = {
  readonly id: string;
  readonly label: string;
  readonly figure: string;
  /** "64%, likely 46 to 79"; null where there is none. */
  readonly detail: string | null;
  /** "20 of 30 · no visible change". */
  readonly before: string;
  /** What was recorded after the report was signed: "Recorded since: 19 of 29"; null where nothing was. */
  readonly since: string | null;
  readonly records: Records;
};

/** A row of a table: words first, then counts. */
export type PaperRow = {
  readonly cells: readonly string[];
  /** The last cell stands as a mark of this tone; null where it is text. */
  readonly tone: PaperTone | null;
  readonly records: Records;
};

/** What somebody said, in their words. */
export type PaperQuote = {
  readonly words: string;
  readonly source: string;
  readonly tone: PaperTone;
  readonly records: Records;
};

/** A column of a table: words that may fill lines, a few that stay on one, or counts. */
export type PaperColumn = { readonly head: string; readonly holds: 'words' | 'short' | 'counts' };

/** A part of a section. */
export type PaperPart =
  | { readonly kind: 'lines'; readonly title: string | null; readonly lines: readonly PaperLine[] }
  | {
      readonly kind: 'table';
      readonly title: string;
      readonly columns: readonly PaperColumn[];
      readonly rows: readonly PaperRow[];
      readonly note: string;
    }
  | { readonly kind: 'quotes'; readonly title: string; readonly quotes: readonly PaperQuote[]; readonly note: string };

/** A section in words. */
export type PaperSection = { readonly id: SectionId; readonly title: string; readonly parts: readonly PaperPart[] };

/** A definition in the footer, and how many records the figure is of. */
export type PaperNote = { readonly label: string; readonly means: string; readonly n: string };

/** A whole report in words, for paper and for a page of its own. */
export type Paper = {
  readonly business: string;
  /** "Q3 2026" */
  readonly name: string;
  readonly days: string;
  readonly state: string;
  readonly verdict: readonly string[];
  readonly lines: readonly PaperLine[];
  readonly sections: readonly PaperSection[];
  /** What was promised for this quarter, and what is promised for the next. */
  readonly promised: readonly string[];
  readonly next: readonly string[];
  readonly notes: readonly PaperNote[];
  readonly defaults: readonly string[];
};
