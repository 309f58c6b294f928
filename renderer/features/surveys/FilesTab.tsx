import { Button } from '@mantine/core';
import { Card } from '../../ui/Card.tsx';
import { useOpen } from '../../ui/use-open.ts';
import styles from './Surveys.module.css';
import type { SurveyTabProps } from './surveys.logic.ts';
import { ExportAnswers } from './ExportAnswers.tsx';
import { ExportQuestionnaire } from './ExportQuestionnaire.tsx';

/** Questions and answers in and out: nobody's records are locked in. */
export function FilesTab({ survey }: SurveyTabProps) {
  const open = useOpen();
  return (
    <div className={styles.two}>
      <ExportAnswers survey={survey} />
      <Card title="Bring in answers">
        <p className="soft">
          A file from SurveyMonkey, Google or Microsoft Forms, Typeform, Qualtrics, LimeSurvey, Kobo, or any table. What
          it becomes is shown first; what is already here is not taken twice.
        </p>
        <div className={styles.buttons}>
          <Button variant="default" onClick={() => open(`/surveys/${survey.id}/import`)}>
            Import answers
          </Button>
        </div>
      </Card>
      <ExportQuestionnaire survey={survey} />
    </div>
  );
}
