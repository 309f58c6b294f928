/* oxlint-disable jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reached by keyboard */
import { Select } from '@mantine/core';
import { useMemo } from 'react';
import type { AnswerMap, AnswerPreview } from '../../../../shared/features/surveys/answer-map.schema.ts';
import { Card } from '../../../ui/Card.tsx';
import { ToneMark } from '../../../ui/ToneMark.tsx';
import styles from './ImportAnswers.module.css';
import { listColumnUses, listUses, toUseKey, withUseKey } from './import-answers.logic.ts';

type Props = {
  readonly preview: AnswerPreview;
  readonly map: AnswerMap;
  readonly isNew: boolean;
  readonly isBusy: boolean;
  readonly onLook: (map: AnswerMap) => void;
};

/** Choices shown at a time; a survey with large grids has thousands. */
const choicesShown = 60;

/** Each column of the file, what stands in it, and what it becomes. */
export function AnswerColumns({ preview, map, isNew, isBusy, onLook }: Props) {
  const uses = useMemo(() => listUses(preview, isNew), [preview, isNew]);
  const personal = new Set(preview.personal);
  return (
    <Card title="What each column becomes" count={preview.columns.length}>
      <section className={styles.scroll} aria-label="Columns of the file" tabIndex={0}>
        <table className={styles.columns}>
          <thead>
            <tr>
              <th scope="col">In the file</th>
              <th scope="col">Becomes</th>
            </tr>
          </thead>
          <tbody>
            {preview.columns.map(({ name, use, sample }) => {
              return (
                <tr key={name}>
                  <td>
                    <div className={styles.name}>
                      {name} {personal.has(name) ? <ToneMark tone="watch">leads to a person</ToneMark> : null}
                    </div>
                    <div className={`${styles.sample} soft small`}>
                      {sample.length === 0 ? 'nothing in it' : sample.join(' · ')}
                    </div>
                  </td>
                  <td>
                    <Select
                      aria-label={`What ${name} becomes`}
                      allowDeselect={false}
                      searchable
                      limit={choicesShown}
                      disabled={isBusy}
                      maxDropdownHeight={320}
                      data={listColumnUses(uses, use, map.columns[name] !== undefined, isNew)}
                      value={toUseKey(use)}
                      onChange={(next) => (next === null ? undefined : onLook(withUseKey(map, name, next)))}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </Card>
  );
}
