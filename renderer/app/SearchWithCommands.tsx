import { SearchHost } from '../features/search/SearchHost.tsx';
import { useCommands } from './use-commands.ts';

/** Ctrl K, with everything this app can do by name. */
export function SearchWithCommands() {
  return <SearchHost commands={useCommands()} />;
}
