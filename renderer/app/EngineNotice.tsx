import { Button } from '@mantine/core';
import { useState, useSyncExternalStore } from 'react';
import { restartEngine, watchdog, type EngineHealth } from '../rpc/watchdog.ts';
import styles from './EngineNotice.module.css';

const sentences: Partial<Record<EngineHealth, string>> = {
  starting: 'Plain Mirror is starting again. What you typed is kept.',
  hung: 'Plain Mirror is not answering. What you typed is kept.',
  stopped: 'Plain Mirror has stopped. What you typed is kept.',
  unreachable: 'Plain Mirror is not running any more. What you typed is kept; start it again and go on here.',
};

/** A calm bar while the engine does not answer; gone as soon as it does. */
export function EngineNotice() {
  const health = useSyncExternalStore(watchdog.subscribe, watchdog.health);
  const [isRestarting, setIsRestarting] = useState(false);
  const sentence = sentences[health];
  const restart = async (): Promise<void> => {
    setIsRestarting(true);
    try {
      await restartEngine();
    } catch {
      // The next look at the engine says how it is; there is nothing else to tell.
    } finally {
      setIsRestarting(false);
    }
  };
  return (
    <output>
      {sentence === undefined ? null : (
        <div className={styles.bar}>
          <span>{sentence}</span>
          {health === 'hung' || health === 'stopped' ? (
            <Button size="compact-sm" loading={isRestarting} onClick={() => void restart()}>
              Restart
            </Button>
          ) : null}
        </div>
      )}
    </output>
  );
}
