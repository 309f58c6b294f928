import { app, dialog, type BrowserWindow } from 'electron';
import { writeFile } from 'node:fs/promises';
import { toFileName } from './file-name.ts';
import { toPaperSize } from './paper-size.ts';

/** Saves what a window shows where the person says; false where they say nowhere. */
export async function savePdf(window: BrowserWindow, title: string): Promise<boolean> {
  const choice = await dialog.showSaveDialog(window, {
    defaultPath: `${toFileName(title)}.pdf`,
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  });
  if (choice.canceled || choice.filePath === '') return false;
  // A page whose own rules name a size keeps it; the rest are for the paper of the country.
  const pageSize = toPaperSize(app.getSystemLocale());
  const options = { pageSize, preferCSSPageSize: true, printBackground: true } as const;
  await writeFile(choice.filePath, await window.webContents.printToPDF(options));
  return true;
}
