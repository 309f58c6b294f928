import { describe, expect, it } from 'vitest';
import type { ActionId, CustomerId, EntryId, PersonId } from '../../ids.ts';
import { decideImport, decideRecord, type RecordQuestion } from './log.rules.ts';
import type { EntryFields } from './log.schema.ts';

// Ids of these tests are names: no rule looks inside one.
const priya = 'priya' as PersonId;
const dana = 'dana' as PersonId;
const now = Date.UTC(2026, 10, 19, 9, 30);
const hour = 60 * 60 * 1000;

const fields: EntryFields = {
  words: 'Third technician, third story.',
  type: 'said',
  customerId: 'hollis' as CustomerId,
  channel: 'phone',
  touchpointId: null,
  locationId: null,
  howLeft: 'not-known',
  severity: 'normal',
  didAbout: null,
  callBackAt: null,
  heardAt: now,
  toldBy: null,
  toldWhat: null,
  stars: null,
  reviewLink: null,
  photoIds: [],
  anonymous: false,
};

const question = (changed: Partial<EntryFields>, rest: Partial<RecordQuestion> = {}): RecordQuestion => ({
  id: 'entry' as EntryId,
  fields: { ...fields, ...changed },
  author: { id: priya, role: 'staff' },
  customer: null,
  anonymousAllowed: false,
  now,
  timeZone: 'Europe/Berlin',
  actionId: 'action' as ActionId,
  ...rest,
});

const record = (changed: Partial<EntryFields>, rest: Partial<RecordQuestion> = {}) =>
  decideRecord(question(changed, rest));

describe('recording what a customer said', () => {
  it('keeps the words unedited and says who wrote them, in what role and on which day they were heard', () => {
    const { entry, effects } = record({ words: '  It  works! ', heardAt: Date.UTC(2026, 10, 18, 23, 30) });
    expect(entry).toMatchObject({
      words: '  It  works! ',
      recordedBy: priya,
      recordedRole: 'staff',
      heardOn: '2026-11-19',
      status: 'new',
    });
    expect(effects).toEqual([]);
  });

  it('opens an action when somebody left unhappy, due 48 hours from now however long ago it was heard', () => {
    const { effects } = record({ howLeft: 'unhappy', heardAt: now - 90 * 24 * hour });
    expect(effects).toEqual([
      {
        effect: 'actions.open',
        id: 'action',
        what: 'Ask what went wrong: "Third technician, third story."',
        entryId: 'entry',
        customerId: 'hollis',
        who: priya,
        dueAt: now + 48 * hour,
        dueOn: '2026-11-21',
      },
    ]);
  });

  it('opens an action for something severe, whoever says it', () => {
    expect(record({ howLeft: 'happy', severity: 'severe' }).effects).toHaveLength(1);
    expect(record({ howLeft: 'so-so', severity: 'serious' }).effects).toEqual([]);
  });

  it('gives the action to whoever looks after the customer, else to the recorder', () => {
    const customer = { id: 'hollis' as CustomerId, lookedAfterBy: dana };
    expect(record({ howLeft: 'unhappy' }, { customer }).effects).toMatchObject([{ who: dana }]);
    expect(record({ howLeft: 'unhappy' }, { customer: { ...customer, lookedAfterBy: null } }).effects).toMatchObject([
      { who: priya },
    ]);
  });

  it.each([
    ['unhappy', { howLeft: 'unhappy' }, true],
    ['severe', { severity: 'severe' }, true],
    ['waiting for a call', { callBackAt: now + hour }, true],
    ['none of these', { howLeft: 'so-so', severity: 'serious' }, false],
  ] as const)('knows that %s needs an answer: %o', (_name, changed, needed) => {
    expect(record(changed).entry.needsAnswer).toBe(needed);
  });

  it('names nobody in an anonymous entry, nor in its action', () => {
    const { entry, effects } = record({ anonymous: true, howLeft: 'unhappy' }, { anonymousAllowed: true });
    expect(entry).toMatchObject({ recordedBy: null, recordedRole: null });
    expect(effects).toMatchObject([{ who: null }]);
    expect(JSON.stringify({ entry, effects })).not.toContain(priya);
  });

  it.each([
    ['an anonymous entry where the owner does not allow one', { anonymous: true }, 'NOT_ANONYMOUS'],
    ['words that are only spaces', { words: ' \n ' }, 'NO_WORDS'],
    ['a time that has not come yet', { heardAt: now + 6 * 60 * 1000 }, 'HEARD_IN_FUTURE'],
    ['a review link that is no web address', { reviewLink: 'javascript:alert(1)' }, 'NOT_A_WEB_LINK'],
  ])('refuses %s', (_name, changed, reason) => {
    expect(() => record(changed)).toThrow(expect.objectContaining({ reason }));
  });

  it('forgives a clock that runs five minutes ahead', () => {
    expect(record({ heardAt: now + 5 * 60 * 1000 }).entry.heardAt).toBe(now + 5 * 60 * 1000);
  });
});

describe('importing what a customer said', () => {
  const importRow = (changed: Partial<EntryFields>, openActions = false) => {
    const { photoIds: _photos, anonymous: _anonymous, ...row } = { ...fields, ...changed };
    const { author: _author, anonymousAllowed: _allowed, ...rest } = question({});
    return decideImport({ ...rest, fields: row, importKey: 'key', openActions });
  };

  it('opens an action for an unhappy customer heard in the last 7 days, for nobody in particular', () => {
    expect(importRow({ howLeft: 'unhappy', heardAt: now - 7 * 24 * hour }).effects).toMatchObject([
      { who: null, dueAt: now + 48 * hour },
    ]);
  });

  it('opens none for one heard before that, unless the importer wants it', () => {
    const old = { howLeft: 'unhappy', heardAt: now - 7 * 24 * hour - 1 } as const;
    expect(importRow(old).effects).toEqual([]);
    expect(importRow(old, true).effects).toHaveLength(1);
    expect(importRow({ ...old, howLeft: 'happy' }, true).effects).toEqual([]);
  });

  it('counts as nobody’s conversation', () => {
    expect(importRow({}).entry).toMatchObject({ recordedBy: null, recordedRole: null, importKey: 'key' });
  });
});
