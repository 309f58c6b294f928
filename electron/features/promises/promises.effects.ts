import { dayStart, toDay } from '../../../shared/clock.ts';
import { endOf, isMet } from '../../../shared/features/promises/due.rules.ts';
import type { EffectAppliers } from '../../app/registries.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';
import { promises } from './promises.tables.ts';
import { insertMove, insertPromise } from './promises.write.ts';
import type { Working } from './promises.store.ts';

/** What came from elsewhere is measured by the clock: working hours of then are not known. */
const toWorking = (read: ReadHandle): Working => ({
  timeZone: read.text(sql`SELECT time_zone FROM businesses`) ?? 'UTC',
  time: (from, to) => to - from,
});

export const promisesEffects: Pick<EffectAppliers, 'promises.keep'> = {
  'promises.keep': (tx, { id, versionId, fields, importKey, doneOn, slip }, ctx) => {
    if (tx.text(sql`SELECT promise_id FROM promises WHERE import_key = ${importKey}`) !== null) return;
    const working = toWorking(tx);
    insertPromise(tx, { id, versionId }, fields, working, { ...ctx, importKey });
    if (slip !== null && doneOn !== null && !isMet(fields.due, { on: doneOn, minute: null })) {
      const firstEnd = endOf(fields.due, working.timeZone);
      // The moment they were told is not in the file: the day it came is the latest it can have been.
      const at = Math.max(firstEnd, dayStart(doneOn, working.timeZone));
      const told = { at, by: slip.toldBy, name: '', to: '', through: 'other', reasonId: slip.toldReasonId } as const;
      const move = {
        due: { on: toDay(at, working.timeZone), from: null, to: null },
        supersedes: true,
        knownAt: null,
        told,
        real: slip.real,
        askedByCustomer: false,
        explainable: null,
        valueAtRiskMinor: null,
        note: '',
      };
      insertMove(tx, { id, versionId: slip.versionId }, move, working, { ...ctx, name: '' });
    }
    if (doneOn !== null) tx.update(promises, id, { done_on: doneOn });
  },
};
