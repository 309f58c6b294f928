import { PageFrame } from '../../ui/PageFrame.tsx';

export function ImportsScreen() {
  return <PageFrame title="Import" />;
}
