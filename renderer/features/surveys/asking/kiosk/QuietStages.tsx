import { useEffect, useRef } from 'react';
import type { Definition } from '../../../../../shared/features/surveys/definition.schema.ts';
import { textIn } from '../../../../../shared/features/surveys/definition.rules.ts';
import type { KioskSettings } from '../../../../../shared/features/surveys/surveys.schema.ts';
import { answerWords, directionOf, fillIn, languageName } from '../../../../parts/questions/answer-words.logic.ts';
import { usePipes } from '../../../../parts/questions/use-pipes.ts';
import { useReader } from '../../../../ui/use-reader.ts';
import { openingWords } from './kiosk-words.logic.ts';
import styles from './Kiosk.module.css';
import { nextOpening } from './kiosk.logic.ts';

const noAnswers = {};

type StartProps = {
  readonly definition: Definition;
  readonly businessName: string;
  readonly onBegin: (language: string) => void;
};

/** Where every customer begins: a word of welcome, and the language by which one goes in. */
export function StartStage({ definition, businessName, onBegin }: StartProps) {
  const { languages } = definition;
  const language = languages[0] ?? 'en';
  const pipe = usePipes(definition, noAnswers, language, { businessName, customer: null });
  const intro = pipe(textIn(definition.intro, language, languages));
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <main className={styles.main}>
      <div className={`${styles.column} ${styles.middle}`}>
        <h1 className={styles.title} ref={title} tabIndex={-1}>
          {pipe(textIn(definition.title, language, languages))}
        </h1>
        {intro === '' ? null : <p className={styles.intro}>{intro}</p>}
        <div className={styles.languages}>
          {languages.map((one) => (
            <button
              key={one}
              type="button"
              className={styles.begin}
              lang={one}
              dir={directionOf(one)}
              onClick={() => onBegin(one)}
            >
              {answerWords(one).begin}
              {languages.length > 1 ? <span className={styles.language}>{languageName(one)}</span> : null}
            </button>
          ))}
        </div>
      </div>
    </main>
  );
}

type ThanksProps = { readonly definition: Definition; readonly language: string; readonly onTouch: () => void };

/** A word of thanks, then the start again for the next one; a touch need not wait for it. */
export function ThanksStage({ definition, language, onTouch }: ThanksProps) {
  const words = answerWords(language);
  const own = textIn(definition.thanks, language, definition.languages);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <main className={styles.main}>
      <div className={`${styles.column} ${styles.middle}`}>
        <h1 className={styles.title} ref={title} tabIndex={-1}>
          {own === '' ? words.thanks : own}
        </h1>
        <button type="button" className={styles.back} onClick={onTouch}>
          {words.startAgain}
        </button>
      </div>
    </main>
  );
}

/** Outside the hours: quiet, and when it opens again. */
export function ClosedStage({
  hours,
  language,
}: {
  readonly hours: KioskSettings['hours'];
  readonly language: string;
}) {
  const { now, timeZone } = useReader();
  const words = answerWords(language);
  const opening = nextOpening(hours, now, timeZone);
  return (
    <main className={styles.main}>
      <div className={`${styles.column} ${styles.middle}`}>
        <h1 className={styles.title}>{words.closed}</h1>
        {opening === null ? null : (
          <p className={styles.intro}>{fillIn(words.opensAt, openingWords(opening, now, timeZone, language))}</p>
        )}
      </div>
    </main>
  );
}

/** Nothing to ask: said to the staff, since a customer can't help it. */
export function NotReadyStage({ sentence }: { readonly sentence: string | null }) {
  return (
    <main className={styles.main} lang="en" dir="ltr">
      <div className={`${styles.column} ${styles.middle}`}>
        <h1 className={styles.title}>
          {sentence === null ? 'No survey is chosen for this tablet' : 'A moment, please'}
        </h1>
        <p className={styles.intro}>
          {sentence ?? 'A manager chooses one under Surveys: open a survey, then Ask, then Kiosk.'}
        </p>
      </div>
    </main>
  );
}
