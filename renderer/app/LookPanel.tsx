import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { orpc } from '../rpc/client.ts';
import { Card } from '../ui/Card.tsx';

const looks = [
  { value: 'auto', label: 'As the computer' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

/** Light or dark, for this computer. */
export function LookPanel() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  // The window around the page is the host's, and follows. A browser has none, and whether it does changes nothing here.
  const tellHost = useMutation(orpc.system.setLook.mutationOptions());
  return (
    <Card title="Look">
      <SegmentedControl
        aria-label="Look"
        data={[...looks]}
        value={colorScheme}
        onChange={(chosen) => {
          const look = looks.find(({ value }) => value === chosen)?.value ?? 'auto';
          setColorScheme(look);
          tellHost.mutate({ look });
        }}
      />
    </Card>
  );
}
