import type { Reveal, Vow } from '../../../shared/features/mirror/mirror.schema.ts';
import { dueText, relativeText, sentenceCase, type Reader, type Tone } from '../../ui/format.ts';
import { claimText, recordText } from '../../../shared/features/mirror/claim.words.ts';

type Standing = { readonly text: string; readonly tone: Tone };

/** What became of a promise to oneself: "done 12 Nov", "3 weeks late", "dropped". */
export function vowText(
  { state, dueAt, closedAt }: Pick<Vow, 'state' | 'dueAt' | 'closedAt'>,
  reader: Reader,
): Standing {
  const when = closedAt === null ? '' : ` ${relativeText(closedAt, reader)}`;
  if (state === 'done') {
    return closedAt !== null && closedAt > dueAt
      ? { text: `done late,${when}`, tone: 'watch' }
      : { text: `done${when}`, tone: 'good' };
  }
  if (state === 'dropped') return { text: `dropped${when}`, tone: 'neutral' };
  const due = dueText(dueAt, reader);
  if (due.tone === 'bad') return due;
  return {
    text: `${state === 'doing' ? 'being done' : 'open'}, due ${due.text.replace(/^at /, 'today at ')}`,
    tone: 'neutral',
  };
}

/** "Two of three promises to yourself are done". */
export function vowsTitle(vows: readonly Pick<Vow, 'state'>[]): string {
  const done = vows.filter(({ state }) => state === 'done').length;
  if (vows.length === 1)
    return done === 1 ? 'What you promised yourself is done' : 'What you promised yourself is not done';
  if (done === vows.length) return 'What you promised yourself is done, all of it';
  if (done === 0) return 'Of what you promised yourself, nothing is done';
  return `Of ${vows.length} things you promised yourself, ${done === 1 ? 'one is' : `${done} are`} done`;
}

/** What one could promise oneself after a look in the mirror: what was claimed and is not so, then what nobody records. */
export function suggestVows(reveals: readonly Reveal[], reader: Reader): readonly string[] {
  const overclaims = reveals.filter(({ verdict }) => verdict === 'overclaim');
  const unrecorded = reveals.filter(({ verdict }) => verdict === 'no-record');
  return [
    ...overclaims.map((reveal) => {
      const said = claimText(reveal, reader);
      const name = sentenceCase(reveal.measureLabel);
      if (reveal.kind === 'yes-no') return `${name}: make it true`;
      const most = reveal.kind === 'days' ? `${said} at most` : said;
      return `${name}: ${most}, as I said, not ${recordText(reveal, reader)}`;
    }),
    ...unrecorded.map((reveal) => `${sentenceCase(reveal.measureLabel)}: begin to record it`),
  ];
}
