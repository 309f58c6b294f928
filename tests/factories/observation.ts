import { daySchema } from '../../shared/clock.ts';
import type { ObservationFields } from '../../shared/features/observation/observation.schema.ts';
import type { ObservationId } from '../../shared/ids.ts';
import { commandId, newId, type Client } from './app.ts';

/** Writes down a visit, or changes one, as a page of this client does. */
export async function logVisit(
  client: Client,
  more: Partial<ObservationFields> & Pick<ObservationFields, 'customerId'>,
  id = newId<ObservationId>(),
): Promise<ObservationId> {
  const watchedOn = more.watchedOn ?? daySchema.parse('2026-11-12');
  const fields = {
    watchedOn,
    product: 'Router',
    did: 'Pulled the plug each time the lamp went red.',
    surprised: 'That they take the lamp for the mains.',
    asked: 'What does the red lamp mean?',
    answerDueOn: daySchema.parse('2026-11-26'),
    ...more,
  };
  await client.observation.save({ commandId: commandId(), id, fields });
  return id;
}
