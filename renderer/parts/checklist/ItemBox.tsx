import { assertNever } from '../../../shared/assert-never.ts';
import { isDay } from '../../../shared/clock.ts';
import type { Item } from '../../../shared/features/checklists/definition.schema.ts';
import { NumberField } from '../questions/NumberField.tsx';
import { OptionList } from '../questions/OptionList.tsx';
import { PointRow } from '../questions/PointRow.tsx';
import questions from '../questions/Questions.module.css';
import { ClaimBox } from './ClaimBox.tsx';
import { dayIn, numberIn, picksIn, readWhole, textIn, toNumber, toPicks } from './given.logic.ts';
import type { ItemBoxProps } from './item-box.ts';
import { StopwatchBox } from './StopwatchBox.tsx';
import { yesNo } from './yes-no.ts';

/** More points than this are typed instead of picked: each still has room for a thumb. */
const mostPoints = 11;
/** As long as an answer's text may be (runs.schema.ts). */
const longestText = 20_000;

type Props = Omit<ItemBoxProps<'photo'>, 'item'> & { readonly item: Item };

/** Where an item of any type is answered; photos have a place of their own. */
export function ItemBox({ item, ...box }: Props) {
  const { given, onGive, hearsPage, ...ids } = box;
  const list = { ...ids, hearsPage, find: 'Find' };
  switch (item.type) {
    case 'yes-no':
      return <OptionList {...list} {...yesNo(given, onGive)} isOne isPair />;
    case 'scale':
      return <ScaleItem {...box} item={item} />;
    case 'choice':
      return (
        <OptionList
          {...list}
          isOne
          options={item.options}
          picked={picksIn(given)}
          onTouch={(pick) => onGive({ pick })}
        />
      );
    case 'multiple': {
      const picked = picksIn(given);
      return (
        <OptionList
          {...list}
          isOne={false}
          hint="Every one that is so"
          options={item.options}
          picked={picked}
          onTouch={(id) => onGive(toPicks(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id]))}
        />
      );
    }
    case 'number':
      return (
        <NumberField
          {...ids}
          value={numberIn(given)}
          onChange={(number) => onGive(toNumber(number))}
          unit={item.unit}
          isRequired
        />
      );
    case 'time':
      return <StopwatchBox {...box} item={item} />;
    case 'text':
      return (
        <textarea
          rows={3}
          className={questions.field}
          aria-labelledby={ids.labelledBy}
          aria-describedby={ids.describedBy}
          aria-invalid={ids.hasError}
          aria-required={item.required}
          maxLength={longestText}
          value={textIn(given)}
          onChange={({ currentTarget: { value } }) => onGive(value === '' ? null : { text: value })}
        />
      );
    case 'date':
      return (
        <input
          type="date"
          className={questions.field}
          aria-labelledby={ids.labelledBy}
          aria-describedby={ids.describedBy}
          aria-invalid={ids.hasError}
          aria-required={item.required}
          value={dayIn(given) ?? ''}
          onChange={({ currentTarget: { value } }) => onGive(isDay(value) ? { day: value } : null)}
        />
      );
    case 'claim':
      return <ClaimBox {...box} item={item} />;
    case 'photo':
      return null;
    default:
      return assertNever(item);
  }
}

function ScaleItem({ item, given, onGive, hearsPage, ...ids }: ItemBoxProps<'scale'>) {
  const { from, to, low, high } = item;
  if (to - from < mostPoints) {
    return (
      <PointRow
        {...ids}
        from={from}
        to={to}
        low={low}
        high={high}
        chosen={numberIn(given)}
        onChoose={(number) => onGive({ number })}
        hearsPage={hearsPage}
      />
    );
  }
  const end = (point: number, words: string): string => (words === '' ? String(point) : `${point} (${words})`);
  return (
    <NumberField
      {...ids}
      value={numberIn(given)}
      onChange={(number) => onGive(toNumber(number))}
      read={(typed) => readWhole(typed, from, to)}
      unit={`from ${end(from, low)} to ${end(to, high)}`}
      isRequired
    />
  );
}
