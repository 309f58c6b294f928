import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { orpc } from '../../../rpc/client.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { useShortcutListener } from '../../../ui/use-shortcut-listener.ts';
import { QuietStage } from './QuietStage.tsx';
import { ScenarioStage } from './ScenarioStage.tsx';
import { ScorecardStage } from './ScorecardStage.tsx';
import { ShopperFrame } from './ShopperFrame.tsx';

type Props = {
  readonly businessName: string;
  /** The pad for a PIN, which is the only way out. */
  readonly renderExit: (onCancel: () => void) => ReactNode;
};

/** Who is at this window, and what a shopper may read. */
function isOfShopper([path]: readonly unknown[]): boolean {
  if (!Array.isArray(path)) return false;
  return path[0] === 'session' || path[1] === 'mine' || path[1] === 'getRun';
}

/** The window of a shopper: the scenario, the scorecard and the notes of one visit, and nothing else. */
export function ShopperScreen({ businessName, renderExit }: Props) {
  const queryClient = useQueryClient();
  const { data, error } = useQuery(orpc.shops.mine.queryOptions({ input: {} }));
  const [isScoring, setIsScoring] = useState(false);
  const [isLeaving, setIsLeaving] = useState(false);
  useShortcutListener();
  useEffect(() => {
    // What the leader who handed it over had read is nothing for a shopper.
    queryClient.removeQueries({ predicate: ({ queryKey }) => !isOfShopper(queryKey) });
  }, [queryClient]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey && event.shiftKey && event.key.toLowerCase() === 'x') {
        event.preventDefault();
        setIsLeaving(true);
      }
      if (event.key === 'Escape') setIsLeaving(false);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  if (isLeaving) return renderExit(() => setIsLeaving(false));
  const page = data?.items[0];
  const isOver = data !== undefined && (page === undefined || page.visit.state === 'made');
  return (
    <ShopperFrame brand={businessName} onLeave={() => setIsLeaving(true)}>
      {error === null ? null : <QuietStage title="A moment, please">{toSentence(error)}</QuietStage>}
      {isOver ? (
        <QuietStage title="Thank you">
          Everything is handed in. Give the device back to whoever gave it to you.
        </QuietStage>
      ) : null}
      {page === undefined || isOver ? null : isScoring && page.visit.runId !== null ? (
        <ScorecardStage page={page} runId={page.visit.runId} onRead={() => setIsScoring(false)} />
      ) : (
        <ScenarioStage page={page} onBegin={() => setIsScoring(true)} />
      )}
    </ShopperFrame>
  );
}
