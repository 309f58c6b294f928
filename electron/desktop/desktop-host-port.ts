import { dialog, Notification, shell } from 'electron';
import type { HostCapabilities, HostPort } from '../../shared/host.ts';
import type { HostNote } from '../../shared/host-note.ts';
import type { Computer } from './computer.ts';
import { decideExternalLink } from './external-links.ts';
import type { MainWindow } from './main-window.ts';
import { savePdf } from './save-pdf.ts';

export const desktopCapabilities: HostCapabilities = {
  kind: 'desktop',
  savePdf: true,
  pickFile: true,
  openExternal: true,
  notify: true,
  kiosk: true,
};

type Desktop = {
  readonly window: Pick<MainWindow, 'find' | 'kiosk'>;
  readonly computer: Computer;
  readonly note: (note: HostNote) => void;
};

/** What the app may ask of the desktop, done with Electron in the one window there is. */
export function makeDesktopHostPort({ window: own, computer, note }: Desktop): HostPort {
  return {
    async savePdf(title) {
      const window = own.find();
      return window !== null && savePdf(window, title);
    },
    async openExternal(url) {
      const window = own.find();
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
    kiosk: async (on) => own.kiosk(on),
    computer: async () => computer.state(),
    changeComputer: async (change) => computer.change(change),
    async note(line) {
      note(line);
      return true;
    },
  };
}
