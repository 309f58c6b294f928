import { app, nativeTheme, Notification } from 'electron';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  computerSettingsSchema,
  type ComputerChange,
  type ComputerSettings,
  type ComputerState,
} from '../../shared/computer.ts';
import { keep, readKept } from './kept-json.ts';
import { decideLoginItem, type LoginItem } from './login-item.ts';

/** How the program behaves on this computer. */
export type Computer = {
  state(): ComputerState;
  change(change: ComputerChange): ComputerState;
};

/** Reads the settings of this computer, follows them, and calls `onChanged` whenever they are others. */
export function openComputer(
  folder: string,
  args: readonly string[],
  onChanged: (settings: ComputerSettings) => void,
): Computer {
  const file = join(folder, 'computer.json');
  const { isPackaged } = app;
  const { platform, env, execPath: program } = process;
  const loginItem = decideLoginItem({ platform, isPackaged, env, home: homedir(), program, args });
  const kept = computerSettingsSchema.safeParse(readKept(file));
  let settings = kept.success ? kept.data : computerSettingsSchema.parse({});
  nativeTheme.themeSource = toThemeSource(settings.look);

  const state = (): ComputerState => ({
    settings,
    can: { tray: true, openAtLogin: loginItem !== null, reminders: Notification.isSupported() },
  });
  return {
    state,
    change(change) {
      const before = settings;
      settings = computerSettingsSchema.parse({ ...settings, ...change });
      if (settings.openAtLogin !== before.openAtLogin && loginItem !== null) follow(loginItem, settings.openAtLogin);
      nativeTheme.themeSource = toThemeSource(settings.look);
      keep(file, settings);
      onChanged(settings);
      return state();
    },
  };
}

function toThemeSource(look: ComputerSettings['look']): 'system' | 'light' | 'dark' {
  return look === 'auto' ? 'system' : look;
}

function follow(item: LoginItem, isOn: boolean): void {
  if (item.kind === 'listed') return app.setLoginItemSettings({ openAtLogin: isOn, args: [...item.args] });
  if (!isOn) return rmSync(item.path, { force: true });
  mkdirSync(dirname(item.path), { recursive: true });
  writeFileSync(item.path, item.content);
}
