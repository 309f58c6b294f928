import { useQuery } from '@tanstack/react-query';
import { orpc } from '../rpc/client.ts';
import { useReader } from '../ui/use-reader.ts';
import { roomSentence } from './room.logic.ts';
import styles from './ViewOnlyNotice.module.css';

/** A disk fills slowly; a save that finds no room is told at once by its topic. */
const lookEveryMs = 60_000;

/** Says that the disk is nearly or quite full, above every screen: whoever types should know before, not after. */
export function RoomNotice() {
  const { locale } = useReader();
  const { data } = useQuery(orpc.system.room.queryOptions({ input: {}, refetchInterval: lookEveryMs }));
  const sentence = data === undefined ? null : roomSentence(data, locale);
  return sentence === null ? null : <output className={styles.bar}>{sentence}</output>;
}
