import { useMutation } from '@tanstack/react-query';
import type { RunPage } from '../../../shared/features/checklists/runs.schema.ts';
import type { Id } from '../../../shared/ids.ts';
import { client } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { uploadFile } from '../../rpc/upload-file.ts';
import type { ItemPhotos } from './item-photos.ts';

type ToAdd = { readonly itemId: string | null; readonly files: readonly File[] };
type ToRemove = { readonly itemId: string | null; readonly id: Id<'RunPhoto'> };

/** The photos of a run, by item and (null) of the whole; each is kept as soon as it is chosen. */
export function useRunPhotos({ run, photos }: Pick<RunPage, 'run' | 'photos'>): (itemId: string | null) => ItemPhotos {
  const runId = run.id;
  const add = useMutation({
    mutationFn: async ({ itemId, files }: ToAdd) => {
      const topics: string[] = [];
      for (const file of files) {
        const fileId = await uploadFile(file);
        const photo = { commandId: newId<'Command'>(), id: newId<'RunPhoto'>(), runId, itemId, fileId };
        topics.push(...(await client.checklists.addPhoto(photo)).topics);
      }
      return { topics };
    },
  });
  const remove = useMutation({
    mutationFn: async ({ id }: ToRemove) => client.checklists.removePhoto({ commandId: newId(), id, runId }),
  });
  return (itemId) => {
    const isOf = (sent: { readonly itemId: string | null } | undefined): boolean => sent?.itemId === itemId;
    const error = (isOf(add.variables) ? add.error : null) ?? (isOf(remove.variables) ? remove.error : null);
    return {
      items: photos.filter((photo) => photo.itemId === itemId),
      onAdd: (files) => {
        if (files.length > 0) add.mutate({ itemId, files });
      },
      onRemove: (id) => remove.mutate({ itemId, id }),
      isAdding: add.isPending && isOf(add.variables),
      problem: error === null ? null : toSentence(error),
    };
  };
}
