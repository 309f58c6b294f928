import { useMutation } from '@tanstack/react-query';
import type { Day } from '../../../shared/clock.ts';
import type { Visit } from '../../../shared/features/shops/shops.schema.ts';
import type { Id } from '../../../shared/ids.ts';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { byPage } from '../../rpc/pages.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useOpen } from '../../ui/use-open.ts';
import type { ShopsFilter } from './shops.logic.ts';

/** The pages of the list of visits for a filter. */
export const visitPages = ({ show = 'planned', locationId, channel, scenarioId, from, to }: ShopsFilter) =>
  orpc.shops.listVisits.infiniteOptions(
    byPage((cursor) => ({ show, locationId, channel, scenarioId, from, to, cursor })),
  );

/** Every scenario; a business has tens of them. */
export const scenariosOptions = (show: 'current' | 'archived' = 'current') =>
  orpc.shops.listScenarios.queryOptions({ input: { show } });

/** Each place in each quarter of the year that holds a day; of this year without one. */
export const coverageOptions = (on?: Day) =>
  orpc.shops.coverage.queryOptions({ input: on === undefined ? {} : { on } });

/** Opens the scorecard of a visit; one that is not begun begins with that. */
export function useScorecard({ id, runId }: Pick<Visit, 'id' | 'runId'>, whose: 'any' | 'mine') {
  const open = useOpen();
  const sayDone = useUndoNotice();
  const any = useMutation(orpc.shops.startVisit.mutationOptions());
  const mine = useMutation(orpc.shops.startMine.mutationOptions());
  const { mutate, isPending } = whose === 'any' ? any : mine;
  const start = (): void => {
    if (runId !== null) return open(`/runs/${runId}`);
    mutate(
      { commandId: newId(), id, runId: newId() },
      {
        onSuccess: (begun) => open(`/runs/${begun.runId}`),
        onError: (error) => sayDone(toSentence(error)),
      },
    );
  };
  return { start, isStarting: isPending };
}

/** Calls a visit off, or puts it back; says so with its undo. */
export function useCancelVisit(id: Id<'Visit'>) {
  const sayDone = useUndoNotice();
  const { mutate, isPending } = useMutation(orpc.shops.cancelVisit.mutationOptions());
  const setCancelled = (cancelled: boolean): void => {
    const commandId = newId<'Command'>();
    mutate(
      { commandId, id, cancelled },
      {
        onSuccess: () => sayDone(cancelled ? 'Called off.' : 'Planned again.', commandId),
        onError: (error) => sayDone(toSentence(error)),
      },
    );
  };
  return { setCancelled, isBusy: isPending };
}
