import type { LossId } from '../../shared/ids.ts';
import { commandId, type TestApp } from './app.ts';
import { addCustomer } from './customers.ts';
import { recordEntry } from './entries.ts';
import { lossReason, recordLoss, saveExitCall, tryCall } from './losses.ts';
import { day } from './survey-answers.ts';

const command = () => ({ commandId: commandId() });

/** Calls everything a screen can ask of losses, so that each statement is made once. */
export async function callLosses(app: TestApp): Promise<void> {
  const owner = app.as('owner');
  const [price, truth] = [
    await lossReason(owner, 'Price'),
    await lossReason(owner, 'Not told the truth about a delay'),
  ];
  const settings = await owner.losses.settings({});
  for (const rule of ['top-margin', 'top-tenure', 'everybody'] as const) {
    await owner.losses.setSettings({ ...command(), settings: { ...settings, rule } });
    const customerId = await addCustomer(owner, { name: `Leaver ${rule}`, yearlyMarginMinor: 100 });
    await recordLoss(owner, customerId, day('2026-11-01'));
    await owner.losses.ofCustomer({ customerId });
    await owner.history.list({ record: 'loss', id: await latest(app) });
  }
  for (const name of ['Marked', 'Marked too']) {
    await addCustomer(owner, { name, status: 'lost', lostOn: day('2026-11-03') });
  }
  const id = await latest(app);
  await tryCall(owner, id, day('2026-11-16'));
  await saveExitCall(owner, id, day('2026-11-17'), [
    { reasonId: price, points: 40 },
    { reasonId: truth, points: 60 },
  ]);
  await owner.losses.change({ ...command(), id, patch: { lostOn: day('2026-11-02') } });
  const { loss } = await owner.losses.get({ id });
  await owner.customers.timeline({ id: loss.customerId, limit: 1 });
  const entryId = await recordEntry(app, owner, {
    customerId: loss.customerId,
    severity: 'severe',
    howLeft: 'unhappy',
  });
  await owner.losses.riskOf({ entryId });
  await owner.losses.winBack({ ...command(), id, on: day('2026-11-18'), needed: '' });
  const period = { from: day('2026-01-01'), to: day('2026-12-31') };
  const shows = [undefined, 'called', 'missed', 'silent', 'before-profitable', 'won-back'] as const;
  for (const show of shows) {
    const { next } = await owner.losses.list({ show, limit: 1 });
    if (next !== null) await owner.losses.list({ show, limit: 1, cursor: next });
  }
  await owner.losses.list({ causeId: price, ...period });
  const { next } = await owner.losses.unwritten({ limit: 1 });
  if (next !== null) await owner.losses.unwritten({ limit: 1, cursor: next });
  await owner.losses.queue({});
  await owner.losses.lastFive({});
  await owner.losses.causes(period);
  await owner.losses.silence(period);
  await owner.losses.replacement({});
  await owner.search.find({ text: 'leaver' });
}

async function latest(app: TestApp): Promise<LossId> {
  const { items } = await app.as('owner').losses.list({ limit: 1 });
  const [loss] = items;
  if (loss === undefined) throw new Error('Nobody left.');
  return loss.id;
}
