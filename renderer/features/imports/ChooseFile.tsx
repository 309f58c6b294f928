import { FileInput, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { ImportTarget } from '../../../shared/features/imports/imports.schema.ts';
import { anyFileAgain } from '../../ui/any-file-again.ts';
import { Field } from '../../ui/Field.tsx';
import { targetWords } from './imports.logic.ts';
import styles from './Imports.module.css';

type Props = { readonly isBusy: boolean; readonly onChoose: (file: File, as: ImportTarget) => void };

/** What the file holds, and which file it is; the file is looked at at once. */
export function ChooseFile({ isBusy, onChoose }: Props) {
  const [as, setAs] = useState<ImportTarget>('customers');
  const [file, setFile] = useState<File | null>(null);
  const take = (next: File | null, target: ImportTarget): void => {
    setFile(next);
    if (next !== null) onChoose(next, target);
  };
  return (
    <div className={styles.file}>
      <Field label="What the file holds">
        {(id) => (
          <SegmentedControl
            display="flex"
            w="fit-content"
            id={id}
            aria-label="What the file holds"
            disabled={isBusy}
            value={as}
            data={[
              { value: 'customers', label: targetWords.customers.title },
              { value: 'feedback', label: targetWords.feedback.title },
              { value: 'promises', label: targetWords.promises.title },
              { value: 'actions', label: targetWords.actions.title },
            ]}
            onChange={(value) => {
              setAs(value);
              take(file, value);
            }}
          />
        )}
      </Field>
      <FileInput
        label="File"
        placeholder="Choose a CSV or Excel file"
        accept=".csv,.tsv,.txt,.xlsx"
        disabled={isBusy}
        fileInputProps={anyFileAgain}
        value={file}
        onChange={(next) => take(next, as)}
      />
    </div>
  );
}
