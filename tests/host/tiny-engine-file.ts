import { join } from 'node:path';

export const tinyEngineFile = join(import.meta.dirname, 'engines/tiny-engine.ts');
