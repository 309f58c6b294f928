import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Job } from '../../shared/features/jobs/jobs.schema.ts';
import type { Id } from '../../shared/ids.ts';
import { newId } from '../rpc/new-id.ts';
import { toSentence } from '../rpc/sentences.ts';
import { uploadFile } from '../rpc/upload-file.ts';

/** The file that is being imported, once it was handed over. */
type ChosenFile = { readonly fileId: Id<'File'>; readonly fileName: string };

/** A job that runs for this file, or how the last one ended. */
type Run<Report> = { readonly jobId: Id<'Job'>; readonly isTrial: boolean; readonly report: Report | null };

/** The command that starts an import; sent again it is the same one. */
type Order<FileMap> = { readonly commandId: Id<'Command'>; readonly map: FileMap; readonly dryRun: boolean };

/** How one kind of file comes in. `As` is what was chosen with the file, `Told` what the reader is told about it. */
export type FileImportSteps<As, Told, FileMap, Preview extends { readonly map: FileMap }, Report> = {
  readonly noMap: FileMap;
  /** Reads the first rows and proposes a map; at first nothing is told. */
  look(file: ChosenFile & { readonly as: As }, told: Told | null): Promise<Preview>;
  start(file: ChosenFile & { readonly as: As }, order: Order<FileMap>): Promise<{ readonly jobId: Id<'Job'> }>;
  /** What a finished job reports; null where it is no such report. */
  readReport(result: unknown): Report | null;
};

/** One file on its way in: chosen, looked at, mapped, tried, imported. */
export function useFileImport<As, Told, FileMap, Preview extends { readonly map: FileMap }, Report>(
  steps: FileImportSteps<As, Told, FileMap, Preview, Report>,
) {
  type Chosen = ChosenFile & { readonly as: As };
  const [file, setFile] = useState<Chosen | null>(null);
  const [map, setMap] = useState(steps.noMap);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [run, setRun] = useState<Run<Report> | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isUploading, setIsUploading] = useState(false);
  const [round, setRound] = useState(0);
  const looking = useMutation({
    mutationFn: ({ chosen, told }: { chosen: Chosen; told: Told | null }) => steps.look(chosen, told),
  });
  const starting = useMutation({
    mutationFn: ({ chosen, order }: { chosen: Chosen; order: Order<FileMap> }) => steps.start(chosen, order),
  });

  const look = (chosen: Chosen, told: Told | null): void => {
    setRun(null);
    looking.mutate(
      { chosen, told },
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

  const choose = async (blob: File, as: As): Promise<void> => {
    setIsUploading(true);
    setPreview(null);
    setProblem(null);
    setMap(steps.noMap);
    try {
      const chosen = { fileId: await uploadFile(blob), fileName: blob.name, as };
      setFile(chosen);
      look(chosen, null);
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
      { chosen: file, order: { commandId: newId(), map, dryRun: isTrial } },
      {
        onSuccess: ({ jobId }) => setRun({ jobId, isTrial, report: null }),
        onError: (error) => setProblem(toSentence(error)),
      },
    );
  };

  const end = (job: Job): void => {
    const report = job.state === 'done' ? steps.readReport(job.result) : null;
    if (report !== null) {
      setRun((was) => (was === null ? null : { ...was, report }));
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
    change: (next: FileMap): void => {
      setRun(null);
      setMap(next);
    },
    /** A change after which the file says something else: other columns, another encoding. */
    lookAgain: (told: Told): void => {
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
