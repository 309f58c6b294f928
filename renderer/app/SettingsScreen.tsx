import type { FilteredScreen } from '../ui/screen.ts';
import { PageFrame } from '../ui/PageFrame.tsx';
import type { SettingsTab } from './settings-tabs.ts';

export function SettingsScreen(_props: FilteredScreen<SettingsTab>) {
  return <PageFrame title="Settings" />;
}
