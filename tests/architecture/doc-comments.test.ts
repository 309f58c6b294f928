import { describe, expect, it } from 'vitest';
import { listFiles, readText } from './project.ts';

const documented = ['shared', 'electron/db']
  .flatMap(listFiles)
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.includes('/migrations/'));

/** Finds the exports of a file that no doc comment stands above. */
function findBare(text: string): string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const name = /^export (?:async |abstract )*(?:function\*?|const|class|type|interface) (\w+)/.exec(line)?.[1];
    if (name === undefined) return [];
    const above = lines[index - 1] ?? '';
    // Further signatures of one function share its comment.
    const isOverload = new RegExp(`^export (async )?function ${name}\\b`).test(above);
    return above.trimEnd().endsWith('*/') || isOverload ? [] : [name];
  });
}

describe('every export of shared/ and electron/db/', () => {
  it('has a doc comment', () => {
    expect(findBare('/** Says a. */\nexport const a = 1;\n\nexport function b() {}\n')).toEqual(['b']);
    expect(documented.length).toBeGreaterThan(20);
    const bare = documented.flatMap((path) => findBare(readText(path)).map((name) => `${path}: ${name}`));
    expect(bare).toEqual([]);
  });
});
