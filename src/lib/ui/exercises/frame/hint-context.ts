import { createContext } from 'svelte';
import type { Player } from '../load-player';

/** Gives the boxes of hints inside what shows them, which is loaded with the first hint; null before it. */
export const [useHints, offerHints] = createContext<() => Player['Hints']>();
