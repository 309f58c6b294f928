import { useQuery } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { FirstRunScreen } from '../features/session/FirstRunScreen.tsx';
import { KioskExit } from '../features/session/KioskExit.tsx';
import { SignInScreen } from '../features/session/SignInScreen.tsx';
import { ShopperScreen } from '../features/shops/shopper/ShopperScreen.tsx';
import { KioskScreen } from '../features/surveys/asking/kiosk/KioskScreen.tsx';
import { orpc } from '../rpc/client.ts';
import { toSentence } from '../rpc/sentences.ts';
import { SignedInContext, type SignedIn } from '../rpc/signed-in.ts';
import { watchForCopies } from '../rpc/window-id.ts';
import { FrameSettingsContext, type FrameSettings } from '../ui/frame-settings.ts';
import { RecoveryScreen } from './RecoveryScreen.tsx';
import { isSomebodyElse, keepLastPerson } from './last-person.ts';
import { router } from './router.ts';
import { useEnding } from './use-ending.ts';
import { LockContext } from './use-lock.ts';

/** First run, sign-in, or the app: whichever this window is at. */
export function Gate() {
  const session = useQuery(orpc.session.get.queryOptions({ input: {} }));
  const { isEnding, forget, lock } = useEnding();
  useEffect(() => watchForCopies(() => void forget()), [forget]);

  const { data, refetch } = session;
  const [isFirstRun, setIsFirstRun] = useState(false);
  if (data !== undefined && data.business === null && !isFirstRun) setIsFirstRun(true);
  const personId = data?.person?.id;
  useEffect(() => {
    if (personId !== undefined) keepLastPerson(personId);
  }, [personId]);
  const enter = (next: string): void => {
    if (isSomebodyElse(next)) void router.navigate({ to: '/' });
    void refetch();
  };
  const endFirstRun = useCallback(() => {
    void refetch().then(() => setIsFirstRun(false));
  }, [refetch]);
  const signedIn = useMemo<SignedIn | null>(
    () =>
      data?.person == null || data.business === null
        ? null
        : { person: data.person, business: data.business, host: data.host, version: data.version },
    [data],
  );
  const settings = useMemo<FrameSettings | null>(
    () =>
      data?.business == null
        ? null
        : {
            timeZone: data.business.timeZone,
            currency: data.business.currency,
            locale: navigator.language,
            personId: data.person?.id ?? null,
            singleKeys: data.business.singleKeyShortcuts,
            now: Date.now,
          },
    [data],
  );

  const askAgain = useCallback(() => void refetch(), [refetch]);
  if (session.isError) return <RecoveryScreen sentence={toSentence(session.error)} onAgain={askAgain} />;
  if (data === undefined || isEnding) return null;
  // First run ends when its screen says so: the recovery code is shown after the business already exists.
  if (settings === null || isFirstRun) return <FirstRunScreen onDone={endFirstRun} />;
  return (
    <FrameSettingsContext value={settings}>
      {signedIn === null ? (
        <SignInScreen session={data} onSignedIn={enter} />
      ) : signedIn.person.role === 'kiosk' ? (
        <KioskScreen
          renderExit={(onCancel) => (
            <KioskExit session={data} onSignedIn={enter} back="Back to the survey" onCancel={onCancel} />
          )}
        />
      ) : signedIn.person.role === 'shopper' ? (
        <ShopperScreen
          businessName={signedIn.business.name}
          renderExit={(onCancel) => (
            <KioskExit session={data} onSignedIn={enter} back="Back to the visit" onCancel={onCancel} />
          )}
        />
      ) : (
        <SignedInContext value={signedIn}>
          <LockContext value={lock}>
            <RouterProvider router={router} />
          </LockContext>
        </SignedInContext>
      )}
    </FrameSettingsContext>
  );
}
