import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { checklistIdSchema } from '../../../shared/ids.ts';
import type { Checklist } from '../../../shared/features/checklists/checklists.schema.ts';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { plural } from '../../ui/format.ts';
import { blankChecklist, useWords } from './checklists.logic.ts';
import { useMakeChecklist } from './checklists.queries.ts';

type Props = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onImport: () => void;
  readonly checklists: readonly Checklist[];
};

/** How a checklist begins: ready to use, empty, from a file, or as a copy. */
export function NewChecklist({ isOpen, onClose, ...rest }: Props) {
  return (
    <Dialog title="How shall it begin?" isOpen={isOpen} onClose={onClose} width={620}>
      <Beginnings {...rest} />
    </Dialog>
  );
}

function Beginnings({ onImport, checklists }: Pick<Props, 'onImport' | 'checklists'>) {
  const { make, isMaking, problem } = useMakeChecklist();
  const [copied, setCopied] = useState<string | null>(null);
  const templates = useQuery(orpc.checklists.listTemplates.queryOptions({ input: {} }));
  return (
    <ChoiceList
      isBusy={isMaking}
      groups={[
        {
          choices: [
            {
              key: 'blank',
              name: 'Start empty',
              says: 'Write every item yourself.',
              onChoose: () => make({ definition: blankChecklist() }),
            },
          ],
        },
        {
          title: 'Ready to use',
          choices: (templates.data?.items ?? []).map(({ name, title, purpose, use, items }) => ({
            key: name,
            name: title,
            says: purpose,
            count: `${items} ${plural(items, 'item')}, ${useWords[use]}`,
            onChoose: () => make({ template: name }),
          })),
        },
        {
          title: 'From what you have',
          choices: [
            {
              key: 'import',
              name: 'Import a file',
              says: 'A spreadsheet, a checklist of another Plain Mirror, an audit of SafetyCulture.',
              onChoose: onImport,
            },
          ],
        },
      ]}
    >
      {templates.isError ? <p role="alert">{toSentence(templates.error)}</p> : null}
      {checklists.length === 0 ? null : (
        <Select
          label="Or copy one"
          placeholder="Choose a checklist"
          searchable
          data={checklists.map(({ id, title }) => ({ value: id, label: title }))}
          value={copied}
          disabled={isMaking}
          onChange={(id) => {
            setCopied(id);
            if (id !== null) make({ copyOf: checklistIdSchema.parse(id) });
          }}
        />
      )}
      {problem === null ? null : <p role="alert">{problem}</p>}
    </ChoiceList>
  );
}
