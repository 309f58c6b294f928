import { z } from 'zod';

const rectangle = z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() });

/** Where a window stood: its bounds when it is neither minimised nor maximised, and whether it filled the screen. */
export const windowPlaceSchema = rectangle.extend({ isMaximized: z.boolean() });

export type Rectangle = z.infer<typeof rectangle>;

/** Where a window opens; without a position the system puts it in the middle. */
export type WindowPlace = {
  readonly width: number;
  readonly height: number;
  readonly position: { readonly x: number; readonly y: number } | null;
  readonly isMaximized: boolean;
};

/** The window at first, and the least it may be: below this nothing fits side by side. */
const firstSize = { width: 1280, height: 860 } as const;
export const leastSize = { width: 800, height: 600 } as const;

/** Of the window's upper edge this much must be on a screen for a hand to move it, in pixels. */
const gripWidth = 120;
const gripHeight = 40;

/** Decides where the window opens: where it stood, unless the screen it stood on is gone or became smaller. */
export function decideWindowPlace(kept: unknown, screens: readonly Rectangle[]): WindowPlace {
  const read = windowPlaceSchema.safeParse(kept);
  const place = read.success ? read.data : null;
  const screen = place === null ? undefined : screens.find((one) => isWithinReach(place, one));
  if (place === null || screen === undefined) {
    return { ...fit(place ?? firstSize, screens[0]), position: null, isMaximized: place?.isMaximized ?? false };
  }
  const { width, height } = fit(place, screen);
  const x = Math.max(screen.x, Math.min(place.x, screen.x + screen.width - width));
  const y = Math.max(screen.y, Math.min(place.y, screen.y + screen.height - height));
  return { width, height, position: { x, y }, isMaximized: place.isMaximized };
}

/** Tells whether the part of a window that moves it can be taken hold of on a screen. */
function isWithinReach(window: Rectangle, screen: Rectangle): boolean {
  const right = Math.min(window.x + window.width, screen.x + screen.width);
  const across = right - Math.max(window.x, screen.x);
  const isTopSeen = window.y >= screen.y - gripHeight && window.y + gripHeight <= screen.y + screen.height;
  return isTopSeen && across >= gripWidth;
}

function fit(size: { readonly width: number; readonly height: number }, screen: Rectangle | undefined) {
  const most = screen ?? { ...firstSize };
  return {
    width: Math.max(leastSize.width, Math.min(size.width, most.width)),
    height: Math.max(leastSize.height, Math.min(size.height, most.height)),
  };
}
