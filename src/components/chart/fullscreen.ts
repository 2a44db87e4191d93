/** False on phones that have no full screen for elements, and in frames that may not use it. */
export function canFillScreen(): boolean {
  return document.fullscreenEnabled ?? false;
}

export function isFillingScreen(element: Element): boolean {
  return element.matches(':fullscreen');
}

/** Escape leaves too; that is the browser's. A refusal, as without a person's action, leaves all as it was. */
export async function toggleFullscreen(element: Element): Promise<void> {
  try {
    await (isFillingScreen(element) ? document.exitFullscreen() : element.requestFullscreen());
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
}
