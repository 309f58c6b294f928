import { join } from 'node:path';
import { pruneAddon, type Target } from './addon.ts';

// What is packaged, and how. What decides something is a function of its own with a test beside it; the tool that reads
// this is a package of this folder alone (docs/adr/0026-packaging-apart.md).

type Packed = { readonly appOutDir: string; readonly arch: number; readonly electronPlatformName: string };

/** The numbers electron-builder gives to what we build for. */
const archs: ReadonlyMap<number, Target['arch']> = new Map([
  [1, 'x64'],
  [3, 'arm64'],
]);
const platforms: readonly Target['platform'][] = ['darwin', 'linux', 'win32'];

const addon = 'node_modules/better-sqlite3';

/** Runs when a program is put together and not yet wrapped up or signed. */
async function afterPack({ appOutDir, arch, electronPlatformName }: Packed): Promise<void> {
  const platform = platforms.find((one) => one === electronPlatformName);
  const known = archs.get(arch);
  if (platform === undefined || known === undefined) {
    throw new Error(`Nothing is built for ${electronPlatformName} (${arch}).`);
  }
  const inside = platform === 'darwin' ? 'Plain Mirror.app/Contents/Resources' : 'resources';
  pruneAddon(join(appOutDir, inside, 'app.asar.unpacked', addon), { platform, arch: known });
}

const backup = { ext: 'plainmirror', name: 'Plain Mirror backup', description: 'Backup of Plain Mirror' };
const survey = { ext: 'mirrorsurvey', name: 'Plain Mirror survey', description: 'Questionnaire of Plain Mirror' };

export default {
  appId: 'app.plainmirror.desktop',
  productName: 'Plain Mirror',
  copyright: 'MIT licence',
  directories: { output: 'dist', buildResources: 'resources/icons' },
  files: [
    'out/main/**',
    'out/renderer/**',
    'resources/icons/*.png',
    'package.json',
    'LICENSE',
    // All others are bundled into the program already (electron.vite.config.ts).
    '!**/node_modules/!(better-sqlite3)/**',
    `!${addon}/{deps,src}/**`,
    `!${addon}/binding.gyp`,
    `!${addon}/prebuilds/*`,
    `${addon}/prebuilds/\${platform}-\${arch}.node`,
  ],
  asar: true,
  asarUnpack: [`${addon}/**`],
  // The addon has one binary for Node and Electron; there is nothing to build again.
  npmRebuild: false,
  afterPack,
  // `fuses.ts` says how they must stand and `check-release.ts` reads them back; the wasm trap handlers stay as they come.
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  },
  protocols: [{ name: 'Plain Mirror', schemes: ['plain-mirror'] }],
  fileAssociations: [
    { ...backup, mimeType: 'application/x-plain-mirror-backup', role: 'Editor' },
    { ...survey, mimeType: 'application/x-plain-mirror-survey', role: 'Editor' },
  ],
  // Nothing is fetched by itself, so nothing is published to be fetched.
  publish: null,
  win: { target: [{ target: 'nsis', arch: ['x64', 'arm64'] }], icon: 'resources/icons/icon.ico' },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
  },
  mac: {
    target: [{ target: 'dmg', arch: ['x64', 'arm64'] }],
    category: 'public.app-category.business',
    icon: 'resources/icons/icon.icns',
    hardenedRuntime: true,
  },
  linux: {
    target: [
      { target: 'AppImage', arch: ['x64', 'arm64'] },
      { target: 'deb', arch: ['x64', 'arm64'] },
    ],
    category: 'Office',
    icon: 'resources/icons/icon.png',
    executableName: 'plain-mirror',
    synopsis: 'A small business sees itself as its customers do',
    maintainer: 'Plain Mirror',
  },
};
