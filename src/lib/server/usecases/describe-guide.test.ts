import { expect, test } from 'vitest';
import { m } from '$messages';
import { describeGuide } from './describe-guide';

const order = (text: string) => ({ events: [{ id: 'q1', text, articleIndex: 0 }] });

test('what dots stand for is said where there are any, what ticks mean after a try', () => {
	expect(describeGuide('order-events', order('Talks in Vienna'), false).notes).toEqual([]);
	expect(describeGuide('order-events', order('Talks … in Vienna'), false).notes).toEqual([m.order_dots()]);
	expect(describeGuide('order-events', order('Talks … in Vienna'), true).notes).toEqual([
		m.order_again(),
		m.order_dots()
	]);
});

test('quotes need no guide', () => {
	expect(describeGuide('quote-speaker', { quotes: [], speakers: [] }, true)).toEqual({
		scripts: '',
		keys: '',
		plain: '',
		notes: []
	});
});
