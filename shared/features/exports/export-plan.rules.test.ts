import { describe, expect, it } from 'vitest';
import { daySchema } from '../../clock.ts';
import { isExportDue, listOutdated, toPlannedName, type PlanHistory } from './export-plan.rules.ts';

const hour = 3_600_000;
const at = Date.UTC(2026, 10, 19, 10);
// A Thursday; its week began on Monday the 16th.
const thursday = { today: daySchema.parse('2026-11-19'), at };
const history = (patch: Partial<PlanHistory>): PlanHistory => ({
  doneOn: null,
  isRunning: false,
  failedAt: null,
  ...patch,
});
const on = (day: string) => history({ doneOn: daySchema.parse(day) });

describe('a regular export', () => {
  it.each([
    ['weekly', null, true],
    ['weekly', '2026-11-15', true],
    ['weekly', '2026-11-16', false],
    ['monthly', '2026-10-31', true],
    ['monthly', '2026-11-01', false],
  ] as const)('that is %s and was last written on %s is due: %s', (rhythm, doneOn, isDue) => {
    expect(isExportDue({ rhythm }, doneOn === null ? history({}) : on(doneOn), thursday)).toBe(isDue);
  });

  it('is not begun twice, and tried again an hour after it failed', () => {
    const due = (patch: Partial<PlanHistory>) => isExportDue({ rhythm: 'weekly' }, history(patch), thursday);
    expect(due({ isRunning: true })).toBe(false);
    expect(due({ failedAt: at - hour + 1 })).toBe(false);
    expect(due({ failedAt: at - hour })).toBe(true);
  });
});

describe('the files of regular exports', () => {
  it('are named after the business, the rhythm and the day', () => {
    expect(toPlannedName('Çelik & Söhne GmbH', 'weekly', thursday.today)).toBe(
      'celik-sohne-gmbh-weekly-2026-11-19.zip',
    );
    expect(toPlannedName('東京', 'monthly', thursday.today)).toBe('business-monthly-2026-11-19.zip');
  });

  it('beyond the newest and what was cut off are removed, and nothing that was made by hand or by another business', () => {
    const names = [
      'northline-weekly-2026-11-09.zip',
      'northline-monthly-2026-10-01.zip',
      'northline-weekly-2026-11-16.zip',
      'northline-weekly-2026-11-02.zip',
      'northline-weekly-2026-11-20.zip.unfinished',
      'northline-hq-weekly-2026-01-01.zip',
      'plain-mirror-2026-01-01.zip',
      'northline-weekly-2026-01-01.zip.txt',
    ];
    expect(listOutdated(names, 'Northline', 2)).toEqual([
      'northline-weekly-2026-11-02.zip',
      'northline-monthly-2026-10-01.zip',
      'northline-weekly-2026-11-20.zip.unfinished',
    ]);
  });
});
