import { expect, test } from 'vitest';
import { byPart, editorPurpose } from './editor-words.logic.ts';

test('the editor says when a change makes a new version', () => {
  expect(editorPurpose({ version: 2, isInUse: true, runs: 13 }, 26, 'en')).toBe(
    'Version 2 was filled in and stays as it is. What you change here becomes version 3: 26 items.',
  );
  expect(editorPurpose({ version: 3, isInUse: false, runs: 13 }, 1, 'en')).toBe(
    'Version 3, not filled in yet: 1 item. What was filled in before keeps its own.',
  );
  expect(editorPurpose({ version: 1, isInUse: false, runs: 0 }, 0, 'en')).toBe('Being made: nothing asked yet.');
});

test('what is to finish stands with the part it is about', () => {
  const problems = byPart([
    { partId: 'i2', sentence: 'One.' },
    { partId: 'i2', sentence: 'Two.' },
    { partId: 's1', sentence: 'Three.' },
  ]);
  expect(problems.get('i2')).toEqual(['One.', 'Two.']);
  expect(problems.get('s1')).toEqual(['Three.']);
});
