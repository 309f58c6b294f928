import { useQuery } from '@tanstack/react-query';
import { toDay } from '../../../shared/clock.ts';
import { assertNever } from '../../../shared/assert-never.ts';
import { orpc } from '../../rpc/client.ts';
import { useReader } from '../../ui/use-reader.ts';
import {
  callBacksTitle,
  callsTitle,
  occasionDays,
  occasionsTitle,
  playbooksTitle,
  type touchTabs,
} from './touch.logic.ts';
import { weekCalls } from './touch.queries.ts';

const unread = 'Keep in touch';

/** What is true now of the view that is shown; each reads what its view reads anyway. */
export function useTouchTitle(tab: (typeof touchTabs)[number]): string {
  const reader = useReader();
  const today = toDay(reader.now, reader.timeZone);
  const calls = useQuery({ ...weekCalls(), enabled: tab === 'calls' }).data;
  const playbooks = useQuery(orpc.touch.playbooks.queryOptions({ input: {}, enabled: tab === 'playbooks' })).data;
  const tasks = useQuery(
    orpc.touch.tasks.queryOptions({ input: { until: today, limit: 100 }, enabled: tab === 'playbooks' }),
  ).data;
  const occasions = useQuery(
    orpc.touch.occasions.queryOptions({ input: { days: occasionDays }, enabled: tab === 'occasions' }),
  ).data;
  const waiting = useQuery(
    orpc.touch.callBacks.queryOptions({ input: { show: 'waiting' }, enabled: tab === 'call-backs' }),
  ).data;
  switch (tab) {
    case 'calls':
      return calls === undefined ? unread : callsTitle(calls, reader.locale);
    case 'playbooks': {
      if (playbooks === undefined || tasks === undefined) return unread;
      const late = tasks.items.filter(({ dueOn }) => dueOn < today).length;
      const running = playbooks.items.reduce((sum, playbook) => sum + playbook.running, 0);
      return playbooksTitle({ due: tasks.items.length, late, running }, reader.locale);
    }
    case 'occasions':
      return occasions === undefined ? unread : occasionsTitle(occasions.items, reader);
    case 'call-backs':
      return waiting === undefined ? unread : callBacksTitle(waiting.items.length, reader.locale);
    case 'touches':
      return 'Contacts with customers, the latest first';
    default:
      return assertNever(tab);
  }
}
