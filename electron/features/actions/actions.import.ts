import { z } from 'zod';
import { addDays, dayStart, type Day, type Instant } from '../../../shared/clock.ts';
import { actionsImportFields } from '../../../shared/features/actions/actions.import-fields.ts';
import { readActionRow, type ActionRow } from '../../../shared/features/actions/actions.import.rules.ts';
import { toInstant } from '../../../shared/features/imports/dates.rules.ts';
import { columnsOf } from '../../../shared/features/imports/mapping.rules.ts';
import { personIdSchema, type PersonId } from '../../../shared/ids.ts';
import { toNameKey } from '../../../shared/name-key.ts';
import type { ImportFile, ImportTargetKind } from '../../app/registries.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';
import type { Row } from '../../db/table.ts';
import { actionNotes, actions } from './actions.tables.ts';

/** What the engine gets for each row: the action as it is to be written, and its note. */
type Item = { readonly action: Row; readonly note: Row | null };

/** Room for a name; a longer one of a file that only mentions a customer is cut. */
const customerNameMax = 160;

const minuteMs = 60_000;

function toPersonFinder(read: ReadHandle): (name: string) => PersonId | null {
  const people = read.all(
    sql`SELECT person_id AS id, name FROM people WHERE role IN ('owner', 'manager', 'staff') AND archived_at IS NULL`,
    z.object({ id: personIdSchema, name: z.string() }),
  );
  const byName = new Map(people.map(({ id, name }) => [toNameKey(name), id]));
  return (name) => byName.get(toNameKey(name)) ?? null;
}

/** A file names days, not times: of a day that is over midday stands for it, of today the moment of the import. */
const middayOf = (day: Day, { timeZone, now }: ImportFile): Instant =>
  Math.min(toInstant({ day, timeMs: null, offsetMs: null }, timeZone), now);

function toAction(id: string, action: ActionRow, customerId: string | null, key: string, file: ImportFile): Row {
  const { what, who, dueOn, state, openedOn, closedOn } = action;
  return {
    action_id: id,
    what,
    source: 'hand',
    customer_id: customerId,
    who,
    due_at: dayStart(addDays(dueOn, 1), file.timeZone) - minuteMs,
    due_on: dueOn,
    state,
    opened_at: middayOf(openedOn, file),
    opened_by: null,
    closed_at: closedOn === null ? null : middayOf(closedOn, file),
    import_key: key,
  };
}

function startFile(file: ImportFile): ReturnType<ImportTargetKind['startFile']> {
  const { today, readDate, idOf, newId } = file;
  const setting = { today, readDate, findPersonId: toPersonFinder(file.read) };
  return (texts, key) => {
    const read = readActionRow(texts, setting);
    if ('problems' in read) return read;
    const { customer } = texts;
    const customerId = customer === undefined ? null : idOf('customer', customer.slice(0, customerNameMax));
    const id: string = newId();
    const { note } = read.action;
    return {
      item: {
        action: toAction(id, read.action, customerId, key, file),
        note:
          note === null
            ? null
            : {
                note_id: newId(),
                action_id: id,
                text: note,
                by_person: null,
                at: middayOf(read.action.openedOn, file),
              },
      } satisfies Item,
    };
  };
}

/** Lists of actions from spreadsheets and other tools. */
export const actionsImport: ImportTargetKind = {
  as: 'actions',
  fields: actionsImportFields,
  findGap: (map) => {
    const isGiven = (field: string): boolean => columnsOf(map, field).length > 0 || map.constants[field] !== undefined;
    if (!isGiven('what')) return 'Say which column holds what is to be done.';
    return isGiven('dueOn') ? null : 'Say which column holds the day by which it is to be done.';
  },
  hasKey: (read, key) => read.number(sql`SELECT 1 FROM actions WHERE import_key = ${key}`) === 1,
  startFile,
  apply: (tx, item) => {
    const { action, note } = item as Item; // made by startFile on the other side
    tx.insert(actions, action);
    if (note !== null) tx.insert(actionNotes, note);
    return [];
  },
};
