import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listAsar } from './asar.ts';
import { listWrongFuses, readFuses } from './fuses.ts';
import { findPrograms, type Packaged } from './packaged.ts';
import { listWrongFiles } from './package-rules.ts';

// Looks into what was packaged, as it lies in the folder: fuses, archive, machine code, signature. What is not there is
// said to be "not run"; what is wrong ends with code 1.

const dist = process.argv[2] ?? 'dist';

function check({ target, program, resources }: Packaged): string[] {
  const archive = join(resources, 'app.asar');
  if (!existsSync(archive)) return ['app.asar is missing'];
  const files = listAsar(readFileSync(archive));
  const unpacked = files.filter(({ isUnpacked }) => isUnpacked).map(({ path }) => path);
  return [
    ...listWrongFuses(readFuses(readFileSync(program))),
    ...listWrongFiles(files, target),
    ...unpacked
      .filter((path) => !existsSync(join(resources, 'app.asar.unpacked', path)))
      .map((path) => `${path} is named in the archive and does not lie beside it`),
  ];
}

function isSigned({ target, program, resources }: Packaged): boolean {
  if (target.platform === 'darwin') return existsSync(join(resources, '../_CodeSignature/CodeResources'));
  if (target.platform === 'linux') return false;
  const exe = readFileSync(program);
  const header = exe.readUInt32LE(0x3c);
  // The fifth of the data directories of a 64-bit program is its certificates (PE format, optional header).
  return exe.readUInt32LE(header + 24 + 112 + 4 * 8 + 4) > 0;
}

const programs = findPrograms(dist);
if (programs.length === 0) process.stdout.write(`Release check: not run: nothing is packaged in ${dist}.\n`);
for (const packaged of programs) {
  const name = `${packaged.target.platform}-${packaged.target.arch}`;
  const wrong = check(packaged);
  const signature = isSigned(packaged) ? 'signed' : 'not signed';
  process.stdout.write(`Release check of ${name}: ${wrong.length === 0 ? 'right' : 'wrong'}, ${signature}.\n`);
  for (const line of wrong) process.stdout.write(`  ${line}\n`);
  if (wrong.length > 0) process.exitCode = 1;
}
const installers = globSync(join(dist, '*.{exe,dmg,AppImage,deb}'));
process.stdout.write(`Installers: ${installers.length === 0 ? 'none' : installers.join(', ')}.\n`);
