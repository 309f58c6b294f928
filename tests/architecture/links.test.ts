import { existsSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles, readText, root } from './project.ts';

const pages = listFiles('').filter((path) => path.endsWith('.md'));

/** Takes out code, where brackets are not links. */
const toProse = (text: string): string => text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '`');

/** Lists where the links and pictures of a page lead. */
function listTargets(text: string): string[] {
  return [...toProse(text).matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)].flatMap(
    ([, target]) => target ?? [],
  );
}

/** Lists the anchors a page offers, as code hosts make them from headings. */
function listAnchors(text: string): string[] {
  const seen = new Map<string, number>();
  return [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^#{1,6} +(.+?) *#*$/gm)].map(([, heading = '']) => {
    const slug = heading
      .toLowerCase()
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-');
    const times = seen.get(slug) ?? 0;
    seen.set(slug, times + 1);
    return times === 0 ? slug : `${slug}-${times}`;
  });
}

/** Says what is wrong with a link; null where it leads somewhere. */
function findFault(page: string, target: string): string | null {
  if (/^(https?:|mailto:)/.test(target)) return null;
  const [file = '', anchor] = target.split('#');
  const path = file === '' ? page : normalize(join(dirname(page), decodeURI(file)));
  if (!existsSync(join(root, path))) return `${page}: ${target} is not there`;
  if (anchor === undefined || statSync(join(root, path)).isDirectory()) return null;
  return listAnchors(readText(path)).includes(anchor) ? null : `${page}: ${target} has no such heading`;
}

describe('the links of README and docs', () => {
  it('are seen, with their anchors', () => {
    expect(listTargets('See [a](b.md#c "d"), `[x](y)` and ![p](q.png)')).toEqual(['b.md#c', 'q.png']);
    expect(listAnchors('# One: two\n## `npm` start\n## One: two\n')).toEqual(['one-two', 'npm-start', 'one-two-1']);
    expect(findFault('README.md', 'docs/nowhere.md')).not.toBeNull();
    expect(findFault('CONTRIBUTING.md', '#nowhere')).not.toBeNull();
  });

  it('lead to a file and a heading that are there', () => {
    expect(pages).toContain('CONTRIBUTING.md');
    const faults = pages.flatMap((page) => listTargets(readText(page)).map((target) => findFault(page, target)));
    expect(faults.filter((fault) => fault !== null)).toEqual([]);
  });
});
