import type { Capability } from '../../../shared/features/promising/promising.schema.ts';
import { countText } from '../../ui/format.ts';
import { shareText } from '../../../shared/features/measures/measure.words.ts';
import { workingDaysText } from '../../parts/safe-date-words.ts';
import type { DataColumn } from '../../ui/data-column.ts';
import { likingWords } from './promising.logic.ts';
import styles from './Promising.module.css';

const tooFew = <span className="soft">too few to say</span>;

/** How often the first date was kept; a result, which staff do not see. */
function keptColumn(locale: string, fewest: number): DataColumn<Capability> {
  return {
    id: 'kept',
    header: 'Kept on the first date',
    width: 148,
    cell: ({ kept }) =>
      kept === null || kept.n === 0 ? (
        <span className="soft">none promised</span>
      ) : (
        <>
          <div>
            {countText(kept.part, locale)} of {countText(kept.n, locale)}
          </div>
          <div className="soft small">{kept.n < fewest ? 'too few to say' : shareText(kept)}</div>
        </>
      ),
  };
}

/** The columns of the capability list. */
export function toCapabilityColumns(
  locale: string,
  fewest: number,
  seesResults: boolean,
): readonly DataColumn<Capability>[] {
  return [
    {
      id: 'name',
      header: 'Kind of job',
      cell: ({ name, jobs }) => (
        <>
          <div className={styles.name}>{name}</div>
          <div className="soft small">{countText(jobs, locale)} done</div>
        </>
      ),
    },
    {
      id: 'safe',
      header: 'Can be promised',
      width: 128,
      cell: ({ safe, longest }) =>
        safe === null ? (
          <>
            {tooFew}
            {longest === null ? null : <div className="soft small">longest: {workingDaysText(longest, locale)}</div>}
          </>
        ) : (
          <>
            <div>
              {safe.atLeast ? 'at least ' : ''}
              {workingDaysText(safe.days, locale)}
            </div>
            <div className="soft small">
              came true {countText(safe.kept, locale)} of {countText(safe.n, locale)}
            </div>
          </>
        ),
    },
    ...(seesResults ? [keptColumn(locale, fewest)] : []),
    {
      id: 'likes',
      header: 'We like it',
      width: 68,
      cell: ({ likes }) => (likes === null ? <span className="soft">not said</span> : likingWords[likes]),
    },
    {
      id: 'partner',
      header: 'Who does it better',
      cell: ({ partner }) =>
        partner === '' ? <span className="soft">nobody named</span> : <div className={styles.clipped}>{partner}</div>,
    },
  ];
}
