import { Button } from '@mantine/core';
import { useState } from 'react';
import { listItems } from '../../../../shared/features/checklists/definition.rules.ts';
import type { AuditResults } from '../../../../shared/features/mirror/mirror.schema.ts';
import { minStaffShown } from '../../../../shared/features/mirror/mirror.schema.ts';
import { useSignedIn } from '../../../rpc/signed-in.ts';
import { Card } from '../../../ui/Card.tsx';
import { countText } from '../../../ui/format.ts';
import { ToneMark } from '../../../ui/ToneMark.tsx';
import { useReader } from '../../../ui/use-reader.ts';
import styles from './Results.module.css';
import { blindSpotsTitle, groupText, isRatedByOthers, ratersText } from './ratings.logic.ts';

type Props = { readonly results: Pick<AuditResults, 'ratings' | 'raters' | 'definition'> };

/** How others rated the same, and where the owner stands far above them. */
export function BlindSpots({ results }: Props) {
  const { locale } = useReader();
  const isOwner = useSignedIn().person.role === 'owner';
  const [isWhole, setIsWhole] = useState(false);
  const rated = results.ratings.filter(isRatedByOthers);
  if (rated.length === 0) {
    return (
      <Card title="Nobody else rated">
        <p className="soft">
          Managers, staff and somebody from outside can answer the same questions; then it shows here where the owner
          sees the business better than they do.{isOwner ? ' Choose whom to ask at the top of the mirror.' : ''}
        </p>
      </Card>
    );
  }
  const spots = rated.filter(({ isBlindSpot }) => isBlindSpot);
  const shown = isWhole || spots.length === 0 ? rated : spots;
  const items = new Map(listItems(results.definition).map((item) => [item.id, item]));
  return (
    <Card title={blindSpotsTitle(rated, isOwner, locale)}>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Asked</th>
              <th scope="col">{isOwner ? 'You' : 'Owner'}</th>
              <th scope="col">Managers</th>
              <th scope="col">From outside</th>
              <th scope="col">Staff</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ itemId, label, owner, managers, outsider, staff, isBlindSpot }) => {
              const item = items.get(itemId);
              return (
                <tr key={itemId}>
                  <th scope="row">
                    {label}
                    {isBlindSpot ? (
                      <div>
                        <ToneMark tone="bad">blind spot</ToneMark>
                      </div>
                    ) : null}
                  </th>
                  <td className={styles.own}>{groupText(item, { value: owner, n: owner === null ? 0 : 1 }, locale)}</td>
                  <td>{groupText(item, managers, locale)}</td>
                  <td>{groupText(item, outsider, locale)}</td>
                  <td>{groupText(item, staff, locale)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {spots.length > 0 && spots.length < rated.length ? (
        <Button variant="subtle" size="compact-sm" mt={8} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? 'Only the blind spots' : `All ${countText(rated.length, locale)} questions`}
        </Button>
      ) : null}
      <p className={styles.foot}>
        {ratersText(results.raters, locale)} A blind spot is more than a third of the scale. What staff said is not
        shown where fewer than {minStaffShown} answered or all said the same, because then it could be told who said
        what.
      </p>
    </Card>
  );
}
