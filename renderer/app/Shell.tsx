import { Outlet } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { UndoNotice } from '../parts/UndoNotice.tsx';
import { startBrowserFeed } from '../rpc/browser-feed.ts';
import { applyTopics } from '../rpc/invalidation.ts';
import { useShortcutListener } from '../ui/use-shortcut-listener.ts';
import { Navigation } from './Navigation.tsx';
import { QuickLogHost } from './QuickLogHost.tsx';
import { PromiseHost } from './PromiseHost.tsx';
import { RoomNotice } from './RoomNotice.tsx';
import { RoundLogHost } from './RoundLogHost.tsx';
import { SearchWithCommands } from './SearchWithCommands.tsx';
import styles from './Shell.module.css';
import { ShortcutList } from './ShortcutList.tsx';
import { useIdleLock } from './use-idle-lock.ts';
import { ViewOnlyNotice } from './ViewOnlyNotice.tsx';

/** What stands around every screen while somebody is signed in. */
export function Shell() {
  const queryClient = useQueryClient();
  useShortcutListener();
  useIdleLock();
  useEffect(
    () =>
      startBrowserFeed(({ topics, missed }) => {
        void (missed ? queryClient.invalidateQueries() : applyTopics(queryClient, topics));
      }),
    [queryClient],
  );
  return (
    <UndoNotice>
      <QuickLogHost>
        <RoundLogHost>
          <PromiseHost>
            <a className={styles.skip} href="#main">
              Skip to the page
            </a>
            <div className={styles.shell}>
              <Navigation />
              <main className={styles.main} id="main" tabIndex={-1}>
                <ViewOnlyNotice />
                <RoomNotice />
                <Outlet />
              </main>
            </div>
            <SearchWithCommands />
            <ShortcutList />
          </PromiseHost>
        </RoundLogHost>
      </QuickLogHost>
    </UndoNotice>
  );
}
