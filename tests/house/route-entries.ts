/**
 * Reads the server half of a route as a syntax tree and says what is wrong with its entries: a `load`, an action or
 * a handler that does not say first who acts, or takes input past a schema.
 */
import ts from 'typescript';

export interface EntryProblem {
	/** `load`, `actions.submit`, `GET`. */
	readonly entry: string;
	readonly problem: string;
}

interface Entry {
	readonly name: string;
	/** With its parameters. */
	readonly whole: ts.Node;
	readonly body: ts.Node;
}

const HANDLERS = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'fallback']);
/** Functions of $lib/server/auth whose first word says that they settle who acts. */
const GUARD = /^(resolve|require|create|refuse)[A-Z]/;
/** What a guard may need before it: the open backend. */
const PREPARATION = new Set(['getBackend']);
/** Ways of a request into an entry; searchParams counts with everything but `has`. */
const BODY_READERS = new Set(['formData', 'json', 'text', 'arrayBuffer', 'blob', 'bytes']);

/** Entries that need no guard, and why. */
export interface Exemptions {
	/** Serve everybody alike; they may not look at the session either. */
	readonly open?: readonly string[];
	/** Are about the session itself, and answer without one too. */
	readonly aboutSession?: readonly string[];
}

/** Problems of one file. */
export function findProblems(source: string, exempt: Exemptions = {}): EntryProblem[] {
	const file = ts.createSourceFile('route.ts', source, ts.ScriptTarget.Latest, true);
	const guards = listImports(file, (from) => from.startsWith('$lib/server/auth/'), GUARD);
	for (const name of listOwnGuards(file, guards)) guards.add(name);
	const parsers = listImports(file, (from) => from.startsWith('$lib/schemas/'), /./);
	const unguarded = listEntries(file).flatMap(({ name, whole, body }): EntryProblem[] => {
		if (exempt.aboutSession?.includes(name)) return [];
		if (exempt.open?.includes(name)) {
			if (!mentions(whole, 'locals')) return [];
			return [{ entry: name, problem: 'is open to everybody and looks at the session' }];
		}
		return beginsWithGuard(body, guards) ? [] : [{ entry: name, problem: 'does not begin with its guard' }];
	});
	return [...unguarded, ...file.statements.flatMap((statement) => findUnparsedInput(statement, parsers))];
}

/** Functions of the file itself that are named like a guard and begin with one. */
function listOwnGuards(file: ts.SourceFile, guards: ReadonlySet<string>): string[] {
	return file.statements
		.filter((statement) => ts.isFunctionDeclaration(statement))
		.filter(({ name, body }) => name && GUARD.test(name.text) && body && beginsWithGuard(body, guards))
		.map(({ name }) => name?.text ?? '');
}

/** Every entry of the file, as its body. */
export function listEntries(file: ts.SourceFile): Entry[] {
	return file.statements.flatMap((statement): Entry[] => {
		const exported =
			ts.canHaveModifiers(statement) &&
			ts.getModifiers(statement)?.some((one) => one.kind === ts.SyntaxKind.ExportKeyword);
		if (!exported) return [];
		if (ts.isFunctionDeclaration(statement) && statement.name && statement.body) {
			return isEntryName(statement.name.text)
				? [{ name: statement.name.text, whole: statement, body: statement.body }]
				: [];
		}
		if (!ts.isVariableStatement(statement)) return [];
		return statement.declarationList.declarations.flatMap((declaration) => {
			const name = declaration.name.getText(file);
			const value = declaration.initializer && unwrap(declaration.initializer);
			if (!value) return [];
			if (name === 'actions' && ts.isObjectLiteralExpression(value)) return listActions(value, file);
			return isEntryName(name) ? [{ name, whole: value, body: bodyOf(value) }] : [];
		});
	});
}

function listActions(actions: ts.ObjectLiteralExpression, file: ts.SourceFile): Entry[] {
	return actions.properties.map((property) => {
		const name = `actions.${property.name?.getText(file) ?? '...'}`;
		const whole = property;
		if (ts.isPropertyAssignment(property)) return { name, whole, body: bodyOf(unwrap(property.initializer)) };
		if (ts.isMethodDeclaration(property) && property.body) return { name, whole, body: property.body };
		return { name, whole, body: property };
	});
}

const isEntryName = (name: string) => name === 'load' || HANDLERS.has(name);

/** Past `satisfies`, `as` and parentheses. */
function unwrap(node: ts.Expression): ts.Expression {
	return ts.isSatisfiesExpression(node) || ts.isAsExpression(node) || ts.isParenthesizedExpression(node)
		? unwrap(node.expression)
		: node;
}

const bodyOf = (value: ts.Expression): ts.Node =>
	ts.isArrowFunction(value) || ts.isFunctionExpression(value) ? value.body : value;

