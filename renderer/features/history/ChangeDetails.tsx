import { Button, Table } from '@mantine/core';
import type { JournalLine } from '../../../shared/features/history/journal.schema.ts';
import { lineText, placeText } from '../../../shared/features/history/journal.words.ts';
import { ExactTime } from '../../ui/DateText.tsx';
import { countText } from '../../ui/format.ts';
import { useOpen } from '../../ui/use-open.ts';
import { useReader } from '../../ui/use-reader.ts';
import { valueText } from './journal.logic.ts';

/** One change with every field it set, and the way to the record. */
export function ChangeDetails({ line }: { readonly line: JournalLine }) {
  const reader = useReader();
  const open = useOpen();
  const { to } = line.record;
  return (
    <>
      <p style={{ overflowWrap: 'anywhere' }}>{lineText(line)}</p>
      <p className="soft small">
        <ExactTime at={line.at} /> · {line.role === null ? '' : `as ${line.role}, `}
        {placeText(line)} · entry {countText(line.no, reader.locale)}
      </p>
      {line.isErased ? <p>The values were erased on request. That there was a change stays.</p> : null}
      {line.fields.length === 0 ? null : (
        <Table mt={12}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Field</Table.Th>
              <Table.Th>Was</Table.Th>
              <Table.Th>Became</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody style={{ overflowWrap: 'anywhere' }}>
            {line.fields.map((field) => (
              <Table.Tr key={field.field}>
                <Table.Td>{field.field}</Table.Td>
                <Table.Td>{valueText(field, field.was, reader)}</Table.Td>
                <Table.Td>{valueText(field, field.became, reader)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {to === null ? (
        <p className="soft">The record is no longer here.</p>
      ) : (
        <Button mt={16} data-autofocus onClick={() => open(to)}>
          Open the {line.record.noun}
        </Button>
      )}
    </>
  );
}
