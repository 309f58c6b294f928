import type { PromisePage, PromiseVersion } from '../../../shared/features/promises/promises.schema.ts';
import { throughWords } from '../../../shared/features/promises/promises.words.ts';
import { exactText, type Reader } from '../../ui/format.ts';
import { saidText } from './promises.logic.ts';

/** What a customer was told, sentence by sentence; what nobody told them is not among it. */
export function briefLines(
  versions: readonly PromiseVersion[],
  reader: Reader,
): readonly { readonly when: string; readonly said: string }[] {
  return versions.flatMap((version) => {
    const { toldAt, saidThrough, toldReason, withdrawnAt } = version;
    if (toldAt === null) return [];
    const because = toldReason === null ? '' : `, because: ${toldReason.name}`;
    const gone = withdrawnAt === null ? '' : ' (taken back since)';
    return [
      {
        when: `${exactText(toldAt, reader)}, ${throughWords[saidThrough]}`,
        said: `${saidText(version, reader.locale)}${because}${gone}`,
      },
    ];
  });
}

/** Why somebody should ring before anybody goes there; null where nothing stands in the way. */
export function briefWarning(promise: PromisePage, versions: readonly PromiseVersion[]): string | null {
  if (promise.isContradicted) return 'They were told two dates that both stand. Ring them before you go.';
  if (promise.untoldSince !== null) return 'The date has moved and nobody has told them. Ring them before you go.';
  if (versions.some(({ telling }) => telling === 'not-as-told')) {
    return 'The reason they were told is not what happened. The office rings them and says so before you go; it should not come from you.';
  }
  return null;
}
