import { IconBrowser, IconGitBranch, IconHeading } from '@tabler/icons-react';
import { Fragment, useCallback, useDeferredValue, useMemo, type KeyboardEvent } from 'react';
import { onlyIfInWords } from '../../../../shared/features/surveys/condition-words.rules.ts';
import { textIn } from '../../../../shared/features/surveys/definition.rules.ts';
import type { Definition } from '../../../../shared/features/surveys/definition.schema.ts';
import { numberQuestions } from '../../../../shared/features/surveys/text-check.rules.ts';
import { wholeSurvey } from './edit.logic.ts';
import { useEditing } from './editing.ts';
import styles from '../../../ui/making/Outline.module.css';
import { kindOf } from './question-kinds.ts';
import { OutlineRow } from '../../../ui/making/OutlineRow.tsx';
import { appLanguage, countMissing } from './texts.logic.ts';
import { useDrag, type DropPlace } from '../../../ui/making/use-drag.ts';

type Props = {
  readonly chosen: string;
  readonly troubled: ReadonlySet<string>;
  readonly onKey: (event: KeyboardEvent) => void;
};

/** Everything the survey asks, in order. One stop of the Tab key; arrows move inside it. */
export function Outline({ chosen, troubled, onKey }: Props) {
  const { definition, dispatch, language, translation } = useEditing();
  const drop = useCallback((id: string, place: DropPlace) => dispatch({ do: 'place', id, ...place }), [dispatch]);
  const { list, drag, handle } = useDrag(drop);
  const numbers = numberQuestions(definition);
  // Said after what is typed is shown: in a long survey finding the words takes longer than a letter may.
  const settled = useDeferredValue(definition);
  const conditions = useMemo(() => sayConditions(settled), [settled]);
  const missing = translation === null ? null : countMissing(definition, translation);
  const choose = useCallback((id: string) => dispatch({ do: 'choose', id }), [dispatch]);
  const common = (part: { readonly id: string; readonly visibleIf: unknown }) => {
    const count = missing?.get(part.id) ?? 0;
    return {
      id: part.id,
      isChosen: part.id === chosen,
      isTroubled: troubled.has(part.id),
      mark: count === 0 ? null : `${count} to translate`,
      sign: part.visibleIf === null ? null : (conditions.get(part.id) ?? 'Only for some.'),
      signIcon: IconGitBranch,
      onChoose: choose,
    };
  };
  return (
    <div className={styles.list} ref={list} role="tree" aria-label="Questions" tabIndex={-1} onKeyDown={onKey}>
      <OutlineRow
        {...common({ id: wholeSurvey, visibleIf: null })}
        icon={IconHeading}
        isInner={false}
        words="Title, greeting and thanks"
      />
      {definition.sections.map((section, at) => {
        // The line stands where the question would be put, counted without the one that is being dragged.
        const others = section.questions.filter(({ id }) => id !== drag?.id);
        const place = drag?.place?.section === section.id ? drag.place.index : null;
        const before = place === null ? null : (others[place]?.id ?? 'end');
        const name = at === 0 ? 'Beginning' : section.newPage ? 'New page' : 'Section';
        return (
          <Fragment key={section.id}>
            <OutlineRow
              {...common(section)}
              icon={IconBrowser}
              isInner={false}
              isSection
              words={textIn(section.title, language) || name}
            />
            {section.questions.map((question) => (
              <OutlineRow
                key={question.id}
                {...common(question)}
                icon={kindOf(question.type).icon}
                kind={kindOf(question.type).name}
                isInner
                words={textIn(question.title, language)}
                number={numbers.get(question.id)}
                section={section.id}
                dropsBefore={before === question.id}
                isDragged={drag?.id === question.id}
                handle={handle}
              />
            ))}
            {before === 'end' ? <div className={styles.drop} /> : null}
          </Fragment>
        );
      })}
    </div>
  );
}

/** When each part is shown, as a sentence, for those that are not shown to everybody. */
function sayConditions(definition: Definition): ReadonlyMap<string, string> {
  const parts = definition.sections.flatMap((section) => [section, ...section.questions]);
  return new Map(
    parts.flatMap(({ id, visibleIf }) =>
      visibleIf === null ? [] : [[id, onlyIfInWords([visibleIf], definition, appLanguage)] as const],
    ),
  );
}
