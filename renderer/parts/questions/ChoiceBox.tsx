import { otherOption } from '../../../shared/features/surveys/definition.schema.ts';
import { shuffled } from '../../../shared/features/surveys/shuffle.rules.ts';
import { picksIn, toPicks } from './answer-shape.logic.ts';
import { fillIn } from './answer-words.logic.ts';
import type { BoxProps } from './box-props.ts';
import { OptionList } from './OptionList.tsx';
import styles from './Questions.module.css';

type Props = BoxProps<'single' | 'multiple'> & { readonly hearsPage: boolean };

/** One or several options, and words of one's own. */
export function ChoiceBox(props: Props) {
  const { question, answer, onChange, say, words, seed, labelledBy, describedBy, hearsPage } = props;
  const { pick, other } = picksIn(answer);
  const isOne = question.type === 'single';
  const inOrder = question.shuffle ? shuffled(question.options, `${seed} ${question.id}`) : question.options;
  const options = [
    ...inOrder.map(({ id, label }) => ({ id, label: say(label) })),
    ...(question.other ? [{ id: otherOption, label: words.other }] : []),
  ];
  const toggle = (id: string): void => {
    if (isOne) onChange(toPicks([id], other));
    else onChange(toPicks(pick.includes(id) ? pick.filter((one) => one !== id) : [...pick, id], other));
  };
  return (
    <OptionList
      options={options}
      picked={pick}
      isOne={isOne}
      onTouch={toggle}
      find={words.find}
      hint={question.type === 'multiple' ? rangeHint(question.min, question.max, words) : null}
      labelledBy={labelledBy}
      describedBy={describedBy}
      hearsPage={hearsPage}
    >
      {pick.includes(otherOption) ? (
        <input
          className={styles.field}
          // A browser that offers what the customer before wrote would tell on them.
          autoComplete="off"
          aria-label={words.otherText}
          placeholder={words.otherText}
          maxLength={1000}
          value={other}
          onChange={(event) => onChange(toPicks(pick, event.currentTarget.value))}
        />
      ) : null}
    </OptionList>
  );
}

function rangeHint(min: number | null, max: number | null, words: Props['words']): string | null {
  if (min !== null && min > 1 && max !== null) return fillIn(words.exactly, min, max);
  if (max !== null) return fillIn(words.atMost, max);
  return min !== null && min > 1 ? fillIn(words.atLeast, min) : null;
}
