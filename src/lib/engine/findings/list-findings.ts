import type { Analysis, Finding, FindingOf } from '../types';

/** The findings of one kind, in text order. */
export function listFindings<Kind extends Finding['kind']>(
	{ findings }: Pick<Analysis, 'findings'>,
	kind: Kind
): FindingOf<Kind>[] {
	return findings.filter((finding): finding is FindingOf<Kind> => finding.kind === kind);
}
