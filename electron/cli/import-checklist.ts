import { basename } from 'node:path';
import { v7 } from 'uuid';
import type { ChecklistId, RunId } from '../../shared/ids.ts';
import type { Answer, Flags } from './command.ts';
import { handOver } from './hand-over.ts';
import { newCommandId, withBusiness } from './open-folder.ts';

/** Makes a checklist of a file, and a run where the file holds a filled-in one. */
export async function importChecklist(path: string, flags: Flags): Promise<Answer> {
  return withBusiness(flags, async (app) => {
    const fileId = await handOver(app, path);
    const { id, items, runId, score, notCarried } = await app.call.checklists.importFile({
      commandId: newCommandId(),
      // The brands exist only for the compiler.
      id: v7() as ChecklistId,
      runId: v7() as RunId,
      fileId,
      fileName: basename(path),
    });
    const left = notCarried.map(({ item, what }) => `  ${item === '' ? '' : `${item}: `}${what}\n`);
    const scored = score === null ? 'no score' : `${(score * 100).toFixed(1)}%`;
    return {
      isDone: true,
      json: {
        template: id,
        items,
        ...(runId === null ? {} : { run: runId }),
        ...(score === null ? {} : { score }),
        notCarried,
      },
      text: `${items} items are in the checklist ${id}${runId === null ? '' : `, filled in once: ${scored}`}. Not carried over: ${left.length}.\n${left.join('')}`,
    };
  });
}
