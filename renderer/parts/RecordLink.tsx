import type { MouseEvent, ReactNode } from 'react';
import { useOpen } from '../ui/use-open.ts';

type Props = {
  /** The screen's path, such as `/customers/<id>`, with search where needed. */
  readonly to: string;
  readonly className?: string | undefined;
  /** Marks the link of the page that is open. */
  readonly isHere?: boolean;
  readonly children: ReactNode;
};

/** Opens a record. A real link: it can be copied, and opened in another window. */
export function RecordLink({ to, className, isHere = false, children }: Props) {
  const open = useOpen();
  const onClick = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    open(to);
  };
  return (
    <a href={to} className={className} onClick={onClick} {...(isHere ? { 'aria-current': 'page' as const } : {})}>
      {children}
    </a>
  );
}
