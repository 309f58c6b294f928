// @ts-check
import { createInterface } from 'node:readline';

/**
 * Reads the address a browser host prints: the first URL on its output, with the launch token in its query.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<URL>}
 */
export function readAddress(child) {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) =>
      reject(new Error(`The browser host ended with code ${code} before it printed an address.`)),
    );
    if (child.stdout === null) return reject(new Error('The output of the browser host is not piped.'));
    createInterface(child.stdout).on('line', (line) => {
      const url = /https?:\/\/\S+/.exec(line)?.[0];
      if (url === undefined) process.stdout.write(`${line}\n`);
      else resolve(new URL(url));
    });
  });
}

/**
 * Makes the Cookie header a browser would send back.
 * @param {readonly string[]} setCookies
 */
export function toCookie(setCookies) {
  return setCookies.map((line) => line.split(';', 1)[0]).join('; ');
}
