import type { Migration } from '../migrate.ts';
import { foundation } from './0010-foundation.ts';
import { surveys } from './0020-surveys.ts';
import { mirror } from './0030-mirror.ts';
import { promising } from './0040-promising.ts';
import { promises } from './0041-promises.ts';
import { losses } from './0042-losses.ts';
import { touch } from './0043-touch.ts';
import { rhythm } from './0044-rhythm.ts';
import { actionProof } from './0045-action-proof.ts';
import { telling } from './0046-telling.ts';
import { overview } from './0047-overview.ts';
import { report } from './0048-report.ts';
import { arrivals } from './0049-arrivals.ts';
import { actionLists } from './0050-action-lists.ts';
import { secondPlaces } from './0051-second-places.ts';
import { restores } from './0052-restores.ts';
import { journalReading } from './0053-journal-reading.ts';
import { pastFigures } from './0054-past-figures.ts';
import { retention } from './0055-retention.ts';
import { commitDays } from './0056-commit-days.ts';
import { asksCounted } from './0057-asks-counted.ts';

/** Every migration, in rising order; a new one is added at the end, older ones never change. */
export const migrations: readonly Migration[] = [
  foundation,
  surveys,
  mirror,
  promising,
  promises,
  losses,
  touch,
  rhythm,
  actionProof,
  telling,
  overview,
  report,
  arrivals,
  actionLists,
  secondPlaces,
  restores,
  journalReading,
  pastFigures,
  retention,
  commitDays,
  asksCounted,
];
