import type { ConditionTest } from '../conditions.schema.ts';
import type { Question, SpecialAnswer } from '../definition.schema.ts';
import { picksOf, specialsOf, valuesOf } from './test-parts.ts';
import { joinAll, joinAny, type Syntax, type Written } from './write-condition.ts';

/** How another tool says that one option is ticked, and the opposite of something. */
export type Ticks = {
  readonly words: Pick<Syntax, 'and' | 'or'>;
  readonly at: (pick: string) => Written;
  readonly special: (special: SpecialAnswer) => Written;
  readonly deny: (written: string) => string;
};

/** A look at several picks, in a tool that can only say which one is ticked. */
export function writeMany(test: ConditionTest, question: Question, { words, at, special, deny: not }: Ticks): Written {
  const deny = (written: Written): Written =>
    typeof written === 'string' ? not(written) : written === null ? null : !written;
  const all = (parts: readonly Written[]): Written => joinAll(parts, words);
  const any = (parts: readonly Written[]): Written => joinAny(parts, words);
  const values = valuesOf(test);
  const picks = picksOf(question);
  const own = (value: string): Written => (picks.includes(value) ? at(value) : false);
  const real = any(picks.map(at));
  const exactly = (wanted: readonly string[]): Written => {
    if (wanted.length === 0 || !wanted.every((one) => picks.includes(one))) return false;
    return all(picks.map((pick) => (wanted.includes(pick) ? at(pick) : deny(at(pick)))));
  };
  const singly = any(values.map((value) => exactly([value])));
  const isRanking = question.type === 'ranking';
  const compared: { readonly [is in ConditionTest['is']]?: Written } = {
    is: exactly(values),
    'is-not': all([real, deny(exactly(values))]),
    'one-of': singly,
    'none-of': all([real, deny(singly)]),
  };
  const looks: { readonly [is in ConditionTest['is']]?: Written } = {
    skipped: deny(any([real, ...specialsOf(question).map(special)])),
    answered: real,
    'fully-answered': real,
    'includes-all': values.length === 0 ? real : all(values.map(own)),
    'includes-any': any(values.map(own)),
    'includes-none': all([real, ...values.map((value) => deny(own(value)))]),
    ...(isRanking ? {} : compared),
  };
  if (test.is === 'dont-know' || test.is === 'prefer-not')
    return specialsOf(question).includes(test.is) ? special(test.is) : false;
  const written = looks[test.is];
  return written === undefined ? false : written;
}
