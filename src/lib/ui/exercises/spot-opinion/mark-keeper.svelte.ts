import { m } from '$messages';

const NOTHING = 'answer.none';

/**
 * Keeps marks and "nothing" apart while a passage is answered: either takes the other back, and says so. Without JavaScript
 * both can be handed in, and the server tells of it.
 */
export class MarkKeeper {
	/** To show and to read out; empty until scripts have taken over. */
	status = $state('');
	/** Marks that "nothing" took back: they return with it. */
	#takenBack: HTMLInputElement[] = [];
	readonly #settled: () => number;

	/** `settled`: how many marks stand from earlier tries. */
	constructor(settled: () => number) {
		this.#settled = settled;
	}

	/** Says how many are marked from the start: a page that comes back keeps its marks. For `@attach`. */
	readonly watch = (passage: HTMLElement) => {
		this.status = m.opinion_marked({ count: this.#count(passage) });
	};

	/** For `onchange` of what holds every box. */
	readonly heed = ({ currentTarget, target }: Event & { currentTarget: HTMLElement }) => {
		const box = target as HTMLInputElement;
		const nothing = currentTarget.querySelector<HTMLInputElement>(`[name="${NOTHING}"]`);
		let say: (inputs: { count: number }) => string = m.opinion_marked;
		if (box === nothing) {
			const marked = box.checked ? listMarks(currentTarget) : this.#takenBack;
			for (const each of marked) each.checked = !box.checked;
			this.#takenBack = box.checked ? marked : [];
			if (box.checked && marked.length > 0) say = m.opinion_marks_off;
		} else {
			this.#takenBack = [];
			if (box.checked && nothing?.checked) {
				nothing.checked = false;
				say = m.opinion_none_off;
			}
		}
		this.status = say({ count: this.#count(currentTarget) });
	};

	#count(passage: HTMLElement): number {
		return listMarks(passage).length + this.#settled();
	}
}

function listMarks(passage: HTMLElement): HTMLInputElement[] {
	return [...passage.querySelectorAll<HTMLInputElement>(`:checked:not([name="${NOTHING}"])`)];
}
