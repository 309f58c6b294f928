import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import {
  answerMapSchema,
  answerReportSchema,
  type AnswerMap,
  type AnswerPreview,
  type AnswerReport,
} from '../../../../shared/features/surveys/answer-map.schema.ts';
import type { Job } from '../../../../shared/features/jobs/jobs.schema.ts';
import type { Id } from '../../../../shared/ids.ts';
import { orpc } from '../../../rpc/client.ts';
import { newId } from '../../../rpc/new-id.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { uploadFile } from '../../../rpc/upload-file.ts';

type ChosenFile = { readonly fileId: Id<'File'>; readonly fileName: string };

/** A job that runs for this file, or how the last one ended. */
type Run = { readonly jobId: Id<'Job'>; readonly isTrial: boolean; readonly report: AnswerReport | null };

const noMap = answerMapSchema.parse({});

/** One file of answers on its way in: chosen, recognised, mapped, tried, imported. */
export function useAnswersImport(surveyId: Id<'Survey'> | null) {
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [map, setMap] = useState<AnswerMap>(noMap);
  const [preview, setPreview] = useState<AnswerPreview | null>(null);
  const [run, setRun] = useState<Run | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isUploading, setIsUploading] = useState(false);
  const [round, setRound] = useState(0);
  const looking = useMutation(orpc.surveys.previewAnswers.mutationOptions());
  const starting = useMutation(orpc.surveys.importAnswers.mutationOptions());

  const look = (chosen: ChosenFile, told: AnswerMap | undefined): void => {
    setRun(null);
    looking.mutate(
      { ...chosen, surveyId, ...(told === undefined ? {} : { map: told }) },
      {
        onSuccess: (seen) => {
          setProblem(null);
          setPreview(seen);
          setMap(seen.map);
        },
        onError: (error) => setProblem(toSentence(error)),
      },
    );
  };

  const choose = async (blob: File): Promise<void> => {
    setIsUploading(true);
    setPreview(null);
    setProblem(null);
    setMap(noMap);
    try {
      const chosen = { fileId: await uploadFile(blob), fileName: blob.name };
      setFile(chosen);
      look(chosen, undefined);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setIsUploading(false);
    }
  };

  const start = (isTrial: boolean): void => {
    if (file === null) return;
    setProblem(null);
    starting.mutate(
      { commandId: newId(), ...file, surveyId, map, dryRun: isTrial },
      {
        onSuccess: ({ jobId }) => setRun({ jobId, isTrial, report: null }),
        onError: (error) => setProblem(toSentence(error)),
      },
    );
  };

  const end = (job: Job): void => {
    const report = answerReportSchema.safeParse(job.result);
    if (job.state === 'done' && report.success) {
      setRun((was) => (was === null ? null : { ...was, report: report.data }));
      return;
    }
    setRun(null);
    setProblem(
      job.state === 'cancelled'
        ? 'Stopped. What had been written was taken back.'
        : (job.error ?? 'This did not work.'),
    );
  };

  return {
    file,
    map,
    preview,
    run,
    problem,
    /** Counts files that were done with, so that the next one is chosen in an empty field. */
    round,
    isBusy: isUploading || looking.isPending || starting.isPending,
    choose,
    start,
    end,
    /** A change that needs no second look at the file. */
    change: (next: AnswerMap): void => {
      setRun(null);
      setMap(next);
    },
    /** A change after which the columns become something else. */
    lookAgain: (next: AnswerMap): void => {
      if (file !== null) look(file, next);
    },
    close: (): void => {
      setRound((was) => was + 1);
      setFile(null);
      setPreview(null);
      setRun(null);
      setProblem(null);
    },
  };
}
