import { parseSync } from '@swc/core';
import { describe, expect, it } from 'vitest';
import { listCode, readText, sourceFolders } from './project.ts';

const source = listCode().filter(
  (path) =>
    sourceFolders.some((folder) => path.startsWith(`${folder}/`)) && /\.tsx?$/.test(path) && !path.includes('.test.'),
);

/** How far above a type assertion its reason may stand: a comment over a statement of a few lines. */
const reachLines = 4;

/** Finds the byte offsets of all `x as Type`, `as const` aside: that one claims nothing. */
function findAssertions(node: unknown): number[] {
  if (Array.isArray(node)) return node.flatMap(findAssertions);
  if (typeof node !== 'object' || node === null) return [];
  const below = Object.values(node).flatMap(findAssertions);
  if (!('type' in node) || node.type !== 'TsAsExpression' || !('typeAnnotation' in node)) return below;
  const { typeAnnotation } = node;
  const span: unknown =
    typeof typeAnnotation === 'object' && typeAnnotation !== null ? Reflect.get(typeAnnotation, 'span') : null;
  const start: unknown = typeof span === 'object' && span !== null ? Reflect.get(span, 'start') : null;
  return typeof start === 'number' ? [...below, start] : below;
}

/** Lists the lines with an assertion that no comment explains. */
function findUnexplained(text: string, tsx: boolean): number[] {
  const module = parseSync(text, { syntax: 'typescript', tsx, target: 'es2024' });
  const bytes = Buffer.from(text);
  // Offsets go on from file to file, and count from the first thing that is not a comment.
  const origin = module.span.end - bytes.length;
  const lines = text.split('\n');
  return findAssertions(module.body).flatMap((offset) => {
    const index =
      bytes
        .subarray(0, Math.max(0, offset - origin))
        .toString()
        .split('\n').length - 1;
    const near = lines.slice(Math.max(0, index - reachLines), index + 1);
    return near.some((line) => /(^|\s)(\/\/|\*|\/\*)/.test(line)) ? [] : [index + 1];
  });
}

describe('a type assertion', () => {
  it('is found, and its comment with it', () => {
    const padding = '\n'.repeat(reachLines);
    expect(findUnexplained(`const a = 'ä';${padding}\nexport const b = a as never;\n`, false)).toEqual([
      reachLines + 2,
    ]);
    expect(findUnexplained('// The schema has checked it.\nexport const b = a as never;\n', false)).toEqual([]);
    expect(findUnexplained('export const b = [1] as const;\n', false)).toEqual([]);
  });

  it('always says why it is right', () => {
    expect(source.length).toBeGreaterThan(50);
    const bare = source.flatMap((path) =>
      findUnexplained(readText(path), path.endsWith('x')).map((line) => `${path}:${line}`),
    );
    expect(bare).toEqual([]);
  });
});
