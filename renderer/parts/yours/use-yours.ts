import { useQuery } from '@tanstack/react-query';
import { addDays, toDay } from '../../../shared/clock.ts';
import { orpc } from '../../rpc/client.ts';
import { isLeader, useSignedIn } from '../../rpc/signed-in.ts';
import { useReader } from '../../ui/use-reader.ts';
import { toTellingItems } from './telling-item.ts';
import { toPromiseItem } from './promise-item.ts';
import type { YoursItem } from './yours-item.ts';
import {
  sortYours,
  toActionItem,
  toAnswerItem,
  toCallBackItem,
  toExitCallItem,
  toLateItem,
  toProofItem,
  toStepItem,
  toVisitItem,
} from './yours-items.ts';

/** More of one kind nobody does in a day; what is not shown is counted where it can be. */
const mostOfAKind = 50;
/** A leader is told this many days ahead of a visit: time enough to print the scorecard or to ask somebody else. */
const visitSoonDays = 7;

/** What needs the reader, most pressing first. The navigation counts what Today lists, so both ask here. */
export function useYours(): {
  readonly items: readonly YoursItem[];
  /** How many there are in all, also those no list holds. */
  readonly count: number;
  readonly isPending: boolean;
  readonly error: Error | null;
} {
  const reader = useReader();
  const { person } = useSignedIn();
  const leads = isLeader(person.role);
  const today = toDay(reader.now, reader.timeZone);
  const limit = mostOfAKind;
  const actions = useQuery(orpc.actions.today.queryOptions({ input: {} }));
  const callBacks = useQuery(orpc.log.list.queryOptions({ input: { callBackDue: true } }));
  const logCounts = useQuery(orpc.log.counts.queryOptions({ input: {} }));
  const promises = useQuery(orpc.promises.waiting.queryOptions({ input: { limit } }));
  const steps = useQuery(orpc.touch.tasks.queryOptions({ input: { until: today, limit } }));
  const answers = useQuery(orpc.observation.list.queryOptions({ input: { owed: true, limit } }));
  const exitCalls = useQuery(orpc.losses.queue.queryOptions({ input: {}, enabled: leads }));
  const proofs = useQuery(orpc.proof.waiting.queryOptions({ input: {}, enabled: person.role === 'owner' }));
  const planned = useQuery(orpc.shops.listVisits.queryOptions({ input: { show: 'planned', limit }, enabled: leads }));
  const telling = useQuery(orpc.telling.counts.queryOptions({ input: {}, enabled: leads }));
  const ownVisits = useQuery(orpc.shops.mine.queryOptions({ input: {}, enabled: !leads }));

  const soon = addDays(today, visitSoonDays);
  const visits = leads
    ? (planned.data?.items ?? []).filter(({ plannedOn, state }) => state === 'doing' || plannedOn <= soon)
    : (ownVisits.data?.items ?? []).map(({ visit }) => visit).filter(({ state }) => state !== 'made');
  // One person calls those who left; where nobody is named, whoever leads.
  const toAsk = (exitCalls.data?.open ?? []).filter(({ caller }) => caller === null || caller === person.id);
  const counted = [
    ...(callBacks.data?.items ?? []).map((entry) => toCallBackItem(entry, reader)),
    ...(actions.data?.mine ?? []).map((action) => toActionItem(action, reader)),
  ];
  const others = [
    ...(actions.data?.escalated ?? []).map(toLateItem),
    ...(proofs.data?.items ?? []).map((proof) => toProofItem(proof, reader)),
    ...(promises.data?.items ?? []).map((row) => toPromiseItem(row, reader)),
    ...(steps.data?.items ?? []).map((task) => toStepItem(task, reader)),
    ...(answers.data?.items ?? []).map((visit) => toAnswerItem(visit, reader)),
    ...toAsk.map((loss) => toExitCallItem(loss, reader)),
    ...(telling.data === undefined ? [] : toTellingItems(telling.data.waiting, reader)),
    ...visits.map((visit) => toVisitItem(visit, reader)),
  ];
  const inCounts = (actions.data?.mineCount ?? 0) + (logCounts.data?.callBacksDue ?? 0);
  const lists = [actions, callBacks, promises, steps, answers];
  return {
    items: sortYours([...counted, ...others]),
    count: Math.max(inCounts, counted.length) + others.length,
    isPending: lists.some((list) => list.isPending) || logCounts.isPending || (leads && exitCalls.isPending),
    error: lists.find((list) => list.error !== null)?.error ?? logCounts.error ?? exitCalls.error,
  };
}
