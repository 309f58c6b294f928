import { describe, expect, test } from 'vitest';
import { checklistDefinitionSchema } from '../../../shared/features/checklists/definition.schema.ts';
import type { Checklist, ChecklistPage } from '../../../shared/features/checklists/checklists.schema.ts';
import type { Finding } from '../../../shared/features/checklists/runs.schema.ts';
import { checklistIdSchema, checklistVersionIdSchema } from '../../../shared/ids.ts';
import { blankChecklist, checklistSentence, checklistsTitle, findingsTitle } from './checklists.logic.ts';

const id = '019a0000-0000-7000-8000-000000000001';
const page: ChecklistPage = {
  id: checklistIdSchema.parse(id),
  title: 'Shop visit',
  purpose: '',
  use: 'shop',
  version: 2,
  items: 26,
  runs: 13,
  lastRanOn: null,
  madeAt: 0,
  archived: false,
  versionId: checklistVersionIdSchema.parse(id),
  definition: blankChecklist(),
  revision: 3,
  isInUse: true,
};
const unused: Checklist = { ...page, runs: 0 };

describe('the list of checklists', () => {
  test('says what there is, and whether it is used', () => {
    expect(checklistsTitle([page, unused], {}, 'en')).toBe('Two checklists, one not filled in yet');
    expect(checklistsTitle([page], {}, 'en')).toBe('One checklist, all in use');
    expect(checklistsTitle([unused], {}, 'en')).toBe('One checklist, not filled in yet');
    expect(checklistsTitle([unused, unused], {}, 'en')).toBe('Two checklists, none filled in yet');
  });

  test('says why it is empty', () => {
    expect(checklistsTitle([], {}, 'en')).toBe('No checklists yet');
    expect(checklistsTitle([], { use: 'call' }, 'en')).toBe('No checklist of this kind');
    expect(checklistsTitle([], { show: 'archived' }, 'en')).toBe('No checklist is archived');
  });
});

test('a checklist says how often it was filled in', () => {
  expect(checklistSentence(page, 'yesterday', 'en')).toBe(
    'Version 2, 26 items: filled in 13 times, the last yesterday.',
  );
  expect(checklistSentence({ ...page, runs: 1, items: 1 }, null, 'en')).toBe('Version 2, 1 item: filled in once.');
  expect(checklistSentence({ ...page, runs: 0, archived: true }, null, 'en')).toBe(
    'Archived. Version 2, 26 items: nobody has filled it in yet.',
  );
});

test('a blank checklist is one the engine takes', () => {
  expect(checklistDefinitionSchema.parse(blankChecklist())).toEqual(blankChecklist());
});

test('the list of findings says how much is left, and that there is more than it has read', () => {
  // Only how many there are is told.
  const found = (count: number): Finding[] => Array.from({ length: count });
  expect(findingsTitle(found(2), 'open', false, 'en')).toBe('Two findings to look into');
  expect(findingsTitle(found(50), 'open', true, 'en')).toBe('More than 50 findings to look into');
  expect(findingsTitle([], 'open', false, 'en')).toBe('Nothing is left to look into');
  expect(findingsTitle([], 'dismissed', false, 'en')).toBe('Findings nothing was done about');
});
