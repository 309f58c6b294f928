import { Menu, nativeImage, Tray, type MenuItemConstructorOptions } from 'electron';
import { join } from 'node:path';
import type { DueItem } from '../../shared/due.ts';
import { toTrayTemplate, type TrayActions } from './tray-menu.ts';

/** The sign in the tray, there while the settings of this computer say so. */
export type TrayKeeper = {
  follow(isWanted: boolean): void;
  /** What is due now, to be counted in the menu. */
  readonly tell: (items: readonly DueItem[]) => void;
  isThere(): boolean;
};

export function openTray(iconDir: string, platform: NodeJS.Platform, actions: TrayActions): TrayKeeper {
  let tray: Tray | null = null;
  let items: readonly DueItem[] = [];
  const draw = (): void => {
    const template: MenuItemConstructorOptions[] = toTrayTemplate(items, actions);
    tray?.setContextMenu(Menu.buildFromTemplate(template));
  };
  const make = (): Tray => {
    // macOS draws a template picture in the colour of its bar.
    const name = platform === 'darwin' ? 'trayTemplate.png' : 'tray.png';
    const made = new Tray(nativeImage.createFromPath(join(iconDir, name)));
    made.setToolTip('Plain Mirror');
    made.on('click', actions.open);
    return made;
  };
  return {
    follow(isWanted) {
      if (isWanted === (tray !== null)) return;
      if (tray === null) tray = make();
      else {
        tray.destroy();
        tray = null;
      }
      draw();
    },
    tell(next) {
      items = next;
      draw();
    },
    isThere: () => tray !== null,
  };
}
