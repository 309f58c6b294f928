import { describe, expect, test } from 'vitest';
import type { Day } from '../../../shared/clock.ts';
import type { Loss } from '../../../shared/features/losses/losses.schema.ts';
import type { Observation } from '../../../shared/features/observation/observation.schema.ts';
import type { Visit } from '../../../shared/features/shops/shops.schema.ts';
import type { PlaybookTask } from '../../../shared/features/touch/touch.schema.ts';
import { actionIdSchema, entryIdSchema } from '../../../shared/ids.ts';
import type { Reader } from '../../ui/format.ts';
import {
  sortYours,
  toActionItem,
  toAnswerItem,
  toCallBackItem,
  toExitCallItem,
  toLateItem,
  toProofItem,
  toStepItem,
  toVisitItem,
  type CallBack,
  type OwnAction,
} from './yours-items.ts';

const reader: Reader = {
  timeZone: 'Europe/Dublin',
  locale: 'en-IE',
  currency: 'EUR',
  now: Date.parse('2026-11-19T10:30:00Z'),
};
const at = (time: string): number => Date.parse(`2026-11-${time}:00Z`);

// Days by their very form; the brand exists only for the compiler.
const day = (text: string): Day => text as Day;

const callBack = (dueAt: number, more: Partial<CallBack> = {}): CallBack => ({
  id: entryIdSchema.parse('019a0000-0000-7000-8000-000000000001'),
  words: 'The second bill is wrong again.',
  customerName: 'Marta Reyes',
  channel: 'phone',
  callBackAt: dueAt,
  heardAt: at('19T09:10'),
  ...more,
});
const action = (dueAt: number, more: Partial<OwnAction> = {}): OwnAction => ({
  id: actionIdSchema.parse('019a0000-0000-7000-8000-000000000002'),
  what: 'Ask what went wrong at the Harbour install',
  dueAt,
  source: 'entry',
  sourceText: 'Third technician, third story.',
  customerName: 'Harbour Dental',
  waitingFor: null,
  ...more,
});

describe('what needs somebody', () => {
  test('stands in one list: who waits to hear from us, then what was due first', () => {
    const called = toCallBackItem(callBack(at('19T09:30')), reader);
    const [old, later] = [toActionItem(action(at('18T12:00')), reader), toActionItem(action(at('19T12:00')), reader)];
    expect(sortYours([later, old, called])).toEqual([called, old, later]);
  });

  test('says whom to call and when they asked, and opens the entry', () => {
    expect(toCallBackItem(callBack(at('19T09:30')), reader)).toMatchObject({
      title: 'Call Marta Reyes back',
      detail: 'Asked at 9:10: “The second bill is wrong again.”',
      way: 'phone',
      to: '/log/019a0000-0000-7000-8000-000000000001',
    });
    expect(toCallBackItem(callBack(at('19T09:30'), { customerName: null }), reader).title).toBe('Call them back');
  });

  test('shows an action with the words it comes from', () => {
    expect(toActionItem(action(at('19T12:00')), reader).detail).toBe('“Third technician, third story.” Harbour Dental');
    expect(toActionItem(action(at('19T12:00'), { sourceText: null, customerName: null }), reader).detail).toBeNull();
  });

  test('asks of a late action whether one knows, and says what it waits for', () => {
    const waiting = { sourceText: null, waitingFor: 'the landlord' };
    const late = toActionItem(action(at('19T10:00'), waiting), reader);
    expect(late).toMatchObject({ detail: 'Harbour Dental · waits for the landlord', lateAction: late.to.slice(9) });
    expect(toActionItem(action(at('19T12:00')), reader)).not.toHaveProperty('lateAction');
  });

  test('tells the owner of others’ late actions, and asks whether what was done helped', () => {
    const late = { ...action(at('12T12:00')), whoName: 'Priya' };
    expect(toLateItem(late)).toMatchObject({ detail: 'With Priya. You hear of it once.', lateAction: late.id });
    expect(toLateItem({ ...late, whoName: null }).detail).toMatch(/^Nobody has it\./);
    const proof = { actionId: late.id, what: 'Ring before we come', fixedOn: day('2026-10-10'), windowDays: 30 };
    expect(toProofItem(proof, reader)).toMatchObject({
      title: 'Did it help? Ring before we come',
      dueAt: Date.parse('2026-11-17T23:59:00Z'),
      to: `/actions/${late.id}`,
    });
  });

  test('does not repeat the words that the action itself says', () => {
    const said = action(at('19T12:00'), { what: 'Ask what went wrong: "Third technician, third story."' });
    expect(toActionItem(said, reader).detail).toBe('Harbour Dental');
  });

  test('asks who left until day 42, and says what we believe', () => {
    // What an exit call shows of a loss.
    const loss = {
      id: 'x',
      customerName: 'Bayside Gym',
      lostOn: day('2026-10-26'),
      reasonName: null,
    } as unknown as Loss;
    expect(toExitCallItem(loss, reader)).toMatchObject({
      dueAt: Date.parse('2026-12-07T23:59:00Z'),
      title: 'Ask Bayside Gym why they left',
      detail: 'Day 24 of 42. On file: unknown',
      to: '/losses/x',
    });
  });

  test('owes an answer to who was watched: what they asked, else what they used', () => {
    const fields = { id: 'x', customerName: 'Harbour Dental', product: 'Router', answerDueOn: day('2026-11-20') };
    // What an answer shows of a visit.
    const visit = { ...fields, asked: 'Why it turns left.' } as unknown as Observation;
    expect(toAnswerItem(visit, reader)).toMatchObject({
      title: 'Answer Harbour Dental',
      detail: 'They wait since we watched them: Why it turns left.',
    });
    expect(toAnswerItem({ ...visit, asked: '' }, reader).detail).toMatch(/Router$/);
  });

  test('takes a step of a playbook to the customer it is about, and a mystery visit to its place', () => {
    const step = {
      what: 'Ask whether it works',
      customerId: 'c',
      customerName: 'Osei & Sons',
      playbookName: 'After a sale',
    };
    // What Today shows of each.
    const task = { id: 'x', ...step, about: '', dueOn: day('2026-11-19') } as unknown as PlaybookTask;
    expect(toStepItem(task, reader)).toMatchObject({
      title: 'Ask whether it works',
      detail: 'Osei & Sons · After a sale',
      to: '/customers/c',
    });
    const seen = { id: 'x', scenarioTitle: 'Cancelling a line', plannedOn: day('2026-11-20') };
    const visit = { ...seen, locationName: 'Queen Street', state: 'doing' } as unknown as Visit;
    expect(toVisitItem(visit, reader)).toMatchObject({
      title: 'Mystery visit, Queen Street',
      detail: 'Cancelling a line',
      way: 'visit, begun',
    });
    expect(toVisitItem({ ...visit, locationName: null }, reader)).toMatchObject({
      title: 'Mystery visit, Cancelling a line',
      detail: null,
    });
  });
});
