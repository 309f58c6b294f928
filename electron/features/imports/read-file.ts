import { hash } from 'node:crypto';
import type { ImportReport } from '../../../shared/features/imports/imports.schema.ts';
import { columnsOf, toRowReader, type RowTexts } from '../../../shared/features/imports/mapping.rules.ts';
import { toDateReader, type DateEvidence } from '../../../shared/features/imports/date-order.rules.ts';
import { joinReasons } from '../../../shared/features/imports/texts.rules.ts';
import { ImportTally } from '../../app/tables/import-tally.ts';
import type { ImportNaming, ImportTargetKind } from '../../app/registries.ts';
import type { JobRun } from '../../app/job-kind.ts';
import type { Table } from '../../app/tables/table.ts';
import { DigestSet } from './digest-set.ts';
import { toRefusal, type ImportInput } from './import-input.ts';
import { openNames, type Made } from './names.ts';

/** What the engine gets for each row that is imported. */
export type ImportItem = { readonly as: string; readonly made: readonly Made[]; readonly item: unknown };

/** Rows in one message to the engine: large enough for few messages, small enough for little memory. */
const rowsPerSend = 300;

/** Characters of a row's digest: 132 bits, so that two rows never share one by chance. */
const keyLength = 22;

/** One pass over the rows of a file. */
export type Pass = {
  readonly input: ImportInput;
  readonly table: Table;
  readonly target: ImportTargetKind;
  readonly namings: readonly ImportNaming[];
  readonly job: JobRun;
  /** Asked once, when a date comes up that only the whole file can explain. */
  readonly decideDates: () => Promise<DateEvidence>;
  readonly isDateOpen: (texts: RowTexts) => boolean;
  readonly doing: string;
  readonly total: number | null;
  /** Takes what is to be written; null where nothing is. */
  readonly send: ((items: readonly ImportItem[]) => Promise<void>) | null;
};

/** The same mapped values, nth equal row of its file: what makes a row a duplicate of one that was imported before. */
function toKeys(as: string): (texts: RowTexts) => string {
  const seen = new DigestSet();
  const repeats = new Map<string, number>();
  return (texts) => {
    const digest = hash('sha256', as + JSON.stringify(texts), 'buffer');
    const key = digest.toString('base64url').slice(0, keyLength);
    if (seen.add(digest)) return key;
    const nth = (repeats.get(key) ?? 1) + 1;
    repeats.set(key, nth);
    return `${key}-${nth}`;
  };
}

/** Reads every row once: decides what becomes of it and hands on what is to be written. */
export async function readFile(pass: Pass): Promise<ImportReport> {
  const { input, table, target, job, send } = pass;
  const { map } = input;
  const names = openNames(pass.namings, job.read, job.newId);
  const channels = new Set<string>();
  let readDate = toDateReader(map.dateOrder ?? 'not-needed');
  let areDatesDecided = map.dateOrder !== null;
  const plan = target.startFile({
    read: job.read,
    map,
    now: input.now,
    today: input.today,
    timeZone: input.timeZone,
    calendar: input.calendar,
    currency: input.currency,
    newId: job.newId,
    readDate: (text) => readDate(text),
    idOf: names.idOf,
    noteChannel: (text) => channels.add(text),
  });
  const toTexts = toRowReader(map, target.fields, table.header);
  const toKey = toKeys(target.as);
  const tally = new ImportTally(job, pass.doing, pass.total);
  let items: ImportItem[] = [];
  const flush = async (): Promise<void> => {
    const full = items;
    items = [];
    if (send !== null && full.length > 0) await send(full);
  };
  try {
    for await (const row of table.rows()) {
      tally.nextRow();
      if ('error' in row) {
        tally.refuse(row.line, null, row.error);
        continue;
      }
      const texts = toTexts(row.cells);
      if (!areDatesDecided && pass.isDateOpen(texts)) {
        readDate = toDateReader(await pass.decideDates());
        areDatesDecided = true;
      }
      const key = toKey(texts);
      if (target.hasKey(job.read, key)) {
        tally.duplicates += 1;
        continue;
      }
      const planned = plan(texts, key, row.line);
      if ('problems' in planned) {
        const column =
          planned.problems[0] === undefined ? null : (columnsOf(map, planned.problems[0].field)[0] ?? null);
        tally.refuse(row.line, column, joinReasons(planned.problems.map(({ reason }) => reason)));
      } else if ('known' in planned) {
        tally.duplicates += 1;
      } else {
        tally.imported += 1;
        items.push({ as: target.as, made: names.takeMade(), item: planned.item });
        if (items.length >= rowsPerSend) await flush();
      }
    }
    await flush();
  } catch (cause) {
    throw toRefusal(cause);
  }
  const made = {
    customers: names.listMade('customer'),
    touchpoints: names.listMade('touchpoint'),
    locations: names.listMade('location'),
    jobTypes: names.listMade('jobType'),
    reasons: names.listMade('slipReason'),
    channels: [...channels],
  };
  return { ...tally.counts(), made };
}
