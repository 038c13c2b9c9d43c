export { findClauses } from '../../language/reporting/find-clauses';
export { spanOfClause, type ReportingClause } from '../../language/reporting/reporting-clause';
