import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { orpc } from '../../rpc/client.ts';
import { ArrivalProgress } from './ArrivalProgress.tsx';
import { RecoveryCode } from './RecoveryCode.tsx';
import { SampleProgress } from './SampleProgress.tsx';
import { SetUpForm, type SetUpDone } from './SetUpForm.tsx';
import { TakeInForm } from './TakeInForm.tsx';
import { useArrival } from './use-arrival.ts';

/** How often the filling of the sample company is looked at. */
const lookEveryMs = 400;

/** The first minutes with an empty data folder: set up the business, or look around with the sample company. */
export function FirstRunScreen({ onDone }: { readonly onDone: () => void }) {
  const [setUp, setSetUp] = useState<SetUpDone | null>(null);
  const [isFilling, setIsFilling] = useState(false);
  const [isTakingIn, setIsTakingIn] = useState(false);
  /** Whose company is on its way here. */
  const [newcomer, setNewcomer] = useState<SetUpDone | null>(null);
  const progress = useQuery(
    orpc.sample.progress.queryOptions({
      input: {},
      refetchInterval: ({ state }) => (isFilling || state.data?.running === true ? lookEveryMs : false),
    }),
  );
  const { data, refetch } = progress;
  // The program may have been started with the sample company already on its way.
  if (data?.running === true && !isFilling) setIsFilling(true);
  const wasFilled = isFilling && data !== undefined && !data.running && data.error === null;
  useEffect(() => {
    if (wasFilled) onDone();
  }, [wasFilled, onDone]);

  // What was read before the filling began says "not running" too, so it is read anew before it counts.
  const followFilling = (): void => void refetch().then(() => setIsFilling(true));

  const arrival = useArrival(newcomer !== null);
  if (newcomer !== null && arrival.isHere) return <RecoveryCode setUp={newcomer} onDone={onDone} />;
  if (newcomer !== null && arrival.problem === null)
    return <ArrivalProgress done={arrival.done} total={arrival.total} />;
  if (isTakingIn)
    return (
      <TakeInForm
        problem={newcomer === null ? null : arrival.problem}
        onBegun={setNewcomer}
        onBack={() => {
          setNewcomer(null);
          setIsTakingIn(false);
        }}
      />
    );
  if (setUp !== null) return <RecoveryCode setUp={setUp} onDone={onDone} />;
  if (isFilling && data?.error == null) return <SampleProgress done={data?.done ?? 0} total={data?.total ?? null} />;
  return (
    <SetUpForm
      sampleProblem={data?.error ?? null}
      onSetUp={setSetUp}
      onFilling={followFilling}
      onTakeIn={() => setIsTakingIn(true)}
    />
  );
}
