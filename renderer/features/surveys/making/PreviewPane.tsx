import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Answers } from '../../../../shared/features/surveys/answers.schema.ts';
import { listQuestions, textIn } from '../../../../shared/features/surveys/definition.rules.ts';
import type { Definition, Question } from '../../../../shared/features/surveys/definition.schema.ts';
import { numberQuestions } from '../../../../shared/features/surveys/text-check.rules.ts';
import { listShown, toPages } from '../../../../shared/features/surveys/visibility.rules.ts';
import { QuestionInput } from '../../../parts/questions/QuestionInput.tsx';
import { usePipes } from '../../../parts/questions/use-pipes.ts';
import { useSignedIn } from '../../../rpc/signed-in.ts';
import { Card } from '../../../ui/Card.tsx';
import { plural } from '../../../ui/format.ts';
import { conditionWords, questionLabel } from './condition-words.logic.ts';
import styles from './PreviewPane.module.css';

/** A customer nobody has: their name shows where one will stand. */
const somebody = { name: 'Marta Reyes', kind: 'person' };

type Props = { readonly definition: Definition; readonly language: string };

/** The survey as it will be asked: answering shows what comes next, and why the rest does not. */
export function PreviewPane({ definition, language }: Props) {
  const { business } = useSignedIn();
  const [answers, setAnswers] = useState<Answers>({});
  const pipe = usePipes(definition, answers, language, { businessName: business.name, customer: somebody });
  const pages = toPages(definition, answers);
  const shown = new Set(listShown(definition, answers).map(({ id }) => id));
  const hidden = listQuestions(definition).filter(({ id }) => !shown.has(id));
  const numbers = numberQuestions(definition);
  const say = (text: Record<string, string>): string => pipe(textIn(text, language, definition.languages));
  return (
    <Card
      title="As it will be asked"
      className={styles.card}
      action={
        <Button variant="subtle" size="compact-sm" onClick={() => setAnswers({})}>
          Start over
        </Button>
      }
    >
      <div className={styles.paper}>
        <h3 className={styles.title}>{say(definition.title) || 'No title yet'}</h3>
        <Words text={say(definition.intro)} />
        {pages.map(({ sections }, index) => (
          <div key={sections[0]?.id} className={styles.page}>
            {pages.length < 2 ? null : <p className={styles.break}>Page {index + 1}</p>}
            {sections.map((section) => (
              <div key={section.id} className={styles.page}>
                <Words text={say(section.title)} />
                {section.questions.map((question) => (
                  <QuestionInput
                    key={`${question.id} ${question.type}`}
                    question={question}
                    answer={answers[question.id]}
                    onChange={(answer) => setAnswers({ ...answers, [question.id]: answer })}
                    language={language}
                    languages={definition.languages}
                    number={numbers.get(question.id)}
                    pipe={pipe}
                    heading="h3"
                  />
                ))}
              </div>
            ))}
          </div>
        ))}
        <Words text={say(definition.thanks)} />
      </div>
      {hidden.length === 0 ? null : (
        <section className={styles.hidden} aria-label="Not asked">
          <h3>
            {hidden.length} {plural(hidden.length, 'question')} not asked with these answers
          </h3>
          <ul>
            {hidden.map((question) => (
              <li key={question.id}>
                {questionLabel(definition, question.id)}
                <span className="soft"> · {reason(definition, question)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Card>
  );
}

function Words({ text }: { readonly text: string }) {
  return text === '' ? null : <p className={styles.words}>{text}</p>;
}

/** Why a question is not asked: its own condition, or its section's. */
function reason(definition: Definition, question: Question): string {
  const section = definition.sections.find(({ questions }) => questions.some(({ id }) => id === question.id));
  const conditions = [section?.visibleIf ?? null, question.visibleIf].filter((condition) => condition !== null);
  return `only if ${conditions.map((condition) => conditionWords(definition, condition)).join(', and ')}`;
}
