import { z } from 'zod';
import { daySchema, dayStart } from '../../../shared/clock.ts';
import type { TimelineItem } from '../../../shared/features/customers/customers.schema.ts';
import { noticedWays } from '../../../shared/features/losses/losses.schema.ts';
import { noticedWords } from '../../../shared/features/losses/losses.words.ts';
import type { TimelineSource } from '../../app/registries.ts';
import { sql } from '../../db/sql.ts';

const row = z.object({
  id: z.string(),
  lostOn: daySchema,
  noticed: z.enum(noticedWays),
  reason: z.string().nullable(),
  calledOn: daySchema.nullable(),
  byName: z.string().nullable(),
  differs: z.number().nullable(),
  wonBackOn: daySchema.nullable(),
  needed: z.string().nullable(),
});

type Row = z.infer<typeof row>;

const line = (
  { id }: Row,
  what: string,
  at: number,
  title: string,
  detail: string | null,
  tone: TimelineItem['tone'],
): TimelineItem => ({ id: `${what}:${id}`, at, kind: 'loss', title, detail, tone, to: `/losses/${id}` });

/** That a customer left, told why, came back: for leaders only. A customer leaves a handful of times, so all are read. */
export const lossesTimeline: TimelineSource = {
  name: 'losses',
  list: (read, customerId, before, limit, reader, timeZone) => {
    if (reader.role !== 'owner' && reader.role !== 'manager') return [];
    const rows = read.all(
      sql`SELECT l.loss_id AS id, l.lost_on AS lostOn, l.noticed, reasons.name AS reason, e.called_on AS calledOn,
        people.name AS byName, e.differs, l.won_back_on AS wonBackOn, l.won_back_needed AS needed
        FROM losses AS l LEFT JOIN reasons ON reasons.reason_id = l.reason_id
        LEFT JOIN exit_calls AS e ON e.loss_id = l.loss_id LEFT JOIN people ON people.person_id = e.called_by
        WHERE l.customer_id = ${customerId} ORDER BY l.lost_on DESC LIMIT 50`,
      row,
    );
    return rows
      .flatMap((loss) => {
        const { lostOn, noticed, reason, calledOn, byName, differs, wonBackOn, needed } = loss;
        const why = `${noticedWords[noticed]} · reason on file: ${reason ?? 'unknown'}`;
        const found = differs === 1 ? 'another reason than the one on file' : 'the reason on file';
        const asked = byName === null ? 'Asked why they left' : `${byName} asked why they left`;
        return [
          line(loss, 'loss', dayStart(lostOn, timeZone), 'Why they left was written down', why, 'bad'),
          ...(calledOn === null
            ? []
            : [line(loss, 'exit-call', dayStart(calledOn, timeZone), asked, found, 'neutral')]),
          ...(wonBackOn === null
            ? []
            : [line(loss, 'won-back', dayStart(wonBackOn, timeZone), 'Won back', needed, 'good')]),
        ];
      })
      .filter(({ at, id }) => before === null || at < before.at || (at === before.at && id < before.id))
      .toSorted((one, other) => other.at - one.at || (one.id < other.id ? 1 : -1))
      .slice(0, limit);
  },
};
