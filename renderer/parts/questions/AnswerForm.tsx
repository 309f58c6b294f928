import { Button } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import type { Answers } from '../../../shared/features/surveys/answers.schema.ts';
import { textIn } from '../../../shared/features/surveys/definition.rules.ts';
import type { Definition, Question } from '../../../shared/features/surveys/definition.schema.ts';
import { isAsked, toPages } from '../../../shared/features/surveys/visibility.rules.ts';
import { Form } from '../../ui/Form.tsx';
import { answerWords, directionOf } from './answer-words.logic.ts';
import { faultSentence } from './fault-words.logic.ts';
import { QuestionInput } from './QuestionInput.tsx';
import styles from './AnswerForm.module.css';
import { usePipes, type Named } from './use-pipes.ts';

export type AnswerFormProps = {
  readonly definition: Definition;
  readonly answers: Answers;
  readonly onChange: (answers: Answers) => void;
  readonly language: string;
  /** The response's id: what is shuffled stays in one order for it. */
  readonly seed: string;
  readonly named: Named;
  /** All pages below each other, for somebody who enters what another said. */
  readonly isWhole?: boolean;
  readonly onDone: () => void;
  /** The verb on the last button. */
  readonly verb?: string;
  readonly isBusy?: boolean;
  /** Why saving failed, as a sentence. */
  readonly problem?: string | null | undefined;
  readonly onCancel?: (() => void) | undefined;
  /** A quiet line beside the buttons. */
  readonly note?: ReactNode;
};

/** Every question that is shown with these answers, page by page; what does not fit is said beside the question. */
export function AnswerForm(props: AnswerFormProps) {
  const { definition, answers, onChange, language, seed, isWhole = false, onDone, onCancel } = props;
  const words = answerWords(language);
  const body = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const [isTried, setIsTried] = useState(false);
  const pipe = usePipes(definition, answers, language, props.named);
  const pages = toPages(definition, answers, seed);
  const index = Math.min(at, Math.max(0, pages.length - 1));
  const sections = (isWhole ? pages : pages.slice(index, index + 1)).flatMap((page) => page.sections);
  const numbers = new Map(listInOrder(pages).map(({ id }, place) => [id, place + 1]));
  const isLast = isWhole || index >= pages.length - 1;

  const focusIn = (selector: string): void => {
    requestAnimationFrame(() => body.current?.querySelector<HTMLElement>(selector)?.focus());
  };
  const goTo = (next: number): void => {
    setAt(next);
    focusIn('[data-question] h3');
  };

  const submit = (): void => {
    const wrong = sections
      .flatMap(({ questions }) => questions)
      .find((question) => faultSentence(question, answers[question.id], language) !== null);
    setIsTried(wrong !== undefined);
    if (wrong !== undefined) focusIn(`[data-question="${wrong.id}"] :is(input, textarea, button)`);
    else if (isLast) onDone();
    else goTo(index + 1);
  };
  const back = (
    <Button variant="default" onClick={() => goTo(index - 1)}>
      {words.back}
    </Button>
  );
  return (
    <Form
      verb={isLast ? (props.verb ?? words.send) : words.next}
      onSubmit={submit}
      onCancel={onCancel}
      isBusy={props.isBusy ?? false}
      problem={props.problem}
      note={index > 0 && !isWhole ? back : props.note}
    >
      <div ref={body} className={styles.body} lang={language} dir={directionOf(language)}>
        {sections.map((section) => (
          <section key={section.id} className={styles.section}>
            <SectionTitle title={pipe(textIn(section.title, language, definition.languages))} />
            {section.questions.map((question) => (
              <QuestionInput
                key={question.id}
                question={question}
                answer={answers[question.id]}
                onChange={(answer) => onChange({ ...answers, [question.id]: answer })}
                language={language}
                languages={definition.languages}
                number={numbers.get(question.id)}
                pipe={pipe}
                seed={seed}
                error={isTried ? faultSentence(question, answers[question.id], language) : null}
              />
            ))}
          </section>
        ))}
      </div>
    </Form>
  );
}

function SectionTitle({ title }: { readonly title: string }) {
  return title === '' ? null : <h2 className={styles.title}>{title}</h2>;
}

function listInOrder(pages: ReturnType<typeof toPages>): Question[] {
  return pages.flatMap((page) => page.sections.flatMap(({ questions }) => questions)).filter(isAsked);
}
