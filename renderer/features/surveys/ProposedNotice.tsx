import { Button } from '@mantine/core';
import { findQuestion, textIn } from '../../../shared/features/surveys/definition.rules.ts';
import type { SurveyPage } from '../../../shared/features/surveys/surveys.schema.ts';
import { plural } from '../../ui/format.ts';
import styles from './Surveys.module.css';
import { useSurveyDeeds } from './surveys.queries.ts';

/** What an import took from the wording stays marked until somebody says that it is right. */
export function ProposedNotice({ survey }: { readonly survey: SurveyPage }) {
  const { confirm, isBusy } = useSurveyDeeds(survey.id);
  const { proposed, inUse } = survey;
  const titleOf = (id: string): string => {
    const question = inUse === null ? null : findQuestion(inUse.definition, id);
    return question === null ? id : textIn(question.title, '');
  };
  return (
    <section className={styles.watch} aria-label="Taken from the wording">
      <div>
        <p>
          {proposed.length} {plural(proposed.length, 'thing was', 'things were')} taken from the wording of the file. Is
          it right?
        </p>
        <ul className={styles.proposed}>
          {proposed.map(({ question, what }) => (
            <li key={`${question} ${what}`}>
              <b>{titleOf(question)}</b>: {what}
            </li>
          ))}
        </ul>
      </div>
      <Button variant="default" disabled={isBusy} onClick={confirm}>
        It is right
      </Button>
    </section>
  );
}
