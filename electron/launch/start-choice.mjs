// @ts-check

/**
 * Tells whether the person asked for the browser host: both options mean nothing in a window of our own.
 * @param {readonly string[]} args
 */
export function asksForBrowser(args) {
  return args.some((arg) => arg === '--no-open' || arg === '--port' || arg.startsWith('--port='));
}

/** What a shell or the loader answers where a shared library or the program itself is missing. */
const cannotStart = 127;

/**
 * Tells whether Electron's program is there but can't run on this computer, as on a Linux without its libraries.
 * @param {number} code
 */
export function couldNotStart(code) {
  return code === cannotStart;
}

/**
 * The one line that says why the browser is used.
 * @param {string} reason
 */
export function browserInstead(reason) {
  return `No window of its own here (${reason}), so Plain Mirror opens in your browser.`;
}

/** What `npm start -- --help` prints. */
export const usage = `npm start -- [options]

  --demo        look around in a sample company, kept apart from your own business
  --data DIR    keep everything in this folder
  --port N      use the browser, at this port (0: any free one)
  --no-open     use the browser, but do not open it: the address is printed`;
