/* oxlint-disable jsx-a11y/control-has-associated-label -- the table only carries the sheet's head from page to page */
import { memo } from 'react';
import { isClosed, scaleOf, textIn } from '../../../../../shared/features/surveys/definition.rules.ts';
import type { Definition, Question, SurveyText } from '../../../../../shared/features/surveys/definition.schema.ts';
import type { PaperPath } from '../../../../../shared/features/surveys/jumps.rules.ts';
import { fillPipes } from '../../../../../shared/features/surveys/piping.rules.ts';
import { numberQuestions } from '../../../../../shared/features/surveys/text-check.rules.ts';
import { answerWords, directionOf, fillIn } from '../../../../parts/questions/answer-words.logic.ts';
import { specialWord } from '../../../../parts/questions/special-words.logic.ts';
import type { AnswerWords } from '../../../../parts/questions/words/answer-words.ts';
import styles from './Paper.module.css';
import { PaperAnswer } from './PaperAnswer.tsx';

type Props = {
  readonly definition: Definition;
  readonly path: PaperPath;
  readonly language: string;
  readonly businessName: string;
  /** Null on a sheet that is only looked at. */
  readonly sheet: number | null;
};

/** A blank form as it is handed out; its number stands on every page. */
export const PaperSheet = memo(function PaperSheet({ definition, path, language, businessName, sheet }: Props) {
  const words = answerWords(language);
  const numbers = numberQuestions(definition);
  const say = (text: SurveyText): string =>
    fillPipes(textIn(text, language, definition.languages), {
      definition,
      answers: {},
      language,
      businessName,
      customer: null,
    });
  const intro = say(definition.intro);
  const thanks = say(definition.thanks);
  return (
    // A table, because its head is printed again on every page the sheet runs on to.
    <table className={styles.sheet} lang={language} dir={directionOf(language)} role="presentation">
      <thead>
        <tr>
          <td className={styles.head}>
            <div className={styles.headLine}>
              <span>{businessName}</span>
              <span className={styles.sheetNumber}>{fillIn(words.sheet, sheet ?? '…')}</span>
            </div>
          </td>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>
            <h2 className={styles.title}>{say(definition.title)}</h2>
            {intro === '' ? null : <p className={styles.intro}>{intro}</p>}
            {definition.sections.map((section) => (
              <section key={section.id}>
                <SectionTitle title={say(section.title)} />
                {section.questions.map((question) => (
                  <PaperQuestion
                    key={question.id}
                    question={question}
                    number={numbers.get(question.id)}
                    path={path}
                    say={say}
                    words={words}
                  />
                ))}
              </section>
            ))}
            <p className={styles.thanks}>{thanks === '' ? words.thanks : thanks}</p>
          </td>
        </tr>
      </tbody>
    </table>
  );
});

function SectionTitle({ title }: { readonly title: string }) {
  return title === '' ? null : <h3 className={styles.section}>{title}</h3>;
}

type QuestionProps = {
  readonly question: Question;
  readonly number: number | undefined;
  readonly path: PaperPath;
  readonly say: (text: SurveyText) => string;
  readonly words: AnswerWords;
};

function PaperQuestion({ question, number, path, say, words }: QuestionProps) {
  const help = say(question.help);
  const jumps = path.jumps.filter(({ after }) => after === question.id);
  const goTo = (to: number | 'end'): string => (to === 'end' ? words.goToEnd : fillIn(words.goTo, to));
  const leads = (answer: string): string | null => {
    const jump = jumps.find(({ answers }) => answers.includes(answer));
    return jump === undefined ? null : goTo(jump.goTo);
  };
  // Beside each point of a scale there is no room to say where it leads.
  const isScale = scaleOf(question) !== null;
  const always = isScale ? undefined : jumps.find(({ answers }) => answers.length === 0);
  const onlyIf = path.onlyIf[question.id];
  const hint = hintOf(question, words);
  return (
    <div className={styles.question}>
      {onlyIf === undefined ? null : <p className={styles.onlyIf}>{onlyIf}</p>}
      <p className={styles.asked}>
        {number === undefined ? null : <strong>{number}. </strong>}
        {say(question.title)}
        {hint === null ? null : <span className={styles.hint}> {hint}</span>}
      </p>
      {help === '' ? null : <p className={styles.hint}>{help}</p>}
      <PaperAnswer question={question} say={say} words={words} leads={leads} />
      {isClosed(question) && question.type !== 'matrix' && question.specials.length > 0 ? (
        <div className={styles.row}>
          {question.specials.map((special) => (
            <span key={special} className={styles.tick}>
              <span className={styles.box} /> {specialWord(special, words)}
              {isScale || leads(special) === null ? null : (
                <strong className={styles.leads}> → {leads(special)}</strong>
              )}
            </span>
          ))}
        </div>
      ) : null}
      {isScale
        ? jumps.map(({ labels, goTo: to }) => (
            <p key={labels.join(' ')} className={styles.jump}>
              {labels.join(', ')} <strong>→ {goTo(to)}</strong>
            </p>
          ))
        : null}
      {always === undefined ? null : <p className={styles.leads}>→ {goTo(always.goTo)}</p>}
    </div>
  );
}

function hintOf(question: Question, words: AnswerWords): string | null {
  if (question.type === 'ranking') return words.writeRanks;
  if (question.type === 'single') return words.tickOne;
  if (question.type !== 'multiple') return null;
  return question.max === null ? words.tickAll : fillIn(words.atMost, question.max);
}
