import { describe, expect, it } from 'vitest';
import { daySchema } from '../../clock.ts';
import type { PersonId } from '../../ids.ts';
import { toDateReader } from '../imports/date-order.rules.ts';
import { guessColumns } from '../imports/mapping.rules.ts';
import { actionsImportFields } from './actions.import-fields.ts';
import { readActionRow } from './actions.import.rules.ts';

// Ids of these tests are names: no rule looks inside one.
const priya = 'priya' as PersonId;
const setting = {
  today: daySchema.parse('2026-11-19'),
  readDate: toDateReader('not-needed'),
  findPersonId: (name: string) => (name === 'Priya' ? priya : null),
};
const row = { what: 'Fix the slot plan', dueOn: '2026-11-27' };

const problemsOf = (texts: Readonly<Record<string, string>>): string[] => {
  const read = readActionRow(texts, setting);
  return 'problems' in read ? read.problems.map(({ field }) => field) : [];
};

describe('a row of a list of actions', () => {
  it('is an open action of nobody’s, opened today, where it says no more', () => {
    expect(readActionRow(row, setting)).toEqual({
      action: {
        what: 'Fix the slot plan',
        who: null,
        dueOn: '2026-11-27',
        state: 'open',
        openedOn: '2026-11-19',
        closedOn: null,
        note: null,
      },
    });
  });

  it('keeps who, how it stands, when it was over, and its note', () => {
    const texts = {
      ...row,
      who: 'Priya',
      state: 'done',
      closedOn: '2026-11-10',
      openedOn: '2026-11-02',
      note: '-1 van',
    };
    expect(readActionRow(texts, setting)).toMatchObject({
      action: { who: priya, state: 'done', closedOn: '2026-11-10', openedOn: '2026-11-02', note: '-1 van' },
    });
    // Over, but nobody wrote down when: known since today. Over before today, but nobody wrote down since when it was open.
    expect(readActionRow({ ...row, state: 'dropped' }, setting)).toMatchObject({ action: { closedOn: '2026-11-19' } });
    expect(readActionRow({ ...row, state: 'done', closedOn: '2026-11-10' }, setting)).toMatchObject({
      action: { openedOn: '2026-11-10', closedOn: '2026-11-10' },
    });
  });

  it('is refused without what and by when, of somebody nobody knows, in a state there is none of, all at once', () => {
    expect(problemsOf({ who: 'Somebody else', state: 'half done' })).toEqual(['what', 'dueOn', 'who', 'state']);
  });

  it('is refused with days that can not be', () => {
    expect(problemsOf({ ...row, dueOn: '2026-02-30' })).toEqual(['dueOn']);
    expect(problemsOf({ ...row, openedOn: '2026-11-20' })).toEqual(['openedOn']);
    expect(problemsOf({ ...row, state: 'done', closedOn: '2026-11-20' })).toEqual(['closedOn']);
    expect(problemsOf({ ...row, state: 'done', openedOn: '2026-11-10', closedOn: '2026-11-09' })).toEqual(['closedOn']);
    expect(problemsOf({ ...row, state: 'open', closedOn: '2026-11-09' })).toEqual(['closedOn']);
  });

  it('is refused where it is too long, instead of cut', () => {
    expect(problemsOf({ ...row, what: 'x'.repeat(301) })).toEqual(['what']);
    expect(problemsOf({ ...row, note: 'x'.repeat(4001) })).toEqual(['note']);
  });
});

describe('the columns of a list of actions', () => {
  it('are known by what other tools call them', () => {
    expect(
      guessColumns(actionsImportFields, [
        'Task',
        'Assignee',
        'Due date',
        'Status',
        'Completed on',
        'Client',
        'Comments',
      ]),
    ).toEqual({
      what: 'Task',
      who: 'Assignee',
      dueOn: 'Due date',
      state: 'Status',
      closedOn: 'Completed on',
      customer: 'Client',
      note: 'Comments',
    });
  });

  it('guess how an action stands', () => {
    const guess = actionsImportFields.find(({ field }) => field === 'state')?.guess;
    expect(['To do', 'In progress', 'Closed', 'x', 'Cancelled', 'maybe'].map((text) => guess?.(text))).toEqual([
      'open',
      'doing',
      'done',
      'done',
      'dropped',
      null,
    ]);
  });
});
