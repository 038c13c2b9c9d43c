import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PGlite } from '@supabase/lite/pglite';
import { format, resolveConfig } from 'prettier';
import { openInMemory } from '../lib/server/backend/embedded/open-embedded';
import { findProjectRoot } from '../lib/server/backend/project-root';

/** Where the generated types are kept. */
export const TYPES_FILE = 'src/lib/server/backend/database.types.ts';

interface Column {
	relation: string;
	kind: 'table' | 'view';
	name: string;
	type: string;
	nullable: boolean;
	/** The database fills it in when an insert leaves it out. */
	filled: boolean;
	generated: boolean;
}

interface Relationship {
	relation: string;
	name: string;
	columns: string[];
	target: string;
	target_columns: string[];
	one_to_one: boolean;
}

interface Routine {
	name: string;
	strict: boolean;
	set: boolean;
	returns: string;
	names: string[];
	types: string[];
	defaults: number;
}

const COLUMNS = `
	select c.relname as relation, case when c.relkind in ('v', 'm') then 'view' else 'table' end as kind,
		a.attname as name, format_type(a.atttypid, null) as type, not a.attnotnull as nullable,
		(a.atthasdef or a.attidentity <> '') as filled, (a.attgenerated <> '' or a.attidentity = 'a') as generated
	from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
	where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
	order by c.relname, a.attname`;

const RELATIONSHIPS = `
	select c.relname as relation, k.conname as name, t.relname as target,
		(select array_agg(attname::text order by n) from unnest(k.conkey) with ordinality as x(num, n)
			join pg_attribute on attrelid = k.conrelid and attnum = num) as columns,
		(select array_agg(attname::text order by n) from unnest(k.confkey) with ordinality as x(num, n)
			join pg_attribute on attrelid = k.confrelid and attnum = num) as target_columns,
		exists (select from pg_index i where i.indrelid = k.conrelid and i.indisunique and i.indpred is null
			and (select array_agg(x order by x) from unnest(i.indkey::smallint[]) as x)
				= (select array_agg(x order by x) from unnest(k.conkey) as x)) as one_to_one
	from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class t on t.oid = k.confrelid
	where k.contype = 'f' and c.relnamespace = 'public'::regnamespace and t.relnamespace = 'public'::regnamespace
	order by c.relname, k.conname`;

const ROUTINES = `
	select p.proname as name, p.proisstrict as strict, p.proretset as set, format_type(p.prorettype, null) as returns,
		coalesce(p.proargnames, '{}') as names, p.pronargdefaults as defaults,
		coalesce((select array_agg(format_type(t, null) order by n)
			from unnest(p.proargtypes::oid[]) with ordinality as x(t, n)), '{}') as types
	from pg_proc p
	where p.pronamespace = 'public'::regnamespace
		and p.prorettype not in ('trigger'::regtype, 'event_trigger'::regtype)
	order by p.proname`;

const ENUMS = `
	select t.typname as name, array_agg(e.enumlabel::text order by e.enumsortorder) as labels
	from pg_type t join pg_enum e on e.enumtypid = t.oid
	where t.typnamespace = 'public'::regnamespace group by t.typname order by t.typname`;

const NUMBERS = new Set(['smallint', 'integer', 'bigint', 'real', 'double precision', 'numeric']);

/** What a value of a PostgreSQL type is in JSON, as PostgREST writes it. */
export function mapType(type: string, enums: readonly string[]): string {
	if (type.endsWith('[]')) return `${mapType(type.slice(0, -2), enums)}[]`;
	if (NUMBERS.has(type)) return 'number';
	if (type === 'boolean') return 'boolean';
	if (type === 'json' || type === 'jsonb') return 'Json';
	if (type === 'void') return 'undefined';
	if (enums.includes(type)) return `Database['public']['Enums']['${type}']`;
	return 'string';
}

/** Introspects a migrated database and writes its rows and functions in Supabase's shape. */
export async function generateTypes(postgres: PGlite): Promise<string> {
	const columns = (await postgres.query<Column>(COLUMNS)).rows;
	const relationships = (await postgres.query<Relationship>(RELATIONSHIPS)).rows;
	const routines = (await postgres.query<Routine>(ROUTINES)).rows;
	const enums = (await postgres.query<{ name: string; labels: string[] }>(ENUMS)).rows;
	const enumNames = enums.map(({ name }) => name);

	const source = `// Written by "npm run types:db" from supabase/migrations. Do not edit.
export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

export type Database = { public: {
	Tables: ${describeRelations(columns, relationships, 'table', enumNames)};
	Views: ${describeRelations(columns, relationships, 'view', enumNames)};
	Functions: ${asRecord(routines.map((routine) => `${routine.name}: ${describeRoutine(routine, enumNames)}`))};
	Enums: ${asRecord(enums.map(({ name, labels }) => `${name}: ${labels.map(quote).join(' | ')}`))};
	CompositeTypes: ${asRecord([])};
} };
`;
	const path = join(findProjectRoot(), TYPES_FILE);
	return format(source, { ...(await resolveConfig(path)), filepath: path });
}

function describeRelations(
	columns: readonly Column[],
	relationships: readonly Relationship[],
	kind: Column['kind'],
	enums: readonly string[]
): string {
	const names = [
		...new Set(columns.filter((column) => column.kind === kind).map(({ relation }) => relation))
	];
	return asRecord(
		names.map((name) => {
			const own = columns.filter((column) => column.relation === name);
			const value = (column: Column) => mapType(column.type, enums) + (column.nullable ? ' | null' : '');
			const row = own.map((column) => `${column.name}: ${value(column)}`);
			const insert = own.map((column) =>
				column.generated
					? `${column.name}?: never`
					: `${column.name}${column.filled || column.nullable ? '?' : ''}: ${value(column)}`
			);
			const update = own.map((column) => `${column.name}?: ${column.generated ? 'never' : value(column)}`);
			const links = relationships.filter(({ relation }) => relation === name).map(describeRelationship);
			const writable = kind === 'table' ? `Insert: ${asRecord(insert)}; Update: ${asRecord(update)};` : '';
			return `${name}: { Row: ${asRecord(row)}; ${writable} Relationships: [${links.join(', ')}] }`;
		})
	);
}

function describeRelationship(link: Relationship): string {
	return asRecord([
		`foreignKeyName: ${quote(link.name)}`,
		`columns: [${link.columns.map(quote).join(', ')}]`,
		`isOneToOne: ${link.one_to_one}`,
		`referencedRelation: ${quote(link.target)}`,
		`referencedColumns: [${link.target_columns.map(quote).join(', ')}]`
	]);
}

function describeRoutine(routine: Routine, enums: readonly string[]): string {
	const required = routine.types.length - routine.defaults;
	const args = routine.types.map((type, index) => {
		const name = `${routine.names[index] ?? ''}${index >= required ? '?' : ''}`;
		// PostgreSQL takes null for any argument of a function that is not strict.
		return `${name}: ${mapType(type, enums)}${routine.strict ? '' : ' | null'}`;
	});
	const returns = `${mapType(routine.returns, enums)}${routine.set ? '[]' : ''}`;
	return `{ Args: ${args.length > 0 ? asRecord(args) : 'Record<PropertyKey, never>'}; Returns: ${returns} }`;
}

const quote = (text: string) => `'${text}'`;
const asRecord = (entries: readonly string[]) =>
	entries.length > 0 ? `{ ${entries.join('; ')} }` : 'Record<never, never>';

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	const backend = await openInMemory();
	await writeFile(join(findProjectRoot(), TYPES_FILE), await generateTypes(backend.postgres));
	await backend.close();
}
