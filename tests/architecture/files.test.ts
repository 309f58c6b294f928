import { describe, expect, it } from 'vitest';
import { listCode, readText, sourceFolders } from './project.ts';

/** A file this long is worth a look; it may still be one thing. */
const lookAgainLines = 250;

/** A file longer than this has more than one reason to change. */
const hardLimitLines = 400;

const code = listCode();
const toLines = (path: string): string[] => readText(path).trimEnd().split('\n');

/** Splits a file's name into lower-case words: `DataTable.tsx` and `data-table.ts` both give data, table. */
function toWords(path: string): string[] {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/(\.[a-z]+)+$/, '');
  return name
    .split(/[-_.]|(?<=[a-z\d])(?=[A-Z])/)
    .filter(Boolean)
    .map((word) => word.toLowerCase());
}

/** Tells a name that says nothing: what is in it could be anything, so everything ends there. */
function saysNothing(path: string): boolean {
  const words = toWords(path);
  return (
    words.some((word) => /^(utils?|helpers?|managers?|misc)\d*$/.test(word)) || /^(data|info)$/.test(words.at(-1) ?? '')
  );
}

/** Finds lines that match, as `path:line`. */
function findLines(paths: readonly string[], pattern: RegExp): string[] {
  return paths.flatMap((path) =>
    toLines(path).flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  );
}

describe('the files', () => {
  it('are found at all', () => {
    for (const folder of [...sourceFolders, 'tests']) {
      expect(code.filter((path) => path.startsWith(`${folder}/`)).length).toBeGreaterThan(3);
    }
  });

  it(`are never longer than ${hardLimitLines} lines`, () => {
    const sizes = code.map((path) => ({ path, lines: toLines(path).length })).toSorted((a, b) => b.lines - a.lines);
    const long = sizes.filter(({ lines }) => lines > lookAgainLines);
    if (long.length > 0)
      console.log(['Worth a look:', ...long.map(({ path, lines }) => `${lines} ${path}`)].join('\n  '));
    expect(sizes.filter(({ lines }) => lines > hardLimitLines)).toEqual([]);
  });

  it('export by name, config files aside', () => {
    const others = code.filter((path) => !/(^|\/)[\w.]+\.config\.ts$/.test(path) && !path.endsWith('.d.ts'));
    expect(findLines(others, /^export default\b|^export \{.*\bas default\b/)).toEqual([]);
  });

  it('have names in kebab-case, React components in PascalCase', () => {
    const odd = code.filter((path) => {
      const name = path.slice(path.lastIndexOf('/') + 1);
      const plain = /^\.?[a-z\d]+(-[a-z\d]+)*(\.[a-z\d]+(-[a-z\d]+)*)*$/.test(name);
      return !plain && !/^[A-Z][A-Za-z\d]*(\.[a-z\d]+)*\.tsx$/.test(name);
    });
    expect(odd).toEqual([]);
  });

  it('have names that say what is in them', () => {
    expect(['shared/date-utils.ts', 'electron/db/helpers2.ts', 'renderer/PageInfo.tsx'].every(saysNothing)).toBe(true);
    expect(saysNothing('renderer/ui/DataTable.tsx')).toBe(false);
    expect(code.filter(saysNothing)).toEqual([]);
  });

  it('name an issue beside everything left to do', () => {
    // Brackets keep this line from being one of them.
    const leftToDo = /\b(TO[D]O|FIX[M]E|X[X]X)\b(?!.*#\d+)/;
    expect(findLines(code, leftToDo)).toEqual([]);
  });
});
