import { tick } from 'svelte';

/** What to do on the way of a pointer that drags. */
interface Way {
	/** It has moved far enough to mean dragging. */
	begin(): void;
	/** Where it is in the window, with every frame. */
	over(y: number): void;
	/** `dropped`: let go, rather than cancelled by Escape or by the system. */
	end(dropped: boolean): void;
}

/** Pixels to move before a press becomes a drag. */
const SLACK = 5;
/** Pixels from the window's edges in which the page scrolls along, and most pixels a frame. */
const EDGE = 72;
const FASTEST = 16;

/** Milliseconds a card takes to its place. */
const SLIDE_MS = 180;

/**
 * Lets a card follow the pointer that was pressed on it, up and down, mouse, pen and finger alike, until it is let go. Near the
 * edges of the window the page scrolls along, as far as `board` reaches. Escape cancels.
 */
export function followPointer(down: PointerEvent, card: HTMLElement, board: HTMLElement, way: Way): void {
	const stop = new AbortController();
	/** In the page, which may scroll meanwhile. */
	const origin = down.clientY + scrollY;
	let y = down.clientY;
	let frame = 0;

	function scrollAlong() {
		const { top, bottom } = board.getBoundingClientRect();
		const into = y < EDGE ? y - EDGE : Math.max(0, y - innerHeight + EDGE);
		const further = into < 0 ? top < EDGE : bottom > innerHeight - EDGE;
		if (into === 0 || !further) return;
		// Whole pixels: a page does not scroll by less.
		const pixels = Math.min(FASTEST, Math.ceil(Math.abs(into) / 4));
		scrollBy({ top: Math.sign(into) * pixels, behavior: 'instant' });
	}

	function step() {
		scrollAlong();
		card.style.transform = `translateY(${y + scrollY - origin}px)`;
		way.over(y);
		frame = requestAnimationFrame(step);
	}

	function finish(dropped: boolean) {
		stop.abort();
		if (frame === 0) return;
		cancelAnimationFrame(frame);
		way.over(y);
		way.end(dropped);
	}

	const own = (event: PointerEvent) => event.pointerId === down.pointerId;
	const options = { signal: stop.signal, capture: true };
	addEventListener(
		'pointermove',
		(event) => {
			if (!own(event)) return;
			y = event.clientY;
			if (frame !== 0 || Math.hypot(event.clientX - down.clientX, y - down.clientY) < SLACK) return;
			card.setPointerCapture(down.pointerId);
			way.begin();
			step();
		},
		options
	);
	addEventListener('pointerup', (event) => own(event) && finish(true), options);
	addEventListener('pointercancel', (event) => own(event) && finish(false), options);
	// The window's own: pressing a card takes the focus from a button, which is no reason to stop.
	addEventListener('blur', ({ target }) => target === window && finish(false), options);
	addEventListener(
		'keydown',
		(event) => {
			if (event.key !== 'Escape' || frame === 0) return;
			event.preventDefault();
			finish(false);
		},
		options
	);
}

/** Where each card stands within the board. A drag is part of where it stands. */
function measure(board: HTMLElement): Map<string, { readonly card: HTMLElement; readonly top: number }> {
	const { top } = board.getBoundingClientRect();
	const cards = [...board.querySelectorAll<HTMLElement>('[data-card]')];
	return new Map(
		cards.map((card) => [card.dataset['card'] ?? '', { card, top: card.getBoundingClientRect().top - top }])
	);
}

/** Makes a change, and lets every card slide from where it stood to where it stands now; at once for who wants no motion. */
export async function slide(board: HTMLElement, change: () => void): Promise<void> {
	const before = measure(board);
	change();
	await tick();
	if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
	for (const [id, { card, top }] of measure(board)) {
		const way = (before.get(id)?.top ?? top) - top;
		if (way === 0) continue;
		card.animate([{ transform: `translateY(${way}px)` }, { transform: 'none' }], {
			duration: SLIDE_MS,
			easing: 'ease-out'
		});
	}
}