function listImports(file: ts.SourceFile, from: (path: string) => boolean, name: RegExp): Set<string> {
	return new Set(
		file.statements
			.filter((statement) => ts.isImportDeclaration(statement))
			.filter(({ moduleSpecifier }) => ts.isStringLiteral(moduleSpecifier) && from(moduleSpecifier.text))
			.flatMap(({ importClause }) =>
				importClause?.namedBindings && ts.isNamedImports(importClause.namedBindings)
					? importClause.namedBindings.elements.map((element) => element.name.text)
					: []
			)
			.filter((local) => name.test(local))
	);
}

/** Whether a guard is called in the first statement after the preparation, and on every path through it. */
function beginsWithGuard(body: ts.Node, guards: ReadonlySet<string>): boolean {
	if (!ts.isBlock(body)) return callsAlways(body, guards);
	const first = body.statements.find((statement) => !callsAlways(statement, PREPARATION));
	return first !== undefined && callsAlways(first, guards);
}

/** A call of one of `names` that no condition, loop or inner function stands in front of. */
function callsAlways(node: ts.Node, names: ReadonlySet<string>): boolean {
	if (ts.isFunctionLike(node) || ts.isIfStatement(node) || ts.isConditionalExpression(node)) return false;
	if (ts.isIterationStatement(node, false) || ts.isTryStatement(node) || ts.isSwitchStatement(node))
		return false;
	if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && names.has(node.expression.text))
		return true;
	// The right side of &&, || and ?? may never run.
	if (ts.isBinaryExpression(node) && isShortCircuit(node)) return callsAlways(node.left, names);
	return ts.forEachChild(node, (child) => callsAlways(child, names) || undefined) ?? false;
}

function isShortCircuit({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
	return [
		ts.SyntaxKind.AmpersandAmpersandToken,
		ts.SyntaxKind.BarBarToken,
		ts.SyntaxKind.QuestionQuestionToken
	].includes(kind);
}

function mentions(node: ts.Node, name: string): boolean {
	if (ts.isIdentifier(node) && node.text === name) return true;
	return ts.forEachChild(node, (child) => mentions(child, name) || undefined) ?? false;
}

/**
 * Reads of the request that do not go straight into a parser: a function of $lib/schemas or `….safeParse(…)`. A read
 * kept in a constant must be used in parsers only.
 */
function findUnparsedInput(body: ts.Statement, parsers: ReadonlySet<string>): EntryProblem[] {
	const problems: EntryProblem[] = [];
	const visit = (node: ts.Node): void => {
		if (isRead(node) && !isInsideParser(node, parsers, body)) {
			const kept = findConstant(node);
			if (kept === null || !usedInParsersOnly(kept, body, parsers)) {
				const line = body.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1;
				problems.push({ entry: `line ${line}`, problem: `reads ${node.getText()} past a schema` });
			}
		}
		ts.forEachChild(node, visit);
	};
	visit(body);
	return problems;
}

function isRead(node: ts.Node): boolean {
	if (ts.isCallExpression(node) && node.expression.getText() === 'readFormData') return true;
	if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
		return (
			BODY_READERS.has(node.expression.name.text) && /\brequest$/.test(node.expression.expression.getText())
		);
	}
	if (ts.isPropertyAccessExpression(node) && node.name.text === 'searchParams') {
		return !isPresenceTest(node);
	}
	return (
		ts.isPropertyAccessExpression(node) &&
		node.name.text === 'body' &&
		/\brequest$/.test(node.expression.getText())
	);
}

function isPresenceTest({ parent }: ts.Node): boolean {
	return ts.isPropertyAccessExpression(parent) && parent.name.text === 'has';
}

function isInsideParser(node: ts.Node, parsers: ReadonlySet<string>, limit: ts.Node): boolean {
	for (let at = node.parent; at && at !== limit.parent; at = at.parent) {
		if (!ts.isCallExpression(at)) continue;
		if (ts.isIdentifier(at.expression) && parsers.has(at.expression.text)) return true;
		if (ts.isPropertyAccessExpression(at.expression) && at.expression.name.text === 'safeParse') return true;
	}
	return false;
}

/** The name of the constant a read is kept in whole, or null. */
function findConstant(node: ts.Node): string | null {
	let at = node.parent;
	while (ts.isAwaitExpression(at) || ts.isParenthesizedExpression(at)) at = at.parent;
	return ts.isVariableDeclaration(at) && ts.isIdentifier(at.name) ? at.name.text : null;
}

function usedInParsersOnly(name: string, body: ts.Node, parsers: ReadonlySet<string>): boolean {
	let uses = 0;
	let unparsed = 0;
	const visit = (node: ts.Node): void => {
		if (ts.isIdentifier(node) && node.text === name && !ts.isVariableDeclaration(node.parent)) {
			uses += 1;
			// Whether a field was sent is no input that could be malformed.
			if (!isInsideParser(node, parsers, body) && !isPresenceTest(node)) unparsed += 1;
		}
		ts.forEachChild(node, visit);
	};
	visit(body);
	return uses > 0 && unparsed === 0;
}
