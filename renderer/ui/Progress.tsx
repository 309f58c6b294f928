import { Button, Group, Progress as Bar, Stack } from '@mantine/core';
import { countText } from './format.ts';
import { useFrameSettings } from './frame-settings.ts';

type Props = {
  /** What it is doing, in plain words. */
  readonly doing: string;
  readonly done: number;
  /** Null while the size is not known. */
  readonly total: number | null;
  readonly onCancel?: (() => void) | undefined;
};

/** Long work: what it is doing, how much is left, and a cancel that undoes. */
export function Progress({ doing, done, total, onCancel }: Props) {
  const { locale } = useFrameSettings();
  const percent = total === null || total === 0 ? 0 : Math.min(100, Math.round((done / total) * 100));
  return (
    <Stack gap={8} component="output">
      <Group justify="space-between" wrap="nowrap">
        <span>{doing}</span>
        <span className="soft small">
          {total === null ? countText(done, locale) : `${countText(done, locale)} of ${countText(total, locale)}`}
        </span>
      </Group>
      <Bar value={total === null ? 100 : percent} animated={total === null} size={4} aria-label={doing} />
      {onCancel === undefined ? null : (
        <Group justify="flex-end">
          <Button variant="default" size="sm" onClick={onCancel}>
            Stop and undo
          </Button>
        </Group>
      )}
    </Stack>
  );
}
