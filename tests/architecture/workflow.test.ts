import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readText, root } from './project.ts';

const workflow = readText('.github/workflows/ci.yml');

/** Lets the formatter read YAML: it refuses what it can't parse. */
function isYaml(text: string): boolean {
  const formatter = join(root, 'node_modules/oxfmt/bin/oxfmt');
  const { status } = spawnSync(process.execPath, [formatter, '--stdin-filepath', 'ci.yml'], { input: text, cwd: root });
  return status === 0;
}

describe('the workflow', () => {
  it('is well-formed', () => {
    expect(isYaml('on: [push\njobs: {')).toBe(false);
    expect(isYaml(workflow)).toBe(true);
  });

  it('runs npm test on Linux, Windows and macOS', () => {
    expect(workflow).toMatch(/os: \[ubuntu-latest, windows-latest, macos-latest\]/);
    expect(workflow).toMatch(/- run: npm test$/m);
  });
});
