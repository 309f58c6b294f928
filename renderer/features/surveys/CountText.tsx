import { countText } from '../../ui/format.ts';
import { useFrameSettings } from '../../ui/frame-settings.ts';

/** How many, in the reader's way of writing; nobody is a word. */
export function CountText({ count }: { readonly count: number }) {
  const { locale } = useFrameSettings();
  return count === 0 ? <span className="soft">none yet</span> : <>{countText(count, locale)}</>;
}
