import { z } from 'zod';
import { observationFilterSchema } from '../../shared/features/observation/observation.schema.ts';
import { prospectFilterSchema } from '../../shared/features/prospects/prospects.schema.ts';
import { rhythmFilterSchema } from '../../shared/features/rhythm/rhythm.schema.ts';
import { VisitsScreen } from '../features/observation/VisitsScreen.tsx';
import { ProspectsScreen } from '../features/prospects/ProspectsScreen.tsx';
import { RhythmsScreen } from '../features/rhythm/RhythmsScreen.tsx';
import { touchScreenSchema } from '../features/touch/touch.logic.ts';
import { TouchScreen } from '../features/touch/TouchScreen.tsx';
import { filteredScreen } from './routed-screen.ts';

const anyTab = z.object({ tab: z.string().optional() });

const Calls = filteredScreen(touchScreenSchema, TouchScreen);
const Rhythms = filteredScreen(anyTab.extend(rhythmFilterSchema.shape), RhythmsScreen);
const Prospects = filteredScreen(anyTab.extend(prospectFilterSchema.shape), ProspectsScreen);
const Visits = filteredScreen(anyTab.extend(observationFilterSchema.shape), VisitsScreen);

/** Keep in touch: each part reads its own filters from the address. */
export const TouchPage = filteredScreen(anyTab, ({ filter }) => {
  switch (filter.tab) {
    case 'rhythms':
      return <Rhythms />;
    case 'prospects':
      return <Prospects />;
    case 'visits':
      return <Visits />;
    case undefined:
    default:
      return <Calls />;
  }
});
