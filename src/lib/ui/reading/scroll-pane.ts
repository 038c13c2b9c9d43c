/**
 * Scrolls a pane, and nothing around it, so that a place in it stands a third down. At once, so that nothing moves before
 * the reader's eyes. A pane that does not scroll by itself stays as it is.
 */
export function scrollPane(pane: HTMLElement, place: Element): void {
	if (pane.scrollHeight <= pane.clientHeight) return;
	const below = place.getBoundingClientRect().top - pane.getBoundingClientRect().top;
	pane.scrollTo({ top: pane.scrollTop + below - pane.clientHeight / 3, behavior: 'instant' });
}
