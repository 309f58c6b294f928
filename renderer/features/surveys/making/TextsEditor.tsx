import type { SurveyText } from '../../../../shared/features/surveys/definition.schema.ts';
import { Card } from '../../../ui/Card.tsx';
import styles from '../../../ui/making/Making.module.css';
import { wholeSurvey } from './edit.logic.ts';
import { useEditing } from './editing.ts';
import { LanguagesCard } from './LanguagesCard.tsx';
import { TextPair } from './TextPair.tsx';

type Props = { readonly translation: string | null; readonly onTranslate: (language: string | null) => void };

/** What the survey says around its questions, and in which languages. */
export function TextsEditor({ translation, onTranslate }: Props) {
  const { definition, dispatch, focusOn } = useEditing();
  const change = (field: 'title' | 'intro' | 'thanks') => (text: SurveyText) =>
    dispatch({ do: 'change-survey', patch: { [field]: text }, tag: `survey ${field}` });
  return (
    <>
      <Card title="The survey">
        <div className={styles.fields}>
          <TextPair
            label="Title"
            at="title"
            text={definition.title}
            onChange={change('title')}
            onEnter={() => focusOn(`[data-part="${wholeSurvey}"]`)}
          />
          <TextPair
            label="Greeting, before the first question"
            text={definition.intro}
            onChange={change('intro')}
            pipesFor={wholeSurvey}
          />
          <TextPair
            label="Thanks, after the last one"
            text={definition.thanks}
            onChange={change('thanks')}
            pipesFor={wholeSurvey}
          />
        </div>
      </Card>
      <LanguagesCard translation={translation} onTranslate={onTranslate} />
    </>
  );
}
