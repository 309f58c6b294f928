import { app, dialog, Notification, shell, type BrowserWindow } from 'electron';
import { writeFile } from 'node:fs/promises';
import type { HostCapabilities, HostPort } from '../../shared/host.ts';
import { decideExternalLink } from './external-links.ts';
import { toFileName } from './file-name.ts';
import { toPaperSize } from './paper-size.ts';

export const desktopCapabilities: HostCapabilities = {
  kind: 'desktop',
  savePdf: true,
  pickFile: true,
  openExternal: true,
  notify: true,
  kiosk: true,
};

/** What the app may ask of the desktop, done with Electron in the one window there is. */
export function makeDesktopHostPort(findWindow: () => BrowserWindow | null): HostPort {
  return {
    async savePdf(title) {
      const window = findWindow();
      if (window === null) return false;
      const choice = await dialog.showSaveDialog(window, {
        defaultPath: `${toFileName(title)}.pdf`,
        filters: [{ name: 'PDF', extensions: ['pdf'] }],
      });
      if (choice.canceled || choice.filePath === '') return false;
      // A page whose own rules name a size keeps it; the rest are for the paper of the country.
      const pageSize = toPaperSize(app.getSystemLocale());
      await writeFile(
        choice.filePath,
        await window.webContents.printToPDF({ pageSize, preferCSSPageSize: true, printBackground: true }),
      );
      return true;
    },
    async openExternal(url) {
      const window = findWindow();
      const link = decideExternalLink(url);
      if (window === null || link === null) return false;
      const { response } = await dialog.showMessageBox(window, {
        message: 'Open this outside Plain Mirror?',
        detail: link.shown,
        buttons: ['Open', 'Cancel'],
        defaultId: 0,
        cancelId: 1,
      });
      if (response !== 0) return false;
      await shell.openExternal(link.url);
      return true;
    },
    async notify(title, body) {
      if (!Notification.isSupported()) return false;
      new Notification({ title, body }).show();
      return true;
    },
    async kiosk(on) {
      const window = findWindow();
      window?.setKiosk(on);
      return window !== null;
    },
  };
}
