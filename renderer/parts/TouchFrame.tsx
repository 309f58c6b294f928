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
  /** A list that scrolls by itself fills the window. */
  readonly fills?: boolean;
  /** Filters of this part, at the right of the row. */
  readonly filters?: ReactNode;
  readonly children: ReactNode;
};

/** The page of "Keep in touch" around one of its parts; some parts are features of their own. */
export function TouchFrame({ tab, title, purpose, action, fills = true, filters, children }: Props) {
  const open = useOpen();
  return (
    <PageFrame fills={fills} title={title} purpose={purpose} action={action}>
      <FilterRow<TouchTab> tabs={touchTabs} chosen={tab} onChoose={(key) => open(touchPath(key))}>
        {filters}
      </FilterRow>
      {children}
    </PageFrame>
  );
}
