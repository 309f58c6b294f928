import { Button } from '@mantine/core';
import { useState } from 'react';
import { mostAtOnce, type LeftAction } from '../../../../shared/features/actions/bulk.schema.ts';
import { isLeader, useSignedIn } from '../../../rpc/signed-in.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { plural } from '../../../ui/format.ts';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import { useShortcut } from '../../../ui/use-shortcut.ts';
import { BulkForm } from './BulkForm.tsx';
import { bulkWays, wayTitle, type BulkWay } from './bulk.logic.ts';
import styles from './Bulk.module.css';
import type { Chosen } from './use-chosen.ts';

type Props = {
  readonly chosen: Chosen;
  /** Told what stayed as it was; by then the bar may be gone. */
  readonly onLeft: (left: readonly LeftAction[]) => void;
};

/** What can be done with the actions that are chosen; it stands in place of the filters. */
export function BulkBar({ chosen, onLeft }: Props) {
  const { person } = useSignedIn();
  const [way, setWay] = useState<BulkWay | null>(null);
  const ids = [...chosen.ids].slice(0, mostAtOnce);
  const count = ids.length;
  useShortcut('Escape', 'Choose none', chosen.clear);
  // Only leaders hand actions on.
  const ways = bulkWays.filter((one) => one.way !== 'give' || isLeader(person.role));
  return (
    <section className={styles.bar} aria-label="With those that are chosen">
      <output className={styles.count}>
        {count} {plural(count, 'action')} chosen
      </output>
      {ways.map((one) => (
        <WayButton key={one.way} {...one} onChoose={setWay} />
      ))}
      <Button variant="subtle" size="compact-md" onClick={chosen.clear}>
        None <KeyHint keys="Esc" />
      </Button>
      <Dialog
        title={way === null ? '' : wayTitle(way, count)}
        isOpen={way !== null}
        onClose={() => setWay(null)}
        width={520}
      >
        {way === null ? null : (
          <BulkForm
            way={way}
            ids={ids}
            onCancel={() => setWay(null)}
            onDone={(left) => {
              setWay(null);
              chosen.clear();
              onLeft(left);
            }}
          />
        )}
      </Dialog>
    </section>
  );
}

type WayProps = (typeof bulkWays)[number] & { readonly onChoose: (way: BulkWay) => void };

function WayButton({ way, verb, keys, onChoose }: WayProps) {
  useShortcut(keys, `${verb}, those that are chosen`, () => onChoose(way));
  return (
    <Button variant="default" size="compact-md" onClick={() => onChoose(way)}>
      {verb} <KeyHint keys={keys} />
    </Button>
  );
}
