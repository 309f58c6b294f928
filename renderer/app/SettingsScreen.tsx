import { SimpleGrid } from '@mantine/core';
import { BusinessPanel } from '../features/business/BusinessPanel.tsx';
import { PlacesPanel } from '../features/business/PlacesPanel.tsx';
import { ExportPanel } from '../features/exports/ExportPanel.tsx';
import { PeoplePanel } from '../features/people/PeoplePanel.tsx';
import { OwnPinPanel } from '../features/session/OwnPinPanel.tsx';
import { useSignedIn } from '../rpc/signed-in.ts';
import { FilterRow } from '../ui/FilterRow.tsx';
import { PageFrame } from '../ui/PageFrame.tsx';
import type { FilteredScreen } from '../ui/screen.ts';
import { LookPanel } from './LookPanel.tsx';
import { SafetyPanel } from './SafetyPanel.tsx';
import { settingsTabs, tabsFor, type SettingsTab } from './settings-tabs.ts';

/** How the business is set up here; each role sees the parts it may change. */
export function SettingsScreen({ filter, setFilter }: FilteredScreen<SettingsTab>) {
  const { person, business } = useSignedIn();
  const tabs = tabsFor(person.role);
  const chosen = tabs.find(({ key }) => key === filter.tab)?.key ?? tabs[0]?.key ?? settingsTabs[3];
  return (
    <PageFrame
      title={tabs.length === 1 ? 'Your screen and your PIN' : `How ${business.name} is set up`}
      purpose={tabs.length === 1 ? 'Other settings are the owner’s.' : 'Names, places, people and this computer.'}
    >
      {tabs.length === 1 ? null : <FilterRow tabs={tabs} chosen={chosen} onChoose={(tab) => setFilter({ tab })} />}
      {chosen === 'places' ? <PlacesPanel /> : null}
      {chosen === 'business' ? (
        <div style={{ maxWidth: 640 }}>
          <BusinessPanel />
        </div>
      ) : null}
      {chosen === 'people' ? (
        <div style={{ maxWidth: 760 }}>
          <PeoplePanel />
        </div>
      ) : null}
      {chosen === 'computer' ? (
        <SimpleGrid cols={{ base: 1, lg: 2 }} spacing={20}>
          <LookPanel />
          <OwnPinPanel />
          <SafetyPanel />
          {person.role === 'owner' ? <ExportPanel /> : null}
        </SimpleGrid>
      ) : null}
    </PageFrame>
  );
}
