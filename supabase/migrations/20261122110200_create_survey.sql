-- What an editor looks at first: the whole bank in figures, in one answer however large it is.

-- p_sure: the confidence from which on a finding makes exercises. Answers {articles: [{id, slug, title, findings: {kind: {sure,
-- unsure, judged, lost}}}], exercises: [{id, article, kind, status, confidence, verdict, reports}]}, both in reading order.
-- judged: findings of which an editor has said something; lost: corrections whose finding is there no more; confidence: of the
-- least sure finding; reports: how many are open; exercises that the engine makes no more only where some are.
create function public.survey_bank(p_sure double precision) returns jsonb
	language sql stable set search_path = ''
as $$
	with found as (
		select finding.article_id, finding.kind,
			count(*) filter (where finding.confidence >= p_sure) as sure,
			count(*) filter (where finding.confidence < p_sure) as unsure,
			count(said.id) as judged
		from public.findings finding left join public.corrections said
			on said.article_id = finding.article_id and said.kind = finding.kind
			and said.span_start = finding.span_start and said.span_end = finding.span_end
		where finding.status = 'active' group by finding.article_id, finding.kind
	), said as (
		select article_id, kind, count(*) as all_said from public.corrections group by article_id, kind
	), figures as (
		select coalesce(found.article_id, said.article_id) as article_id, jsonb_object_agg(coalesce(found.kind, said.kind),
			jsonb_build_object('sure', coalesce(sure, 0), 'unsure', coalesce(unsure, 0), 'judged', coalesce(judged, 0),
				'lost', greatest(coalesce(all_said, 0) - coalesce(judged, 0), 0))) as findings
		from found full join said on said.article_id = found.article_id and said.kind = found.kind
		group by 1
	), open_reports as (
		select exercise_id, count(*) as open from public.reports where status = 'open' group by exercise_id
	), least as (
		select exercise_id, min(finding.confidence) as confidence
		from public.exercise_findings join public.findings finding on finding.id = finding_id group by exercise_id
	)
	select jsonb_build_object(
		'articles', (
			select coalesce(jsonb_agg(jsonb_build_object('id', article.id, 'slug', slug, 'title', title,
				'findings', coalesce(figures.findings, '{}')) order by created_at, article.id), '[]')
			from public.articles article left join figures on figures.article_id = article.id
		),
		'exercises', (
			select coalesce(jsonb_agg(jsonb_build_object('id', exercise.id, 'article', exercise.article_id, 'kind', exercise.kind,
				'status', exercise.status, 'confidence', least.confidence, 'verdict', review.verdict,
				'reports', coalesce(open_reports.open, 0)) order by exercise.position, exercise.id), '[]')
			from public.exercises exercise
				left join least on least.exercise_id = exercise.id
				left join open_reports on open_reports.exercise_id = exercise.id
				left join public.exercise_reviews review on review.article_id = exercise.article_id
					and review.kind = exercise.kind and review.fingerprint = exercise.fingerprint
			where exercise.status <> 'retired' or open_reports.open > 0
		)
	)
$$;

revoke execute on function public.survey_bank(double precision) from public, anon, authenticated;
grant execute on function public.survey_bank(double precision) to service_role;
