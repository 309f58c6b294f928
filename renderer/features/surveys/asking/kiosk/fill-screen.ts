/** Takes the whole screen where the browser lets a page do so; it does only right after a touch. */
export function fillScreen(): void {
  if (document.fullscreenElement !== null) return;
  document.documentElement.requestFullscreen?.({ navigationUI: 'hide' }).catch(() => undefined);
}
