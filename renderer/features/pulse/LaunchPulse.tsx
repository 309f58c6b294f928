import { NumberInput, Select, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { addDays, daySchema, toDay } from '../../../shared/clock.ts';
import type { PulseId } from '../../../shared/ids.ts';
import { surveyIdSchema } from '../../../shared/ids.ts';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toFieldError, toSentence } from '../../rpc/sentences.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { DayField } from '../../ui/DayField.tsx';
import { Form } from '../../ui/Form.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { useOpen } from '../../ui/use-open.ts';
import { useReader } from '../../ui/use-reader.ts';
import { readTeams } from './pulse.logic.ts';

const draftSchema = z.object({
  surveyId: surveyIdSchema.nullable(),
  teams: z.string(),
  minScores: z.number(),
  minComments: z.number(),
  closesOn: daySchema.nullable(),
});

/** How long a pulse is open unless somebody says otherwise: everybody works at least once in it. */
const openDays = 14;

/** Chooses the questions, the teams and from how many people on anything is shown; all of it is frozen at the start. */
export function LaunchPulse({ onClose }: { readonly onClose: () => void }) {
  const reader = useReader();
  const open = useOpen();
  const sayDone = useUndoNotice();
  const today = toDay(reader.now, reader.timeZone);
  const [commandId, renewCommandId] = useCommandId();
  const [id] = useState(() => newId<'Pulse'>() satisfies PulseId);
  const [problem, setProblem] = useState<string | null>(null);
  const { value, setValue, clear } = useDraft('pulse launch', draftSchema, () => ({
    surveyId: null,
    teams: '',
    minScores: 5,
    minComments: 10,
    closesOn: addDays(today, openDays),
  }));
  const { data: surveys } = useQuery(orpc.surveys.list.queryOptions({ input: { limit: 200 } }));
  const choices = (surveys?.items ?? []).filter(({ kind }) => kind === 'pulse');
  const launch = useMutation(
    orpc.pulse.launch.mutationOptions({
      onSuccess: () => {
        clear();
        onClose();
        sayDone('The pulse is open. Staff see it on their Today page.');
        open(`/pulse/${id}`);
      },
      onError: renewCommandId,
    }),
  );
  const refused = toFieldError(launch.error);
  const errorOf = (field: string): string | null => (refused?.field === field ? refused.sentence : null);
  const change = (patch: Partial<z.infer<typeof draftSchema>>): void => setValue((was) => ({ ...was, ...patch }));
  const save = (): void => {
    const read = readTeams(value.teams);
    if ('problem' in read) return setProblem(read.problem);
    if (value.surveyId === null) return setProblem('Choose the questions first.');
    if (value.closesOn === null) return setProblem('Say until when it is open.');
    setProblem(null);
    const { surveyId, minScores, minComments, closesOn } = value;
    launch.mutate({ commandId, id, surveyId, teams: [...read.teams], minScores, minComments, closesOn });
  };
  return (
    <Form
      verb="Start"
      isBusy={launch.isPending}
      onSubmit={save}
      onCancel={onClose}
      problem={problem ?? (launch.error !== null && refused === null ? toSentence(launch.error) : null)}
      note="From here on nothing of it can be changed."
    >
      <Select
        label="Questions"
        placeholder={choices.length === 0 ? 'No survey for the staff yet' : 'Choose a survey'}
        description={
          choices.length === 0 ? (
            <>
              Make one first: <RecordLink to="/surveys">Surveys</RecordLink>, New survey, “Staff pulse”.
            </>
          ) : undefined
        }
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data-autofocus
        data={choices.map((survey) => ({ value: survey.id, label: survey.title }))}
        value={value.surveyId}
        error={errorOf('surveyId')}
        onChange={(chosen) => change({ surveyId: choices.find((survey) => survey.id === chosen)?.id ?? null })}
      />
      <DayField
        label="Open until"
        value={value.closesOn}
        min={today}
        error={errorOf('closesOn')}
        onChange={(closesOn) => change({ closesOn })}
      />
      <Textarea
        label="Teams, one a line with their number of people"
        description="Leave it empty to see the whole company only. Each person chooses their team when they answer."
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        placeholder={'Office 6\nField crew 9'}
        autosize
        minRows={3}
        value={value.teams}
        error={errorOf('teams')}
        onChange={(event) => change({ teams: event.currentTarget.value })}
      />
      <NumberInput
        label="Show scores of at least this many people"
        min={3}
        max={1000}
        value={value.minScores}
        error={errorOf('minScores')}
        onChange={(next) => change({ minScores: Number(next) })}
      />
      <NumberInput
        label="Show comments when at least this many took part"
        min={5}
        max={1000}
        value={value.minComments}
        error={errorOf('minComments')}
        onChange={(next) => change({ minComments: Number(next) })}
      />
    </Form>
  );
}
