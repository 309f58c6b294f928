import type { ReactNode } from 'react';
import type { VisitPage } from '../../../../shared/features/shops/shops.schema.ts';
import { DayText, Money } from '../../../ui/DateText.tsx';
import { sentenceCase } from '../../../ui/format.ts';
import styles from '../Shops.module.css';
import { channelWords, shopperText } from '../shops.logic.ts';
import { VisitMark } from '../visits/VisitMark.tsx';

/** What was planned of a visit, in words. */
export function VisitFacts({ page: { visit, scenario } }: { readonly page: VisitPage }) {
  const facts: readonly (readonly [label: string, value: ReactNode])[] = [
    ['Stands', <VisitMark key="mark" visit={visit} />],
    ['Place', visit.locationName],
    ['Planned for', <DayText key="day" day={visit.plannedOn} />],
    ['Comes', sentenceCase(channelWords[visit.channel])],
    ['Shopper', sentenceCase(shopperText(visit))],
    ['The team', visit.announced ? 'Knows that somebody comes' : 'Does not know'],
    ['May spend', scenario.budgetMinor === null ? null : <Money key="budget" minor={scenario.budgetMinor} />],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([label, value]) =>
        value === null ? null : (
          <div key={label} className={styles.fact}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
