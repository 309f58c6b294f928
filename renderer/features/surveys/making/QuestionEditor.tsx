import { Button, Checkbox, Collapse, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { isClosed } from '../../../../shared/features/surveys/definition.rules.ts';
import {
  specialAnswers,
  type Question,
  type SpecialAnswer,
} from '../../../../shared/features/surveys/definition.schema.ts';
import { Card } from '../../../ui/Card.tsx';
import styles from '../../../ui/making/Making.module.css';
import { CodeField } from './CodeField.tsx';
import { ConditionCard } from './ConditionCard.tsx';
import { numberQuestions } from '../../../../shared/features/surveys/text-check.rules.ts';
import { useEditing } from './editing.ts';
import { ItemFields } from './ItemFields.tsx';
import { kindOf, questionKinds } from './question-kinds.ts';
import { PartButtons } from '../../../ui/making/PartButtons.tsx';
import { TextPair } from './TextPair.tsx';
import { TypeFields } from './TypeFields.tsx';

const specialWords = {
  'dont-know': 'Offer “Don’t know”',
  'prefer-not': 'Offer “Prefer not to say”',
} satisfies Record<SpecialAnswer, string>;

/** One question: its words, how it is answered, and when it is shown. */
export function QuestionEditor({ question }: { readonly question: Question }) {
  const { definition, dispatch, used, focusOn } = useEditing();
  const [isMore, setIsMore] = useState(false);
  const { id } = question;
  const number = numberQuestions(definition).get(id);
  const change = (next: Question, tag?: string): void =>
    dispatch({ do: 'change-question', question: next, ...(tag === undefined ? {} : { tag: `${id} ${tag}` }) });
  const toOutline = (): void => focusOn(`[data-part="${id}"]`);
  const onTitleEnter = (): void => {
    if ('options' in question) focusOn('[data-at="options 0"]');
    else if (question.type === 'matrix') focusOn('[data-at="rows 0"]');
    else toOutline();
  };
  return (
    <>
      <Card
        title={number === undefined ? kindOf(question.type).name : `Question ${number}`}
        action={<PartButtons id={id} what="question" canCopy dispatch={dispatch} />}
      >
        <div className={styles.fields}>
          <TextPair
            label={question.type === 'statement' ? 'Text' : 'Question'}
            at="title"
            text={question.title}
            onChange={(title) => change({ ...question, title }, 'title')}
            pipesFor={id}
            onEnter={onTitleEnter}
          />
          {'options' in question ? (
            <ItemFields question={question} list="options" label="Options" one="option" onLeave={toOutline} />
          ) : null}
          {question.type === 'matrix' ? (
            <>
              <ItemFields
                question={question}
                list="rows"
                label="Rows: what is judged"
                one="item"
                onLeave={() => focusOn('[data-at="columns 0"]')}
              />
              <ItemFields
                question={question}
                list="columns"
                label="Columns: the answers"
                one="answer"
                onLeave={toOutline}
              />
            </>
          ) : null}
          <TypeFields question={question} onChange={change} />
          <div className={styles.checks}>
            {question.type === 'statement' ? null : (
              <Checkbox
                label="Must be answered"
                checked={question.required}
                onChange={(event) => change({ ...question, required: event.currentTarget.checked })}
              />
            )}
            {isClosed(question)
              ? specialAnswers.map((special) => (
                  <Checkbox
                    key={special}
                    label={specialWords[special]}
                    checked={question.specials.includes(special)}
                    onChange={({ currentTarget: { checked } }) =>
                      change({
                        ...question,
                        specials: specialAnswers.filter((one) =>
                          one === special ? checked : question.specials.includes(one),
                        ),
                      })
                    }
                  />
                ))
              : null}
          </div>
          <TextPair
            label="Help, smaller below the question"
            at="help"
            text={question.help}
            onChange={(help) => change({ ...question, help }, 'help')}
            pipesFor={id}
          />
          <div>
            <Button variant="subtle" size="compact-sm" aria-expanded={isMore} onClick={() => setIsMore(!isMore)}>
              {isMore ? 'Less' : 'Kind of question, name in exports'}
            </Button>
            <Collapse expanded={isMore}>
              <div className={styles.pair}>
                <NativeSelect
                  label="Kind"
                  disabled={used.has(id)}
                  description={used.has(id) ? 'It has been asked; make a new question to ask in another way.' : null}
                  inputWrapperOrder={['label', 'input', 'description', 'error']}
                  data={questionKinds.map(({ type, name }) => ({ value: type, label: name }))}
                  value={question.type}
                  onChange={({ currentTarget: { value } }) => {
                    const kind = questionKinds.find(({ type }) => type === value);
                    if (kind !== undefined) dispatch({ do: 'change-type', id, type: kind.type });
                  }}
                />
                <CodeField key={`${id} ${question.code ?? ''}`} question={question} onChange={change} />
              </div>
            </Collapse>
          </div>
        </div>
      </Card>
      <ConditionCard
        key={id}
        part={id}
        what="question"
        condition={question.visibleIf}
        onChange={(visibleIf, tag) => change({ ...question, visibleIf }, tag)}
      />
    </>
  );
}
