/* oxlint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- the sheet is one stop of the Tab key; keys answer inside it, a click only moves */
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import type { Answer, Answers } from '../../../../../shared/features/surveys/answers.schema.ts';
import { textIn } from '../../../../../shared/features/surveys/definition.rules.ts';
import type { Definition } from '../../../../../shared/features/surveys/definition.schema.ts';
import { numberQuestions } from '../../../../../shared/features/surveys/text-check.rules.ts';
import { findAnswerFault } from '../../../../../shared/features/surveys/validation.rules.ts';
import { KeyHint } from '../../../../ui/KeyHint.tsx';
import { wordsOf } from '../answer-text.logic.ts';
import { CurrentPlace } from './CurrentPlace.tsx';
import {
  blankKeys,
  choiceOfKey,
  choose,
  isTyped,
  leaveBlank,
  listPlaces,
  placeKey,
  type Place,
} from './sheet-keys.logic.ts';
import styles from './Sheets.module.css';

type Props = {
  readonly definition: Definition;
  readonly language: string;
  readonly answers: Answers;
  readonly onChange: (answers: Answers) => void;
  /** What the sheet is called to those who don't see it: "Sheet 12". */
  readonly label: string;
  /** What Enter does after the last question. */
  readonly endWords: string;
  readonly onEnd: () => void;
  /** Takes back the sheet before. */
  readonly onUndo: () => void;
  /** Leads to the sheet's number. */
  readonly onNumber: () => void;
};

const isText = (target: EventTarget): target is HTMLInputElement | HTMLTextAreaElement =>
  (target instanceof HTMLInputElement && !['radio', 'checkbox'].includes(target.type)) ||
  target instanceof HTMLTextAreaElement;

/** One sheet by keyboard: the keys of an answer stand beside it, and the next question follows by itself. */
export function SheetPad(props: Props) {
  const { definition, language, answers, onChange, label, endWords, onEnd, onUndo, onNumber } = props;
  const id = useId();
  const [at, setAt] = useState(0);
  const pad = useRef<HTMLElement>(null);
  const places = listPlaces(definition, answers);
  const index = Math.min(at, places.length);
  const place = places[index];
  const numbers = numberQuestions(definition);

  const wordsAt = ({ question, row }: Place): string => {
    const part = question.type === 'matrix' ? question.rows.find(({ id }) => id === row)?.label : undefined;
    return [question.title, ...(part === undefined ? [] : [part])]
      .map((text) => textIn(text, language, definition.languages))
      .join(' ');
  };
  // What stands on the screen is read out as the keyboard comes to it.
  const spoken = (one: Place): string => `${numbers.get(one.question.id) ?? ''}. ${wordsAt(one)}`;
  const goOn = (from: Place | undefined, next: Answers): void => {
    const now = listPlaces(definition, next);
    const here = from === undefined ? now.length : now.findIndex((one) => placeKey(one) === placeKey(from));
    setAt(Math.min(here + 1, now.length));
  };
  const take = (id: string): void => {
    if (place === undefined) return;
    const chosen = choose(place, answers, id);
    onChange(chosen.answers);
    if (chosen.goesOn) goOn(place, chosen.answers);
  };
  const enter = (): void => {
    if (place === undefined) onEnd();
    else goOn(place, answers);
  };
  const onTextKey = (event: KeyboardEvent, field: HTMLInputElement | HTMLTextAreaElement): boolean => {
    if (event.key === 'Enter' && !event.shiftKey) {
      const fields = [...(field.closest('li')?.querySelectorAll<HTMLElement>('input, textarea') ?? [])];
      const following = fields[fields.indexOf(field) + 1];
      if (following === undefined || field.type === 'checkbox') enter();
      else following.focus();
      return true;
    }
    if (event.key === 'Backspace' && field.value === '' && field.type !== 'date') {
      setAt(Math.max(0, index - 1));
      return true;
    }
    return false;
  };
  const onPlaceKey = (key: string): boolean => {
    if (key === 'Enter') enter();
    else if (key === 'Backspace' || key === 'ArrowUp') setAt(Math.max(0, index - 1));
    else if (key === 'ArrowDown') setAt(Math.min(places.length, index + 1));
    else if (key === '#') onNumber();
    else if (place !== undefined && blankKeys.includes(key)) {
      const next = leaveBlank(place, answers);
      onChange(next);
      goOn(place, next);
    } else {
      const choice = place === undefined ? null : choiceOfKey(place, key, language);
      if (choice === null) return false;
      take(choice.id);
    }
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const field = isText(event.target) ? event.target : null;
    const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z';
    if (isUndo && (field === null || field.value === '')) {
      event.preventDefault();
      onUndo();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isHeard = field === null ? onPlaceKey(event.key) : onTextKey(event, field);
    if (!isHeard) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section
      ref={pad}
      className={styles.pad}
      tabIndex={0}
      aria-label={`${label}. One key an answer.`}
      onKeyDown={onKeyDown}
    >
      <output className="seen-by-readers-only">{place === undefined ? `Enter ${endWords}` : spoken(place)}</output>
      <ol className={styles.places}>
        {places.map((one, place) => {
          const { question } = one;
          const answer = answers[question.id];
          const isHere = place === index;
          const key = placeKey(one);
          const words = wordsAt(one);
          return (
            <li
              key={key}
              className={styles.place}
              aria-current={isHere ? 'step' : undefined}
              onClick={isHere ? undefined : () => setAt(place)}
            >
              <div className={styles.line}>
                <span className={styles.number}>{numbers.get(question.id)}</span>
                <span className={styles.words} id={`${id}${place}`}>
                  {words}
                </span>
                {isHere ? null : <Given place={one} answer={answer} isPast={place < index} language={language} />}
              </div>
              {isHere ? (
                <CurrentPlace
                  key={key}
                  place={one}
                  answers={answers}
                  language={language}
                  languages={definition.languages}
                  labelledBy={`${id}${place}`}
                  onTake={take}
                  onAnswer={(given) => onChange({ ...answers, [question.id]: given })}
                />
              ) : null}
            </li>
          );
        })}
        <li className={styles.end} aria-current={place === undefined ? 'step' : undefined}>
          <KeyHint keys="Enter" /> {endWords}
          {place === undefined ? <EndFocus /> : null}
        </li>
      </ol>
    </section>
  );
}

/** The keyboard comes back from a text to the sheet itself. */
function EndFocus() {
  return <span ref={(mark) => mark?.closest('section')?.focus({ preventScroll: true })} />;
}

type GivenProps = {
  readonly place: Place;
  readonly answer: Answer | null | undefined;
  readonly isPast: boolean;
  readonly language: string;
};

function Given({ place, answer, isPast, language }: GivenProps) {
  const { question, row } = place;
  const inRow = row === null ? answer : rowAnswer(answer, row);
  if (inRow == null) return isPast ? <span className={styles.blank}>left blank</span> : null;
  const fault = isTyped(place) ? findAnswerFault(question, inRow, true) : null;
  const words = wordsOf(question, inRow, language);
  return (
    <span className={styles.given}>
      {row === null ? words : words.slice(words.indexOf(': ') + 2)}
      {fault === null ? null : <span className={styles.fault}> {fault.sentence}</span>}
    </span>
  );
}

/** A matrix answer as far as one row goes. */
function rowAnswer(answer: Answer | null | undefined, row: string): Answer | null {
  if (answer == null || typeof answer !== 'object' || !('rows' in answer)) return null;
  const columns = answer.rows[row];
  return columns === undefined ? null : { rows: { [row]: columns } };
}
