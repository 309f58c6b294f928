import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { dayStart, toDay } from '../../../../../shared/clock.ts';
import type { Version } from '../../../../../shared/features/surveys/surveys.schema.ts';
import { validateAnswers } from '../../../../../shared/features/surveys/validation.rules.ts';
import type { Id } from '../../../../../shared/ids.ts';
import { orpc } from '../../../../rpc/client.ts';
import { newId } from '../../../../rpc/new-id.ts';
import { toSentence } from '../../../../rpc/sentences.ts';
import { useDraft } from '../../../../ui/use-draft.ts';
import { useReader } from '../../../../ui/use-reader.ts';
import { sheetDraftSchema, type SheetDraft } from './sheet-draft.ts';

/** Noon: a sheet knows its day at most. */
const noonMs = 12 * 60 * 60 * 1000;

type Saved = { readonly commandId: Id<'Command'>; readonly draft: SheetDraft };

/** The sheet being keyed, those saved in this sitting, and what saves and takes back. */
export function useSheets(surveyId: Id<'Survey'>, version: Version, language: string, firstSheet: number) {
  const { timeZone } = useReader();
  const { value: draft, setValue: setDraft } = useDraft(`sheets ${surveyId}`, sheetDraftSchema, () => ({
    sheet: firstSheet,
    answers: {},
    on: null,
    locationId: null,
  }));
  const [saved, setSaved] = useState<readonly Saved[]>([]);
  const [said, setSaid] = useState<string | null>(null);
  /** Counts the sheets begun, so that each begins at its first question. */
  const [turn, setTurn] = useState(0);
  const record = useMutation(orpc.surveys.record.mutationOptions());
  const undo = useMutation(orpc.history.undo.mutationOptions());
  const begin = (next: SheetDraft): void => {
    setDraft(next);
    setTurn((was) => was + 1);
  };

  const save = (): void => {
    if (record.isPending) return;
    const { sheet, answers, on, locationId } = draft;
    const now = Date.now();
    const commandId = newId<'Command'>();
    const isToday = on === null || on === toDay(now, timeZone);
    const problems = validateAnswers(version.definition, answers, { isComplete: true });
    const fields = {
      surveyId,
      versionId: version.id,
      answers,
      customerId: null,
      locationId,
      channel: 'paper' as const,
      language,
      sheet,
      answeredAt: isToday ? now : dayStart(on, timeZone) + noonMs,
    };
    record.mutate(
      { commandId, id: newId<'Response'>(), fields, isComplete: problems.length === 0 },
      {
        onSuccess: () => {
          setSaved((was) => [...was, { commandId, draft }]);
          setSaid(problems.length === 0 ? `Sheet ${sheet} is saved.` : `Sheet ${sheet} is saved as unfinished.`);
          begin({ ...draft, sheet: sheet + 1, answers: {} });
        },
        onError: (error) => setSaid(toSentence(error)),
      },
    );
  };
  const takeBack = (): void => {
    const last = saved.at(-1);
    if (last === undefined || undo.isPending) return;
    undo.mutate(
      { commandId: newId(), undoes: last.commandId },
      {
        onSuccess: () => {
          setSaved((was) => was.slice(0, -1));
          setSaid(`Sheet ${last.draft.sheet} is taken back; here it is again.`);
          begin(last.draft);
        },
        onError: (error) => setSaid(toSentence(error)),
      },
    );
  };
  return { draft, setDraft, turn, count: saved.length, said, hasFailed: record.isError, save, takeBack };
}
