import type { Item } from '../../shared/features/checklists/definition.schema.ts';
import type { ItemAnswer } from '../../shared/features/checklists/runs.schema.ts';
import type { AuditId, PersonId } from '../../shared/ids.ts';
import { toAskedOfOthers } from '../../shared/features/mirror/ratings.rules.ts';
import { openClient } from './host-client.ts';
import { newCommandId, newId, people, type Shop } from './shop.ts';

const dayMs = 86_400_000;

const number = (value: number): ItemAnswer => ({ given: { number: value }, note: '' });

/** Begins an audit: of the last quarter, or an early look at the one that runs. */
export async function startAudit({ owner }: Shop, early = false) {
  const ids = { id: newId<'Audit'>(), runId: newId<'Run'>() };
  const { id } = await owner.mirror.start({ commandId: newCommandId(), ...ids, early });
  const { definition, audit } = await owner.mirror.get({ id });
  return { id, name: audit.name, definition, items: definition.sections.flatMap(({ items }) => items) };
}

function toAnswer(item: Item): ItemAnswer {
  if (item.type === 'claim') return number({ share: 0.9, 'yes-no': 1, days: 12, count: 35, amount: 5 }[item.kind]);
  return number(item.type === 'scale' ? 5 : 1);
}

/** Answers what an audit still asks, as an owner who is sure of himself. */
export async function answerAll({ owner }: Shop, id: AuditId): Promise<void> {
  const { definition, answers } = await owner.mirror.get({ id });
  for (const item of definition.sections.flatMap(({ items }) => items)) {
    if (answers[item.id]?.given != null) continue;
    const input = { commandId: newCommandId(), id, itemId: item.id, answer: toAnswer(item) };
    if (item.type === 'claim') await owner.mirror.reveal(input);
    else await owner.mirror.answer(input);
  }
}

/** Ends an audit with promises to oneself, due in a month. */
export async function finishAudit({ owner }: Shop, id: AuditId, promises: readonly string[]): Promise<void> {
  const vows = promises.map((what) => ({
    id: newId<'Vow'>(),
    actionId: newId<'Action'>(),
    what,
    who: null,
    dueAt: Date.now() + 30 * dayMs,
  }));
  await owner.mirror.finish({ commandId: newCommandId(), id, vows });
}

/** Asks everybody from the next audit on. */
export async function askEverybody({ owner }: Shop): Promise<void> {
  const settings = await owner.mirror.getSettings({});
  await owner.mirror.setSettings({
    commandId: newCommandId(),
    settings: { ...settings, asksManagers: true, asksStaff: true, asksOutsider: true },
  });
}

/** As many of the staff as may be read together, besides the one the shop has. */
export async function addStaff({ owner }: Shop, count: number): Promise<readonly PersonId[]> {
  const ids = Array.from({ length: count }, () => newId<'Person'>());
  for (const [index, id] of ids.entries()) {
    await owner.people.add({
      commandId: newCommandId(),
      id,
      name: `Staff ${index}`,
      role: 'staff',
      pin: people.staff.pin,
    });
  }
  return ids;
}

/** Members of the staff rate, each at a window of their own and lower than the owner. */
export async function rateAsStaff(shop: Shop, id: AuditId, staff: readonly PersonId[]): Promise<void> {
  const { definition } = await shop.owner.mirror.get({ id });
  const items = toAskedOfOthers(definition).sections.flatMap((section) => section.items);
  for (const [index, personId] of staff.entries()) {
    const client = await openClient(shop.host);
    await client.session.signIn({ personId, pin: people.staff.pin });
    await client.mirror.rateAnonymously({
      id,
      ticket: crypto.randomUUID(),
      answers: Object.fromEntries(items.map((item) => [item.id, number(item.type === 'scale' ? 1 + (index % 2) : 0)])),
    });
  }
}
