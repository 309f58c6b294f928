import type { Day } from '../../shared/clock.ts';
import type { AgendaTag, Meeting, Round } from '../../shared/features/attention/attention.schema.ts';
import type { MeetingId, RoundId } from '../../shared/ids.ts';
import { commandId, newId, type Client } from './app.ts';

type RoundFields = Pick<Round, 'ranOn' | 'locationId' | 'people' | 'heard'>;

/** Logs a round of a day, as a page of this client does. */
export async function logRound(client: Client, ranOn: Day, more: Partial<RoundFields> = {}): Promise<RoundId> {
  const fields = { ranOn, locationId: null, people: null, heard: 'The vans start late.', ...more };
  const { id } = await client.attention.saveRound({ commandId: commandId(), id: newId<RoundId>(), fields });
  return id;
}

/** Logs a meeting of a day with a point for each tag named; `null` is a point nobody tagged. */
export async function logMeeting(
  client: Client,
  heldOn: Day,
  tags: readonly (AgendaTag | null)[],
  more: Partial<Pick<Meeting, 'title' | 'kind' | 'items'>> = {},
): Promise<MeetingId> {
  const items = tags.map((tag, index) => ({ text: `Point ${index + 1}`, tag, minutes: null }));
  const fields = { heldOn, title: 'Monday meeting', kind: 'meeting' as const, items, ...more };
  const { id } = await client.attention.saveMeeting({ commandId: commandId(), id: newId<MeetingId>(), fields });
  return id;
}
