import { useQuery } from '@tanstack/react-query';
import { orpc } from '../rpc/client.ts';
import styles from './ViewOnlyNotice.module.css';

/** Says that the folder can only be read, above every screen: whoever types should know before, not after. */
export function ViewOnlyNotice() {
  const { data } = useQuery(orpc.session.get.queryOptions({ input: {} }));
  if (data?.isViewOnly !== true) return null;
  return (
    <output className={styles.bar}>
      The data folder can only be read. You can look at everything; nothing can be saved.
    </output>
  );
}
