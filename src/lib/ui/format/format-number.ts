import { byLocale } from './locale-tag';

const whole = byLocale((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 0 }));
const percent = byLocale((tag) => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 }));

/** A count: 1234 → '1,234', '1.234'. */
export function formatCount(count: number): string {
	return whole().format(count);
}

/** A share from 0 to 1, rounded to whole per cent: 0.75 → '75%', '75 %' with a space that does not break. */
export function formatShare(share: number): string {
	return percent().format(share);
}

/** Credit from 0 to 1 as points of 100: 0.833 → '83'. */
export function formatPoints(credit: number): string {
	return whole().format(credit * 100);
}
