import { delimiter } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toCookie } from '../../electron/launch/dev-address.mjs';
import { findChromium } from '../browser.mjs';
import { chooseSteps, countResults, listFailures, steps, toLastLine, withReport } from '../steps.mjs';

const names = (chosen: typeof steps): string[] => chosen.map(({ name }) => name);

describe('npm test', () => {
  it('runs every step but the long set of faults unless some are named', () => {
    expect(names(chooseSteps([]))).toEqual(names(steps).filter((name) => name !== 'faults-long'));
    expect(names(chooseSteps(['faults-long']))).toEqual(['faults-long']);
    expect(names(chooseSteps(['unit', 'types']))).toEqual(['types', 'unit']);
  });

  it('refuses a step nobody knows', () => {
    expect(() => chooseSteps(['unti'])).toThrow(/no step "unti"/);
  });

  it('counts what the runners report', () => {
    const vitest = { numPassedTests: 5, numFailedTests: 2, numPendingTests: 1, numTodoTests: 0 };
    expect(countResults('vitest', false, vitest)).toEqual({ passed: 5, failed: 2, skipped: 1 });
    const playwright = { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 4 } };
    expect(countResults('playwright', false, playwright)).toEqual({ passed: 4, failed: 1, skipped: 4, second: 1 });
    expect(countResults('check', true, null)).toEqual({ passed: 1, failed: 0, skipped: 0 });
  });

  it.each([
    ['crashed without a report', false, null],
    ['failed though no test did', false, { numPassedTests: 9, numFailedTests: 0 }],
    ['found no test', true, { numPassedTests: 0, numFailedTests: 0 }],
    ['skipped every test', true, { numPassedTests: 0, numFailedTests: 0, numPendingTests: 9 }],
  ])('counts a failure where a runner %s', (_what, succeeded, report) => {
    expect(countResults('vitest', succeeded, report).failed).toBe(1);
  });

  it('names what failed, a whole file too', () => {
    const report = {
      testResults: [
        {
          name: 'a.test.ts',
          status: 'passed',
          message: '',
          assertionResults: [{ status: 'passed', fullName: 'fine' }],
        },
        { name: 'b.test.ts', status: 'failed', message: 'No such file\n  at x', assertionResults: [] },
        {
          name: 'c.test.ts',
          status: 'failed',
          message: '',
          assertionResults: [
            { status: 'failed', fullName: 'adds up', failureMessages: ['expected 1 to be 2\n  at y'] },
          ],
        },
      ],
    };
    expect(listFailures('vitest', report)).toEqual([
      'b.test.ts: No such file',
      'c.test.ts › adds up: expected 1 to be 2',
    ]);
    expect(listFailures('vitest', null)).toEqual([]);
  });

  it('ends in one plain line', () => {
    const line = toLastLine([
      { passed: 3, failed: 0, skipped: 1 },
      { passed: 4, failed: 2, skipped: 0 },
    ]);
    expect(line).toBe('7 passed, 2 failed');
  });

  it('asks each runner for a report, and checks for none', () => {
    const file = '/tmp/report.json';
    for (const step of steps) {
      const { args, env } = withReport(step, file);
      expect([...args, ...Object.values(env)].some((part) => part.includes(file))).toBe(step.kind !== 'check');
    }
  });
});

describe('finding a Chromium', () => {
  const path = ['/usr/local/bin', '/usr/bin'].join(delimiter);

  it("takes the system's own", () => {
    expect(findChromium({ PATH: path }, (file) => file === '/usr/bin/chromium')).toBe('/usr/bin/chromium');
    expect(findChromium({ PATH: path }, () => true)).toBe('/usr/local/bin/chromium-headless-shell');
    expect(findChromium({ PATH: path }, () => false)).toBeNull();
  });

  it('takes the one named, or none: never another than was asked for', () => {
    expect(findChromium({ PATH: path, CHROMIUM_PATH: '/opt/c' }, () => true)).toBe('/opt/c');
    expect(findChromium({ PATH: path, CHROMIUM_PATH: '/opt/c' }, (file) => file !== '/opt/c')).toBeNull();
  });
});

describe('the reloading page', () => {
  it('sends back what a browser would', () => {
    expect(toCookie(['pm_1=abc; Path=/; HttpOnly', 'x=y'])).toBe('pm_1=abc; x=y');
  });
});
