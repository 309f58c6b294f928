import type { PromiseRow } from '../../../shared/features/promises/promises.schema.ts';
import { exactText, longDay, type Reader } from '../../ui/format.ts';
import type { YoursItem } from './yours-item.ts';

/** What is to be done about a promise: tell them, call them, do it. */
export function toPromiseItem(row: PromiseRow, reader: Reader): YoursItem {
  const { customerName, what, untoldSince, isContradicted, needByOn, dueAt, id } = row;
  const need = needByOn === null ? '' : ` They need it by ${longDay(needByOn, reader.locale)}.`;
  const common = { key: `promise ${id}`, kind: 'promise', dueAt, way: 'promise', to: `/promises/${id}` } as const;
  if (untoldSince !== null) {
    const detail = `Known since ${exactText(untoldSince, reader)}. Told so far: nothing.${need}`;
    return { ...common, isAwaited: true, title: `Tell ${customerName} their date moves`, detail };
  }
  if (isContradicted) {
    return {
      ...common,
      isAwaited: true,
      title: `Call ${customerName}: they heard two dates`,
      detail: `${what}. Both dates stand.${need}`,
    };
  }
  return { ...common, title: `${what} for ${customerName}`, detail: need.trim() || null };
}
