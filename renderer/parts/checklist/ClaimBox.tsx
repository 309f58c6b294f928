import { assertNever } from '../../../shared/assert-never.ts';
import type { ClaimKind } from '../../../shared/features/checklists/definition.schema.ts';
import { parseMoney, toDecimalText } from '../../../shared/money.ts';
import { useFrameSettings, type FrameSettings } from '../../ui/frame-settings.ts';
import { NumberField } from '../questions/NumberField.tsx';
import { OptionList } from '../questions/OptionList.tsx';
import { isNever, numberIn, percentText, readPercent, readWhole, toNumber } from './given.logic.ts';
import type { ItemBoxProps } from './item-box.ts';
import styles from './Items.module.css';
import { yesNo } from './yes-no.ts';

/** What whoever answers believes: days ago, how many, what share, how much, or whether at all. */
export function ClaimBox({ item, given, onGive, hearsPage, ...ids }: ItemBoxProps<'claim'>) {
  const settings = useFrameSettings();
  const { kind } = item;
  if (kind === 'yes-no')
    return <OptionList {...ids} {...yesNo(given, onGive)} isOne isPair find="Find" hearsPage={hearsPage} />;
  const field = (
    <NumberField
      {...ids}
      {...writingOf(kind, settings)}
      value={numberIn(given)}
      onChange={(number) => onGive(toNumber(number))}
      isRequired={item.required}
    />
  );
  if (kind !== 'days') return field;
  return (
    <div className={styles.claim}>
      {field}
      <button
        type="button"
        className={styles.quiet}
        aria-pressed={isNever(given)}
        onClick={() => onGive(isNever(given) ? null : { never: true })}
      >
        Never
      </button>
    </div>
  );
}

const readCount = (typed: string): number | null => readWhole(typed, 0, Number.MAX_SAFE_INTEGER);

/** How a claim is typed, and what stands behind the field. */
function writingOf(kind: Exclude<ClaimKind, 'yes-no'>, { currency, locale }: FrameSettings) {
  switch (kind) {
    case 'days':
      return { unit: 'days ago', read: readCount };
    case 'count':
      return { unit: '', read: readCount };
    case 'share':
      return { unit: '%', read: readPercent, write: percentText };
    case 'amount':
      return {
        unit: currency,
        read: (typed: string) => parseMoney(typed, currency, locale),
        write: (minor: number) => toDecimalText(minor, currency),
      };
    default:
      return assertNever(kind);
  }
}
