import { useId } from 'react';
import { picksIn } from './answer-shape.logic.ts';
import type { BoxProps } from './box-props.ts';
import { OptionList } from './OptionList.tsx';
import styles from './Questions.module.css';

type Props = BoxProps<'yes-no'> & { readonly hearsPage: boolean };

/** Yes or no: 1 or 2 on the keyboard. */
export function YesNoBox({ answer, onChange, words, labelledBy, describedBy, hearsPage }: Props) {
  return (
    <OptionList
      isOne
      isPair
      options={[
        { id: 'yes', label: words.yes },
        { id: 'no', label: words.no },
      ]}
      picked={picksIn(answer).pick}
      onTouch={(value) => onChange({ pick: [value] })}
      find={words.find}
      labelledBy={labelledBy}
      describedBy={describedBy}
      hearsPage={hearsPage}
    />
  );
}

/** Agreeing, or not: nothing in between, and nothing agreed to beforehand. */
export function ConsentBox({ answer, onChange, words, labelledBy, describedBy }: BoxProps<'consent'>) {
  const id = useId();
  const { pick } = picksIn(answer);
  return (
    <label className={styles.option}>
      <input
        type="checkbox"
        checked={pick.includes('yes')}
        aria-labelledby={`${id} ${labelledBy}`}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.currentTarget.checked ? { pick: ['yes'] } : null)}
      />
      <span id={id}>{words.agree}</span>
    </label>
  );
}
