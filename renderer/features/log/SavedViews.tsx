import { Button, Menu, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { logFilterSchema, type LogFilter } from '../../../shared/features/log/log.schema.ts';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';

type Props = { readonly filter: LogFilter; readonly setFilter: (patch: Partial<LogFilter>) => void };

/** Every filter, unset; a view replaces them all. */
const none = Object.fromEntries(Object.keys(logFilterSchema.shape).map((key) => [key, undefined])) satisfies LogFilter;

/** Filters that somebody named for themselves. */
export function SavedViews({ filter, setFilter }: Props) {
  const sayDone = useUndoNotice();
  const [isNaming, setIsNaming] = useState(false);
  const { data } = useQuery(orpc.log.listViews.queryOptions({ input: {} }));
  const remove = useMutation(orpc.log.removeView.mutationOptions());
  const views = data?.items ?? [];
  const current = views.find(
    (view) => JSON.stringify(logFilterSchema.parse(view.filter)) === JSON.stringify(logFilterSchema.parse(filter)),
  );
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" size="compact-md">
            {current?.name ?? 'Views'}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {views.map((view) => (
            <Menu.Item key={view.id} onClick={() => setFilter({ ...none, ...view.filter })}>
              {view.name}
            </Menu.Item>
          ))}
          {views.length === 0 ? <Menu.Label>Filters you name will stand here.</Menu.Label> : <Menu.Divider />}
          <Menu.Item disabled={Object.keys(filter).length === 0} onClick={() => setIsNaming(true)}>
            Save these filters…
          </Menu.Item>
          {current === undefined ? null : (
            <Menu.Item
              onClick={() => {
                const commandId = newId<'Command'>();
                remove.mutate(
                  { commandId, id: current.id },
                  {
                    onSuccess: () => sayDone(`“${current.name}” was removed.`, commandId),
                    onError: (error) => sayDone(toSentence(error)),
                  },
                );
              }}
            >
              Remove “{current.name}”
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Dialog title="Name these filters" isOpen={isNaming} onClose={() => setIsNaming(false)} width={440}>
        <NameForm filter={filter} onDone={() => setIsNaming(false)} />
      </Dialog>
    </>
  );
}

function NameForm({ filter, onDone }: { readonly filter: LogFilter; readonly onDone: () => void }) {
  const sayDone = useUndoNotice();
  const [commandId, renew] = useCommandId();
  const [name, setName] = useState('');
  const save = useMutation(orpc.log.saveView.mutationOptions());
  const submit = (): void =>
    save.mutate(
      { commandId, view: { id: newId<'View'>(), name, filter } },
      {
        onSuccess: () => {
          sayDone('The view was saved.', commandId);
          onDone();
        },
        onError: renew,
      },
    );
  return (
    <Form
      onSubmit={submit}
      onCancel={onDone}
      isBusy={save.isPending}
      problem={save.isError ? toSentence(save.error) : null}
    >
      <TextInput
        label="Name"
        data-autofocus
        placeholder="Unhappy about bills"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </Form>
  );
}
