import { toDay } from '../../shared/clock.ts';
import type { CustomerId, OccasionId, TouchId } from '../../shared/ids.ts';
import { commandId, newId, type TestApp } from './app.ts';
import { recordEntry } from './log.ts';
import { sure } from './sure.ts';
import { day } from './survey-answers.ts';
import { keepPlaybook, logTouch, snooze, startPlaybook } from './touch.ts';

/** Calls every procedure of keeping in touch, as its screens do. */
export async function callTouch(app: TestApp, customerId: CustomerId): Promise<void> {
  const owner = app.as('owner');
  const today = toDay(app.clock.now(), 'UTC');
  await owner.touch.cadences({});
  await owner.touch.saveCadence({ commandId: commandId(), who: 'customers', days: 20 });
  const { id: entryId } = await recordEntry(app, owner, {
    customerId,
    callBackAt: app.clock.now(),
    howLeft: 'unhappy',
  });
  const playbookId = await keepPlaybook(owner);
  const id = await startPlaybook(owner, playbookId, customerId, day('2026-10-01'));
  await owner.touch.movePlaybook({ commandId: commandId(), id, startsOn: day('2026-10-02'), movesOpenSteps: true });
  const occasion = { id: newId<OccasionId>(), customerId, name: 'Birthday', monthDay: today.slice(5) };
  await owner.touch.saveOccasion({ commandId: commandId(), ...occasion });
  await logTouch(app, owner, customerId, { entryId, outcome: 'voicemail' });
  for (const client of [owner, app.as('staff')]) {
    await client.touch.calls({});
    const first = await client.touch.list({ asked: true, kind: 'call', from: today, to: today, limit: 1 });
    if (first.next !== null) await client.touch.list({ cursor: first.next, limit: 1 });
    await client.touch.list({ customerId, outcome: 'reached', needed: 'no' });
    await client.touch.callBacks({ show: 'waiting', limit: 1 });
    await client.touch.callBacks({ show: 'called', from: today, to: today });
    await client.touch.ofCustomer({ customerId });
    await client.touch.playbooks({});
    await client.touch.runs({ limit: 1 });
    await client.touch.tasks({ until: today, limit: 1 });
    await client.touch.occasions({});
    await client.search.find({ text: 'compressor' });
  }
  const { items } = await owner.touch.tasks({ until: today });
  const close = { touchId: newId<TouchId>(), as: 'done' as const, answer: 'yes' as const, note: 'A quiet compressor' };
  await owner.touch.closeTask({ commandId: commandId(), id: sure(items[0]).id, ...close });
  await owner.touch.endPlaybook({ commandId: commandId(), id });
  await logTouch(app, owner, customerId, { note: 'A quieter compressor' });
  await snooze(owner, customerId, day('2026-12-24'));
  await owner.touch.archiveOccasion({ commandId: commandId(), id: occasion.id, archived: true });
  await owner.touch.archivePlaybook({ commandId: commandId(), id: playbookId, archived: true });
}
