import { PageFrame } from '../../ui/PageFrame.tsx';

export function TodayScreen() {
  return <PageFrame title="Today" />;
}
