import { firstCallDay, lastCallDay } from '../losses/call-window.rules.ts';
import { answerWithinMs } from '../log/log.rules.ts';
import { minStaffShown } from '../mirror/mirror.schema.ts';
import { fewestExposures } from '../proof/proof.rules.ts';
import { leastToCompare } from './change.rules.ts';
import type { SectionId } from './report.schema.ts';

const hourMs = 3_600_000;

/** What holds for every figure of every report. */
const always: readonly string[] = [
  'A share stands with its 95% interval (Wilson); with fewer records than it needs only the counts are said.',
  `Two quarters differ only where the 95% interval of the difference (Newcombe) leaves 0 out; with fewer than ${leastToCompare} records in either they are not compared.`,
  'Days are whole calendar days of the business; a period holds both its ends.',
];

/** The settings a section's figures rest on. */
const bySection: Partial<Readonly<Record<SectionId, string>>> = {
  mirror:
    'A claim is confirmed where it lies within the interval of a share, else within a tenth of the record or one of it.',
  promises: 'A promise is judged by the first date that was said, and by the end of it where it is a window.',
  reasons: 'A reason told is the real one where somebody else than the teller says so.',
  losses: `Who left is called on days ${firstCallDay} to ${lastCallDay} after leaving, by voice or in person.`,
  customers: `Unhappy, severe and waiting entries are to be answered within ${answerWithinMs / hourMs} hours.`,
  surveys: 'NPS stands with an adjusted Wald interval; skipped questions and answers set aside do not count.',
  pulse: `What staff answered is shown from ${minStaffShown} people on.`,
  work: `A fix is proven by equal windows before and after it, from ${fewestExposures} records in each, and confirmed by the owner.`,
};

/** The rules and settings behind the sections of a report, for its footer. */
export function listDefaults(sections: readonly { readonly id: SectionId }[]): string[] {
  return [...always, ...sections.flatMap(({ id }) => bySection[id] ?? [])];
}
