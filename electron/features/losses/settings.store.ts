import { lossSettingsSchema, type LossSettings } from '../../../shared/features/losses/losses.schema.ts';
import { usualMinutes } from '../../../shared/stats/replacement-cost.ts';
import type { ReadHandle, WriteHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';
import { lossSettings } from './losses.tables.ts';

/** The one row of settings there is. */
const settingId = 'losses';

/** Until the owner chooses otherwise: everybody who leaves matters. */
const settingsAtFirst: LossSettings = {
  rule: 'everybody',
  leastMarginMinor: 0,
  topPercent: 20,
  caller: null,
  ...usualMinutes,
  callMinor: null,
  meetingMinor: null,
};

function findSettings(read: ReadHandle): LossSettings | null {
  return read.find(
    sql`SELECT rule, least_margin_minor AS leastMarginMinor, top_percent AS topPercent, caller,
      minutes_per_call AS minutesPerCall, minutes_per_meeting AS minutesPerMeeting, call_minor AS callMinor,
      meeting_minor AS meetingMinor FROM loss_settings WHERE setting_id = ${settingId}`,
    lossSettingsSchema,
  );
}

/** Whose leaving matters, who calls, and what winning another takes. */
export function getSettings(read: ReadHandle): LossSettings {
  return findSettings(read) ?? settingsAtFirst;
}

export function keepSettings(tx: WriteHandle, settings: LossSettings): void {
  const row = {
    rule: settings.rule,
    least_margin_minor: settings.leastMarginMinor,
    top_percent: settings.topPercent,
    caller: settings.caller,
    minutes_per_call: settings.minutesPerCall,
    minutes_per_meeting: settings.minutesPerMeeting,
    call_minor: settings.callMinor,
    meeting_minor: settings.meetingMinor,
  };
  if (findSettings(tx) === null) tx.insert(lossSettings, { setting_id: settingId, ...row });
  else tx.update(lossSettings, settingId, row);
}
