import { describe, expect, it } from 'vitest';
import { readFormData } from './read-form-data';

const post = (type: string, body: BodyInit) =>
	new Request('http://localhost/', {
		method: 'POST',
		headers: { 'content-type': type },
		body,
		// Node asks for it where the body is a stream.
		duplex: 'half'
	} as RequestInit);

describe('readFormData', () => {
	it('reads a form', async () => {
		const data = await readFormData(post('application/x-www-form-urlencoded', 'part=q1'));
		expect(data.get('part')).toBe('q1');
	});

	it.each([
		['multipart/form-data; boundary=x', 'garbage'],
		['multipart/form-data', 'garbage'],
		['text/plain', 'part=q1']
	])('answers 400 to %s with %j', async (type, body) => {
		await expect(readFormData(post(type, body))).rejects.toMatchObject({ status: 400 });
	});

	it('answers 400 to more fields than any form has, under one name or many', async () => {
		const fields = (count: number, name: (index: number) => string) =>
			Array.from({ length: count }, (_, index) => `${name(index)}=`).join('&');
		const type = 'application/x-www-form-urlencoded';
		const most = await readFormData(
			post(
				type,
				fields(200, (index) => `a${index}`)
			)
		);
		expect([...most.keys()]).toHaveLength(200);
		for (const name of [(index: number) => `a${index}`, () => 'a']) {
			await expect(readFormData(post(type, fields(201, name)))).rejects.toMatchObject({ status: 400 });
		}
	});

	it('leaves other failures to whoever knows them', async () => {
		const tooLarge = new Error('Payload Too Large');
		const body = new ReadableStream({ start: (controller) => controller.error(tooLarge) });
		await expect(readFormData(post('application/x-www-form-urlencoded', body))).rejects.toBe(tooLarge);
	});
});
