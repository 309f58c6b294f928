import { windowHeader } from '../../shared/host.ts';
import type { Id } from '../../shared/ids.ts';
import { newId } from './new-id.ts';
import { getWindowId } from './window-id.ts';

/** Hands a file over, apart from RPC, which then names it by the id this answers. Rejects with a sentence. */
export async function uploadFile(file: Blob): Promise<Id<'File'>> {
  const id = newId<'File'>();
  const response = await globalThis
    .fetch(`/files/${id}`, { method: 'PUT', headers: { [windowHeader]: getWindowId() }, body: file })
    .catch(() => null);
  if (response?.ok === true) return id;
  throw new Error('The file could not be handed over. Try again.');
}
