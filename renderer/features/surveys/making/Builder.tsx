import { Button } from '@mantine/core';
import { useDeferredValue, useMemo, useReducer, useState, type KeyboardEvent } from 'react';
import { findQuestion, listQuestions, textIn } from '../../../../shared/features/surveys/definition.rules.ts';
import type { QuestionType } from '../../../../shared/features/surveys/definition.schema.ts';
import { checkPaths } from '../../../../shared/features/surveys/path-check.rules.ts';
import type { SurveyPage } from '../../../../shared/features/surveys/surveys.schema.ts';
import type { Finding } from '../../../../shared/features/surveys/text-check.rules.ts';
import { SaveNote } from '../../../parts/SaveNote.tsx';
import { useFocusWish } from '../../../ui/making/use-focus-wish.ts';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { useReader } from '../../../ui/use-reader.ts';
import styles from '../../../ui/making/Making.module.css';
import { BuilderBar } from './BuilderBar.tsx';
import { builderPurpose } from './builder.logic.ts';
import { edit, partBeside, wholeSurvey, type EditAction, type Editing } from './edit.logic.ts';
import { EditingContext } from './editing.ts';
import { KindChooser } from '../../../parts/KindChooser.tsx';
import { OpenSurvey } from './OpenSurvey.tsx';
import { Outline } from './Outline.tsx';
import { PartEditor } from './PartEditor.tsx';
import { PreviewPane } from './PreviewPane.tsx';
import { saveDefinition } from './save-definition.ts';
import { useSurveySaving, type SurveyBase } from './survey-saving.ts';
import { useOutlineKeys } from '../../../ui/making/use-outline-keys.ts';
import { questionKinds } from './question-kinds.ts';
import { SurveyCheck } from './SurveyCheck.tsx';

type Props = { readonly survey: SurveyPage; readonly base: SurveyBase; readonly editing: Editing };

/** Makes a survey: its outline, the part that is being written, and how it will be asked. */
export function Builder({ survey, base, editing: begun }: Props) {
  const reader = useReader();
  const [editing, dispatch] = useReducer(edit, begun);
  // Where the next question is being chosen for; going elsewhere in the outline ends that.
  const [addingAt, setAddingAt] = useState<string | null>(null);
  const [isPreview, setIsPreview] = useState(false);
  const [translation, setTranslation] = useState<string | null>(null);
  const { definition, chosen } = editing;
  const { box, focusOn } = useFocusWish(() =>
    begun.chosen === wholeSurvey ? '[data-at="title"]' : `[data-part="${begun.chosen}"]`,
  );
  const saving = useSurveySaving({
    survey,
    base,
    definition,
    onAdopt: (newer) => dispatch({ do: 'adopt', definition: newer }),
  });
  // What is typed comes first; the check follows when there is time.
  const checked = useDeferredValue(definition);
  const findings = useMemo(() => checkPaths(checked), [checked]);
  const troubled = useMemo(
    () => new Set(findings.flatMap(({ level, about }) => (level === 'error' ? [about ?? wholeSurvey] : []))),
    [findings],
  );
  const used = useMemo(
    () => new Set(survey.inUse === null ? [] : listQuestions(survey.inUse.definition).map(({ id }) => id)),
    [survey.inUse],
  );
  const [language = 'en'] = definition.languages;
  const beside = translation !== null && definition.languages.includes(translation) ? translation : null;
  const parts = useMemo(
    () => ({ definition, dispatch, language, translation: beside, used, focusOn }),
    [definition, language, beside, used, focusOn],
  );

  const act = (action: EditAction, wish: string): void => {
    dispatch(action);
    setAddingAt(null);
    focusOn(wish);
  };
  const add = (type: QuestionType): void => act({ do: 'add', type }, '[data-at="title"]');
  const onKey = useOutlineKeys({
    what: 'question',
    chosen,
    isPart: findQuestion(definition, chosen) !== null,
    lastChosen: editing.past.at(-1)?.chosen,
    nextChosen: editing.future.at(-1)?.chosen,
    beside: (by) => partBeside(editing, by),
    dispatch,
    focusOn,
    add: () => setAddingAt(chosen),
    togglePreview: () => setIsPreview((was) => !was),
  });
  const go = ({ kind, about }: Finding): void => {
    if (kind === 'no-questions') setAddingAt(chosen);
    else act({ do: 'choose', id: about ?? wholeSurvey }, '[data-at="title"]');
  };
  const onEditorKey = (event: KeyboardEvent<HTMLElement>): void => {
    // What drops down from a field is elsewhere on the page and closes by itself first.
    const isInside = event.target instanceof Node && event.currentTarget.contains(event.target);
    if (event.key === 'Escape' && isInside && !event.defaultPrevented) focusOn(`[data-part="${chosen}"]`);
  };
  const hasChanges = survey.version === 0 || survey.hasDraft || definition !== begun.definition;
  const title = textIn(definition.title, language, definition.languages);
  return (
    <EditingContext value={parts}>
      <PageFrame
        fills
        title={title === '' ? 'A survey without a title' : title}
        purpose={builderPurpose(survey, definition, reader)}
        action={
          <OpenSurvey
            survey={survey}
            definition={definition}
            findings={findings}
            hasChanges={hasChanges}
            saveNow={saving.saveNow}
          />
        }
      >
        <BuilderBar
          editing={editing}
          dispatch={dispatch}
          translation={beside}
          onTranslate={setTranslation}
          isPreview={isPreview}
          onPreview={() => setIsPreview(!isPreview)}
          onAdd={() => setAddingAt(chosen)}
          note={
            <SaveNote saving={saving} what="survey">
              <Button variant="default" size="compact-md" onClick={() => saveDefinition(definition, title)}>
                Save mine as a file
              </Button>
            </SaveNote>
          }
        />
        <div className={styles.panes} ref={box} data-preview={isPreview}>
          <div className={styles.left}>
            <div className={styles.outline}>
              <Outline chosen={chosen} troubled={troubled} onKey={onKey} />
              <p className={styles.keys}>Enter: write · Alt ↑ ↓: move · Del: remove</p>
            </div>
            <SurveyCheck findings={findings} onGo={go} />
          </div>
          {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Esc leads out of whatever is being written */}
          <div className={`${styles.pane} ${styles.editor}`} onKeyDown={onEditorKey}>
            {addingAt === chosen ? (
              <KindChooser
                kinds={questionKinds}
                what="question"
                section={{ name: 'A new page', hint: 'a section of its own', keys: 'P' }}
                onChoose={add}
                onSection={() => act({ do: 'add-section' }, '[data-at="title"]')}
                onCancel={() => {
                  setAddingAt(null);
                  focusOn(`[data-part="${chosen}"]`);
                }}
              />
            ) : (
              <PartEditor key={chosen} chosen={chosen} translation={beside} onTranslate={setTranslation} />
            )}
          </div>
          {isPreview ? (
            <div className={styles.pane}>
              <PreviewPane definition={definition} language={beside ?? language} />
            </div>
          ) : null}
        </div>
      </PageFrame>
    </EditingContext>
  );
}
