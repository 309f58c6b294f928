import type { z } from 'zod';
import {
  importMapSchema,
  importReportSchema,
  type ImportMap,
  type importPreviewSchema,
  type ImportReport,
  type ImportTarget,
} from '../../../shared/features/imports/imports.schema.ts';
import { useFileImport, type FileImportSteps } from '../../parts/use-file-import.ts';
import { client } from '../../rpc/client.ts';

export type Preview = z.infer<typeof importPreviewSchema>;

const steps: FileImportSteps<ImportTarget, Partial<ImportMap>, ImportMap, Preview, ImportReport> = {
  noMap: importMapSchema.parse({ columns: {} }),
  look: ({ fileId, as }, told) => client.imports.preview({ fileId, as, map: told ?? {} }),
  start: (file, order) => client.imports.start({ ...file, ...order, allOrNothing: false }),
  readReport: (result) => importReportSchema.safeParse(result).data ?? null,
};

/** A table of customers or of what they said, on its way in. */
export const useImportFlow = () => useFileImport(steps);
