import { describe, expect, it } from 'vitest';
import { isUndoable } from './history.rules.ts';

describe('taking a change back', () => {
  it('is offered for ordinary changes', () => {
    expect(
      ['customers.changed', 'log.recorded', 'actions.opened', 'business.changed', 'history.undone'].every(isUndoable),
    ).toBe(true);
  });

  it('is not offered for numbers that are printed on sheets of paper', () => {
    expect(isUndoable('surveys.sheets-printed')).toBe(false);
    expect(isUndoable('surveys.recorded')).toBe(true);
  });

  it('is not offered for what was handed in, decided or locked; a checklist and a review can be taken back', () => {
    const final = ['checklists.handed-in', 'checklists.answers-kept', 'checklists.photo-added', 'checklists.locked'];
    expect([...final, 'checklists.contest-decided'].some(isUndoable)).toBe(false);
    expect(['checklists.made', 'checklists.reviewed', 'checklists.action-opened'].every(isUndoable)).toBe(true);
  });

  it('is not offered for erasing, PINs and first run', () => {
    expect(
      ['customers.erased', 'people.pin-set', 'session.set-up', 'session.pin-reset', 'import.written'].some(isUndoable),
    ).toBe(false);
  });
});
