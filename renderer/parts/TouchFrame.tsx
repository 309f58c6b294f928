import type { ReactNode } from 'react';
import { FilterRow } from '../ui/FilterRow.tsx';
import { PageFrame } from '../ui/PageFrame.tsx';
import { useOpen } from '../ui/use-open.ts';
import { touchPath, touchTabs, type TouchTab } from './touch-tabs.ts';

type Props = {
  readonly tab: TouchTab;
  readonly title: string;
  readonly purpose: ReactNode;
  readonly action?: ReactNode;
  /** Filters of this part, at the right of the row. */
  readonly filters?: ReactNode;
  readonly children: ReactNode;
};

/** The page of "Keep in touch" around one of its parts; each part is a feature of its own. */
export function TouchFrame({ tab, title, purpose, action, filters, children }: Props) {
  const open = useOpen();
  return (
    <PageFrame fills title={title} purpose={purpose} action={action}>
      <FilterRow<TouchTab | 'policies'>
        tabs={[...touchTabs, { key: 'policies', label: 'Rules of the house' }]}
        chosen={tab}
        onChoose={(key) => open(touchPath(key))}
      >
        {filters}
      </FilterRow>
      {children}
    </PageFrame>
  );
}
