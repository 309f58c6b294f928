import type { Calendar } from '../../../shared/features/mirror/audit.rules.ts';
import type { Context } from '../../app/context.ts';
import { getSettings } from './settings.store.ts';

/** What decides today which quarter the mirror looks at. */
export function toCalendar(context: Context): Calendar {
  const { opensAfterDays } = getSettings(context.read);
  return { today: context.today(), startMonth: context.business().yearStartsInMonth, opensAfterDays };
}
