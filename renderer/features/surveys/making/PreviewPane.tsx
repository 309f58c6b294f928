import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Answers } from '../../../../shared/features/surveys/answers.schema.ts';
import { textIn } from '../../../../shared/features/surveys/definition.rules.ts';
import type { Definition } from '../../../../shared/features/surveys/definition.schema.ts';
import { previewPath } from '../../../../shared/features/surveys/path-preview.rules.ts';
import { numberQuestions } from '../../../../shared/features/surveys/text-check.rules.ts';
import { toPages } from '../../../../shared/features/surveys/visibility.rules.ts';
import { QuestionInput } from '../../../parts/questions/QuestionInput.tsx';
import { usePipes } from '../../../parts/questions/use-pipes.ts';
import { useSignedIn } from '../../../rpc/signed-in.ts';
import { Card } from '../../../ui/Card.tsx';
import { plural } from '../../../ui/format.ts';
import { questionLabels } from './question-label.logic.ts';
import { appLanguage } from './texts.logic.ts';
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
  const hidden = previewPath(definition, answers, appLanguage).filter(({ isShown }) => !isShown);
  const numbers = numberQuestions(definition);
  const label = questionLabels(definition);
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
            {hidden.map(({ id, why }) => (
              <li key={id}>
                {label(id)}
                <span className="soft"> · {why}</span>
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
