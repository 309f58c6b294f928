import { BackupsPanel } from '../features/backups/BackupsPanel.tsx';
import { BusinessPanel } from '../features/business/BusinessPanel.tsx';
import { PlacesPanel } from '../features/business/PlacesPanel.tsx';
import { ExportPanel } from '../features/exports/ExportPanel.tsx';
import { PlanPanel } from '../features/exports/PlanPanel.tsx';
import { PeoplePanel } from '../features/people/PeoplePanel.tsx';
import { HoursPanel } from '../features/promising/HoursPanel.tsx';
import { PrivacyPanel } from '../features/privacy/PrivacyPanel.tsx';
import { OwnPinPanel } from '../features/session/OwnPinPanel.tsx';
import { useSignedIn } from '../rpc/signed-in.ts';
import { FilterRow } from '../ui/FilterRow.tsx';
import { PageFrame } from '../ui/PageFrame.tsx';
import type { FilteredScreen } from '../ui/screen.ts';
import { ComputerPanel } from './ComputerPanel.tsx';
import { LookPanel } from './LookPanel.tsx';
import { SafetyPanel } from './SafetyPanel.tsx';
import styles from './SettingsScreen.module.css';
import { tabsFor, type SettingsTab } from './settings-tabs.ts';

/** How the business is set up here; each role sees the parts it may change. */
export function SettingsScreen({ filter, setFilter }: FilteredScreen<SettingsTab>) {
  const { person, business, host } = useSignedIn();
  const tabs = tabsFor(person.role);
  const chosen = tabs.find(({ key }) => key === filter.tab)?.key ?? tabs[0]?.key ?? 'computer';
  return (
    <PageFrame
      title={tabs.length === 1 ? 'Your screen and your PIN' : `How ${business.name} is set up`}
      purpose={tabs.length === 1 ? 'Other settings are the owner’s.' : 'Names, places, people and this computer.'}
    >
      {tabs.length === 1 ? null : <FilterRow tabs={tabs} chosen={chosen} onChoose={(tab) => setFilter({ tab })} />}
      {chosen === 'places' ? <PlacesPanel /> : null}
      {chosen === 'business' ? (
        <div className={styles.one}>
          <BusinessPanel />
        </div>
      ) : null}
      {chosen === 'hours' ? (
        <div className={styles.two}>
          <HoursPanel />
        </div>
      ) : null}
      {chosen === 'people' ? (
        <div className={styles.one}>
          <PeoplePanel />
        </div>
      ) : null}
      {chosen === 'backups' ? <BackupsPanel /> : null}
      {chosen === 'privacy' ? (
        <div className={styles.two}>
          <PrivacyPanel />
        </div>
      ) : null}
      {chosen === 'computer' ? (
        <div className={styles.two}>
          <div className={styles.column}>
            <LookPanel />
            {person.role === 'owner' && host.kind === 'desktop' ? <ComputerPanel /> : null}
            <SafetyPanel />
            {person.role === 'owner' ? <ExportPanel /> : null}
          </div>
          <div className={styles.column}>
            <OwnPinPanel />
            {person.role === 'owner' ? <PlanPanel /> : null}
          </div>
        </div>
      ) : null}
    </PageFrame>
  );
}
