import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import {
  importReportSchema,
  type ImportMap,
  type importPreviewSchema,
  type ImportReport,
  type ImportTarget,
} from '../../../shared/features/imports/imports.schema.ts';
import type { Job } from '../../../shared/features/jobs/jobs.schema.ts';
import type { Id } from '../../../shared/ids.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { uploadFile } from '../../rpc/upload-file.ts';

export type Preview = z.infer<typeof importPreviewSchema>;

/** The file that is being imported, once it was handed over. */
export type ChosenFile = { readonly fileId: Id<'File'>; readonly fileName: string; readonly as: ImportTarget };

/** A job that runs for this file, or how the last one ended. */
type Run = { readonly jobId: Id<'Job'>; readonly isTrial: boolean; readonly report: ImportReport | null };

const noMap: ImportMap = {
  columns: {},
  values: {},
  constants: {},
  dateOrder: null,
  encoding: null,
  delimiter: null,
  openActions: false,
};

/** One file on its way in: chosen, looked at, mapped, tried, imported. */
export function useImportFlow() {
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [map, setMap] = useState<ImportMap>(noMap);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [run, setRun] = useState<Run | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const looking = useMutation(orpc.imports.preview.mutationOptions());
  const starting = useMutation(orpc.imports.start.mutationOptions());
  const [isUploading, setIsUploading] = useState(false);
  const [round, setRound] = useState(0);

  const look = (chosen: ChosenFile, told: Partial<ImportMap>): void => {
    setRun(null);
    looking.mutate(
      { fileId: chosen.fileId, as: chosen.as, map: told },
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

  const choose = async (blob: File, as: ImportTarget): Promise<void> => {
    setIsUploading(true);
    setPreview(null);
    setProblem(null);
    setMap(noMap);
    try {
      const chosen = { fileId: await uploadFile(blob), fileName: blob.name, as };
      setFile(chosen);
      look(chosen, {});
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
      { commandId: newId(), ...file, map, dryRun: isTrial, allOrNothing: false },
      {
        onSuccess: ({ jobId }) => setRun({ jobId, isTrial, report: null }),
        onError: (error) => setProblem(toSentence(error)),
      },
    );
  };

  const end = (job: Job): void => {
    const report = importReportSchema.safeParse(job.result);
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
    /** A change of the map that needs no second look at the file. */
    change: (next: ImportMap): void => {
      setRun(null);
      setMap(next);
    },
    /** A change after which the file says something else: other columns, another encoding. */
    lookAgain: (told: Partial<ImportMap>): void => {
      if (file !== null) look(file, told);
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
