import type { Visit } from '../../../../shared/features/shops/shops.schema.ts';
import type { DataColumn } from '../../../ui/data-column.ts';
import { DayText } from '../../../ui/DateText.tsx';
import styles from '../Shops.module.css';
import { cappedText, channelWords, percentText, shopperText } from '../shops.logic.ts';
import { VisitMark } from './VisitMark.tsx';

/** What the list shows of a visit. */
export const visitColumns: readonly DataColumn<Visit>[] = [
  {
    id: 'state',
    header: 'Stands',
    width: 150,
    cell: (visit) => <VisitMark visit={visit} />,
  },
  {
    id: 'where',
    header: 'Visit',
    cell: (visit) => (
      <>
        <div>{visit.locationName === null ? visit.scenarioTitle : `${visit.locationName}: ${visit.scenarioTitle}`}</div>
        <div className="soft small">
          {channelWords[visit.channel]} · {shopperText(visit)}
          {visit.announced ? ' · announced' : ''}
        </div>
      </>
    ),
  },
  {
    id: 'day',
    header: 'Day',
    width: 130,
    cell: ({ visitedOn, plannedOn }) => <DayText day={visitedOn ?? plannedOn} />,
  },
  {
    id: 'score',
    header: 'Score',
    width: 130,
    isNumber: true,
    cell: ({ state, value, capped }) => {
      if (state !== 'made' || value === null) return null;
      const cap = cappedText({ value, capped });
      return (
        <>
          <div>{percentText(value)}</div>
          {cap === null ? null : <div className={`small ${styles.bad}`}>{cap}</div>}
        </>
      );
    },
  },
];
