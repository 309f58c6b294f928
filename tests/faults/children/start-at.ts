import { openPlainStore } from './open-plain-store.ts';

// Opens a folder at an agreed moment, so that two of these begin together.
const [folder = '', at = '0'] = process.argv.slice(2);
while (Date.now() < Number(at));
try {
  openPlainStore(folder);
  console.log('opened');
  setInterval(() => undefined, 1000);
} catch (cause) {
  console.log(cause instanceof Error ? cause.message : String(cause));
}
