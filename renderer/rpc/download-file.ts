import type { FileId } from '../../shared/ids.ts';
import { download } from '../ui/save-as-file.ts';

/** Hands a file that the engine made to the person. */
export function downloadFile(fileId: FileId, fileName: string): void {
  download(`/files/out/${fileId}`, fileName);
}
