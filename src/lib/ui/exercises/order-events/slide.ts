import { tick } from 'svelte';

const MILLISECONDS = 180;

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
			duration: MILLISECONDS,
			easing: 'ease-out'
		});
	}
}
