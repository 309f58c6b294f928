import { cruise, type ICruiseResult, type IConfiguration } from 'dependency-cruiser';
import configuration from '../../.dependency-cruiser.cjs';

// The file is checked by the compiler as JavaScript, which widens its literal strings.
const { forbidden, options } = configuration as IConfiguration;

/** Reads the imports below a folder and holds them against the folder rules. */
export async function cruiseFolders(baseDir: string, folders: readonly string[]): Promise<ICruiseResult> {
  const { output } = await cruise(
    [...folders],
    { ...options, baseDir, validate: true, ruleSet: { forbidden: forbidden ?? [] } },
    options?.enhancedResolveOptions,
  );
  if (typeof output === 'string') throw new Error(`dependency-cruiser answered with text: ${output}`);
  return output;
}
