import { Stack, Switch } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ComputerState } from '../../shared/computer.ts';
import { orpc } from '../rpc/client.ts';
import { toSentence } from '../rpc/sentences.ts';
import { Card } from '../ui/Card.tsx';
import { computerTitle } from './computer.logic.ts';

/** How the program behaves on this computer: tray, start and reminders. In a browser there is nothing of it to set. */
export function ComputerPanel() {
  const { data, error } = useQuery(orpc.system.computer.queryOptions({ input: {} }));
  if (error !== null) return <Card title="This computer">{toSentence(error)}</Card>;
  return data === undefined || data.state === null ? null : <ComputerSwitches state={data.state} />;
}

function ComputerSwitches({ state }: { readonly state: ComputerState }) {
  const queryClient = useQueryClient();
  const change = useMutation(
    orpc.system.changeComputer.mutationOptions({
      onSuccess: (answer) => queryClient.setQueryData(orpc.system.computer.queryKey({ input: {} }), answer),
    }),
  );
  const { settings, can } = state;
  return (
    <Card title={computerTitle(settings)}>
      <Stack gap={16}>
        <Switch
          label="Remind me of promises and calls that are due"
          description="Once each, and only while you work."
          checked={settings.reminders && can.reminders}
          disabled={!can.reminders}
          onChange={(event) => change.mutate({ reminders: event.currentTarget.checked })}
        />
        <Switch
          label="Name the customer in a reminder"
          description="Whoever passes the screen can read it, also while it is locked."
          checked={settings.namesInReminders}
          disabled={!can.reminders || !settings.reminders}
          onChange={(event) => change.mutate({ namesInReminders: event.currentTarget.checked })}
        />
        <Switch
          label="Stay in the tray when the window is closed"
          description="The quick log and what is due are then one click away, and reminders go on."
          checked={settings.tray}
          disabled={!can.tray}
          onChange={(event) => change.mutate({ tray: event.currentTarget.checked })}
        />
        <Switch
          label="Start with the computer"
          description={can.openAtLogin ? 'When somebody signs in to it.' : 'Only the installed program can.'}
          checked={settings.openAtLogin}
          disabled={!can.openAtLogin}
          onChange={(event) => change.mutate({ openAtLogin: event.currentTarget.checked })}
        />
        {change.isError ? <p role="alert">{toSentence(change.error)}</p> : null}
      </Stack>
    </Card>
  );
}
