import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generateTypes, TYPES_FILE } from '../../src/cli/generate-types';
import { findProjectRoot } from '../../src/lib/server/backend/project-root';
import { openTestBackend } from '../helpers/backend';

test('the committed types are those of the migrated database (npm run types:db)', async () => {
	const backend = await openTestBackend();
	const generated = await generateTypes(backend.postgres);
	await backend.close();
	expect(readFileSync(join(findProjectRoot(), TYPES_FILE), 'utf8')).toBe(generated);
});
