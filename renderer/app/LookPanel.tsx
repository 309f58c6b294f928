import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { Card } from '../ui/Card.tsx';

const looks = [
  { value: 'auto', label: 'As the computer' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

/** Light or dark, for this computer. */
export function LookPanel() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Card title="Look">
      <SegmentedControl
        aria-label="Look"
        data={[...looks]}
        value={colorScheme}
        onChange={(chosen) => setColorScheme(looks.find(({ value }) => value === chosen)?.value ?? 'auto')}
      />
    </Card>
  );
}
