import { assertNever } from '../../shared/assert-never.ts';
import { VisitsScreen } from '../features/observation/VisitsScreen.tsx';
import { ProspectsScreen } from '../features/prospects/ProspectsScreen.tsx';
import { RhythmsScreen } from '../features/rhythm/RhythmsScreen.tsx';
import { touchTabs } from '../parts/touch-tabs.ts';
import type { FilteredScreen } from '../ui/screen.ts';
import type { TouchAddress } from './touch-address.ts';

/** Keep in touch: each part belongs to a feature of its own. */
export function TouchScreen({ filter, setFilter }: FilteredScreen<TouchAddress>) {
  const { tab = touchTabs[0].key } = filter;
  switch (tab) {
    case 'rhythms':
      return <RhythmsScreen filter={filter} setFilter={setFilter} />;
    case 'prospects':
      return <ProspectsScreen filter={filter} setFilter={setFilter} />;
    case 'visits':
      return <VisitsScreen filter={filter} setFilter={setFilter} />;
    default:
      return assertNever(tab);
  }
}
