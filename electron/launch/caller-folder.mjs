// @ts-check

/**
 * Finds the folder the person typed the command in. npm runs scripts in the project's folder and names the person's
 * own in INIT_CWD; a relative FILE or DIR means theirs.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} cwd
 * @param {string} root
 */
export function callerFolder(env, cwd, root) {
  return cwd === root ? (env['INIT_CWD'] ?? cwd) : cwd;
}
