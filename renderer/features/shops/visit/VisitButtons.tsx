import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import type { Visit } from '../../../../shared/features/shops/shops.schema.ts';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import { useOpen } from '../../../ui/use-open.ts';
import { useShortcut } from '../../../ui/use-shortcut.ts';
import { useCancelVisit, useScorecard } from '../shops.queries.ts';
import { PlanVisit } from '../visits/PlanVisit.tsx';
import { HandOver } from './HandOver.tsx';
import { isOutside, scorecardVerb } from './visit.logic.ts';

type Props = { readonly visit: Visit; readonly whose: 'any' | 'mine' };

/** What can be done with a visit: score it, print it, give it to the shopper, change the plan, call it off. */
export function VisitButtons({ visit, whose }: Props) {
  const { start, isStarting } = useScorecard(visit, whose);
  const cancel = useCancelVisit(visit.id);
  const verb = scorecardVerb(visit);
  useShortcut('S', verb, start, visit.state !== 'cancelled');
  if (visit.state === 'cancelled') {
    return whose === 'mine' ? null : (
      <Button disabled={cancel.isBusy} onClick={() => cancel.setCancelled(false)}>
        Plan it again
      </Button>
    );
  }
  return (
    <>
      {whose === 'any' ? <LeaderButtons visit={visit} cancel={cancel} /> : null}
      <Button disabled={isStarting} onClick={start}>
        {verb} <KeyHint keys="S" onAccent />
      </Button>
    </>
  );
}

type LeaderProps = { readonly visit: Visit; readonly cancel: ReturnType<typeof useCancelVisit> };

function LeaderButtons({ visit, cancel }: LeaderProps) {
  const open = useOpen();
  const [isChanging, setIsChanging] = useState(false);
  const [isHandingOver, setIsHandingOver] = useState(false);
  const print = (): void => open(`/visits/${visit.id}/print`);
  useShortcut('P', 'Print the scorecard', print);
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button variant="default">More</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {isOutside(visit) && visit.state !== 'made' ? (
            <Menu.Item onClick={() => setIsHandingOver(true)}>Hand this window to the shopper</Menu.Item>
          ) : null}
          <Menu.Item onClick={print}>Print the scorecard</Menu.Item>
          {visit.state === 'planned' ? (
            <Menu.Item onClick={() => setIsChanging(true)}>Change the plan</Menu.Item>
          ) : null}
          {visit.state === 'made' ? null : (
            <Menu.Item disabled={cancel.isBusy} onClick={() => cancel.setCancelled(true)}>
              Call it off
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <PlanVisit start={isChanging ? visit : null} onClose={() => setIsChanging(false)} />
      <HandOver visit={visit} isOpen={isHandingOver} onClose={() => setIsHandingOver(false)} />
    </>
  );
}
