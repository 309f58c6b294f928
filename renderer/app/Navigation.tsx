import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { BackupLine } from '../parts/BackupLine.tsx';
import { RecordLink } from '../parts/RecordLink.tsx';
import { useMirrorWaits } from '../parts/use-mirror-waits.ts';
import { useYours } from '../parts/yours/use-yours.ts';
import { orpc } from '../rpc/client.ts';
import { isLeader, useSignedIn } from '../rpc/signed-in.ts';
import { countText } from '../ui/format.ts';
import { useFrameSettings } from '../ui/frame-settings.ts';
import { useShortcut } from '../ui/use-shortcut.ts';
import styles from './Navigation.module.css';
import { isInSection, sections } from './sections.ts';
import { useLock } from './use-lock.ts';

/** How many things wait in a section; nothing is said where nothing waits. */
function useCounts(): Readonly<Record<string, number>> {
  const log = useQuery(orpc.log.counts.queryOptions({ input: {} }));
  const yours = useYours();
  const actions = useQuery(orpc.actions.counts.queryOptions({ input: {} }));
  const touch = useQuery(orpc.touch.calls.queryOptions({ input: { limit: 1 } }));
  const mirror = useMirrorWaits();
  const { person } = useSignedIn();
  const losses = useQuery(orpc.losses.queue.queryOptions({ input: {}, enabled: isLeader(person.role) }));
  return {
    '/': yours.count,
    '/log': log.data?.new ?? 0,
    '/mirror': mirror,
    '/touch': touch.data?.count ?? 0,
    '/losses': losses.data?.open.length ?? 0,
    '/actions': actions.data?.open ?? 0,
  };
}

export function Navigation() {
  const { person, business } = useSignedIn();
  const { locale } = useFrameSettings();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const counts = useCounts();
  const lock = useLock();
  useShortcut('Ctrl Shift X', 'Lock, or switch to somebody else', () => void lock());
  return (
    <nav className={styles.side} aria-label="Sections">
      <div className={styles.name}>
        <span className={styles.full}>Plain Mirror</span>
        <span className={styles.short} aria-hidden="true">
          PM
        </span>
      </div>
      <ul className={styles.list}>
        {sections
          .filter(({ roles }) => roles.includes(person.role))
          .map(({ to, label, icon: SectionIcon }) => (
            <li key={to}>
              <RecordLink to={to} className={styles.item} isHere={isInSection(to, path)}>
                <SectionIcon className={styles.icon} size={20} stroke={1.6} aria-hidden="true" />
                <span className={styles.label}>{label}</span>
                {(counts[to] ?? 0) > 0 ? (
                  <span className={styles.count}>{countText(counts[to] ?? 0, locale)}</span>
                ) : null}
              </RecordLink>
            </li>
          ))}
      </ul>
      <div className={styles.foot}>
        {person.role === 'owner' ? (
          <div className={`${styles.full} ${styles.backup}`}>
            <BackupLine />
          </div>
        ) : null}
        <div className={styles.full}>
          {person.name} · {person.role}
        </div>
        <span className={styles.full}>{business.name} · </span>
        <button
          type="button"
          className={styles.switch}
          onClick={() => void lock()}
          title="Lock, or switch to somebody else"
        >
          <span className={styles.full}>switch</span>
          <span className={styles.short}>
            <IconLock size={20} stroke={1.6} aria-label="Lock, or switch to somebody else" />
          </span>
        </button>
      </div>
    </nav>
  );
}
