import { useDeferredValue, useMemo, type KeyboardEvent, type ReactNode } from 'react';
import { IconAlertCircle, IconBrowser, IconGitBranch, IconGripVertical, IconHeading } from '@tabler/icons-react';
import { onlyIfInWords } from '../../../../shared/features/surveys/condition-words.rules.ts';
import { textIn } from '../../../../shared/features/surveys/definition.rules.ts';
import type { Definition, Question, Section } from '../../../../shared/features/surveys/definition.schema.ts';
import { numberQuestions } from '../../../../shared/features/surveys/text-check.rules.ts';
import { wholeSurvey } from './edit.logic.ts';
import { useEditing } from './editing.ts';
import styles from './Outline.module.css';
import { kindOf } from './question-kinds.ts';
import { appLanguage, countMissing } from './texts.logic.ts';
import { useDrag } from './use-drag.ts';

type Props = {
  readonly chosen: string;
  readonly troubled: ReadonlySet<string>;
  readonly onKey: (event: KeyboardEvent) => void;
};

/** Everything the survey asks, in order. One stop of the Tab key; arrows move inside it. */
export function Outline({ chosen, troubled, onKey }: Props) {
  const { definition, dispatch, language, translation } = useEditing();
  const { list, drag, handle } = useDrag((id, place) => dispatch({ do: 'place', id, ...place }));
  const numbers = numberQuestions(definition);
  // Said after what is typed is shown: in a long survey finding the words takes longer than a letter may.
  const settled = useDeferredValue(definition);
  const conditions = useMemo(() => sayConditions(settled), [settled]);
  const missing = translation === null ? null : countMissing(definition, translation);
  const choose = (id: string) => (): void => dispatch({ do: 'choose', id });
  const common = (id: string) => ({
    id,
    isChosen: id === chosen,
    isTroubled: troubled.has(id),
    missing: missing?.get(id) ?? 0,
  });
  return (
    <div className={styles.list} ref={list} role="tree" aria-label="Questions" tabIndex={-1} onKeyDown={onKey}>
      <Row {...common(wholeSurvey)} onChoose={choose(wholeSurvey)} level={1}>
        <IconHeading size={16} aria-hidden="true" />
        <span className={styles.words}>Title, greeting and thanks</span>
      </Row>
      {definition.sections.map((section, at) => (
        <SectionRows
          key={section.id}
          section={section}
          name={textIn(section.title, language) || (at === 0 ? 'Beginning' : section.newPage ? 'New page' : 'Section')}
          common={common}
          choose={choose}
          drop={drag?.place?.section === section.id ? drag.place.index : null}
          dragged={drag?.id ?? null}
          handle={handle}
          numbers={numbers}
          language={language}
          say={(part) => (part.visibleIf === null ? null : (conditions.get(part.id) ?? 'Only for some.'))}
        />
      ))}
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

type SectionProps = {
  readonly section: Section;
  readonly name: string;
  readonly common: (id: string) => Omit<RowProps, 'onChoose' | 'level' | 'children'>;
  readonly choose: (id: string) => () => void;
  readonly drop: number | null;
  readonly dragged: string | null;
  readonly handle: ReturnType<typeof useDrag>['handle'];
  readonly numbers: ReadonlyMap<string, number>;
  readonly language: string;
  readonly say: (part: Section | Question) => string | null;
};

function SectionRows(props: SectionProps) {
  const { section, name, common, choose, drop, dragged, handle, numbers, language, say } = props;
  // The line stands where the question would be put, counted without the one that is being dragged.
  const others = section.questions.filter(({ id }) => id !== dragged);
  const before = drop === null ? null : (others[drop]?.id ?? 'end');
  return (
    <>
      <Row {...common(section.id)} onChoose={choose(section.id)} level={1} condition={say(section)}>
        <IconBrowser size={16} aria-hidden="true" />
        <span className={`${styles.words} ${styles.section}`}>{name}</span>
      </Row>
      {section.questions.map((question) => {
        const { icon: Icon, name: kind } = kindOf(question.type);
        const words = textIn(question.title, language);
        return (
          <Row
            key={question.id}
            {...common(question.id)}
            section={section.id}
            onChoose={choose(question.id)}
            level={2}
            condition={say(question)}
            dropsBefore={before === question.id}
            isDragged={dragged === question.id}
            handle={handle(question.id)}
          >
            <span className={styles.number}>{numbers.get(question.id) ?? '·'}</span>
            <Icon size={16} aria-hidden="true" className={styles.icon ?? ''} />
            <span className="seen-by-readers-only">{kind}:</span>
            <span className={words === '' ? `${styles.words} soft` : styles.words}>
              {words === '' ? 'no words yet' : words}
            </span>
          </Row>
        );
      })}
      {before === 'end' ? <div className={styles.drop} /> : null}
    </>
  );
}

type RowProps = {
  readonly id: string;
  readonly isChosen: boolean;
  readonly isTroubled: boolean;
  /** How many texts of it wait for a translation. */
  readonly missing: number;
  readonly level: number;
  readonly section?: string;
  /** When it is shown, as a sentence; null for always. */
  readonly condition?: string | null;
  readonly dropsBefore?: boolean;
  readonly isDragged?: boolean;
  readonly handle?: ReturnType<ReturnType<typeof useDrag>['handle']>;
  readonly onChoose: () => void;
  readonly children: ReactNode;
};

function Row(props: RowProps) {
  const { id, isChosen, isTroubled, missing, level, section, condition = null, handle, onChoose, children } = props;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the tree around it hears the keys
    <div
      role="treeitem"
      aria-level={level}
      aria-selected={isChosen}
      tabIndex={isChosen ? 0 : -1}
      data-part={id}
      data-section={section}
      data-drop={props.dropsBefore}
      data-dragged={props.isDragged}
      className={level === 1 ? styles.row : `${styles.row} ${styles.inner}`}
      onClick={onChoose}
    >
      {children}
      {missing === 0 ? null : <span className={styles.mark}>{missing} to translate</span>}
      {isTroubled ? (
        <span title="Not finished" className={styles.trouble}>
          <IconAlertCircle size={16} aria-hidden="true" />
          <span className="seen-by-readers-only">not finished</span>
        </span>
      ) : null}
      {condition === null ? null : (
        <span title={condition}>
          <IconGitBranch size={15} aria-hidden="true" className={styles.icon ?? ''} />
          <span className="seen-by-readers-only">{condition}</span>
        </span>
      )}
      {handle === undefined ? null : (
        <span className={styles.handle} {...handle} aria-hidden="true">
          <IconGripVertical size={15} />
        </span>
      )}
    </div>
  );
}
