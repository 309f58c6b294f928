import type { FileId } from '../../shared/ids.ts';

/** Hands a file that the engine made to the person. */
export function downloadFile(fileId: FileId, fileName: string): void {
  const link = document.createElement('a');
  link.href = `/files/out/${fileId}`;
  link.download = fileName;
  link.click();
}
