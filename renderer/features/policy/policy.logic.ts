import { z } from 'zod';
import {
  exceptionFilterSchema,
  type Policy,
  type PolicyEarning,
  type PolicyException,
} from '../../../shared/features/policy/policy.schema.ts';
import { mayBreakWords } from '../../../shared/features/policy/policy.words.ts';
import { countText, moneyText, plural, type Reader, type Tone } from '../../ui/format.ts';

export const policyTabs = ['exceptions', 'earns', 'rules'] as const;

/** What the page shows; lives in the address. */
export const policyScreenSchema = z.object({ tab: z.enum(policyTabs).optional(), ...exceptionFilterSchema.shape });
export type PolicyScreenFilter = z.infer<typeof policyScreenSchema>;

type Money = Pick<Reader, 'locale' | 'currency'>;

/** "12 exceptions cost 480 and kept 3,200 a year": what breaking the rules earned. */
export function earningsTitle(rows: readonly PolicyEarning[] | null, money: Money): string {
  if (rows === null) return 'Rules of the house';
  const sum = (of: (row: PolicyEarning) => number): number => rows.reduce((total, row) => total + of(row), 0);
  const broken = sum((row) => row.broken);
  if (broken === 0) return 'No rule was broken for a customer in the last twelve months';
  const cost = moneyText(
    sum((row) => row.costMinor),
    money,
  );
  const kept = moneyText(
    sum((row) => row.marginKeptMinor),
    money,
  );
  return `${countText(broken, money.locale)} ${plural(broken, 'exception')} cost ${cost} and kept ${kept} a year`;
}

/** "Up to 50.00, by everyone who works here": who may break a rule, and how far. */
export function limitText({ mayBreak, limitMinor }: Pick<Policy, 'mayBreak' | 'limitMinor'>, money: Money): string {
  const who = mayBreakWords[mayBreak];
  if (mayBreak === 'owner') return who;
  return limitMinor === null ? `${who}, without a limit` : `${who}, up to ${moneyText(limitMinor, money)} each`;
}

/** What became of the customer, with its tone. */
export function outcomeState(row: PolicyException): { readonly tone: Tone; readonly text: string } {
  if (row.lostAfterDays !== null)
    return { tone: 'bad', text: `left ${row.lostAfterDays} ${plural(row.lostAfterDays, 'day')} later` };
  if (row.outcome === 'stayed') return { tone: 'good', text: 'stayed' };
  if (row.outcome === 'left') return { tone: 'bad', text: 'left' };
  return { tone: 'neutral', text: 'not known yet' };
}

/** What denials led to: "2 of 4 left within 180 days". */
export function denialsText({ kept, keptJudged, keptThenLost }: PolicyEarning, locale: string): string {
  if (kept === 0) return 'never said no';
  const count = (number: number): string => countText(number, locale);
  if (keptJudged === 0) return `${count(kept)} ${plural(kept, 'denial')}, too early to say`;
  return `${count(keptThenLost)} of ${count(keptJudged)} left within 180 days`;
}
