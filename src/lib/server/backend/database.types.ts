// Written by "npm run types:db" from supabase/migrations. Do not edit.
export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

export type Database = {
	public: {
		Tables: {
			articles: {
				Row: {
					blocks: Json;
					body: string;
					content_hash: string;
					created_at: string;
					engine_version: string;
					id: string;
					outlet: string | null;
					published_on: string | null;
					reading: string | null;
					rights: string;
					slug: string;
					story: string | null;
					story_place: number | null;
					story_state: string | null;
					title: string;
					told: Json | null;
					word_count: number;
				};
				Insert: {
					blocks: Json;
					body: string;
					content_hash: string;
					created_at?: string;
					engine_version: string;
					id?: string;
					outlet?: string | null;
					published_on?: string | null;
					reading?: string | null;
					rights: string;
					slug: string;
					story?: string | null;
					story_place?: number | null;
					story_state?: string | null;
					title: string;
					told?: Json | null;
					word_count: number;
				};
				Update: {
					blocks?: Json;
					body?: string;
					content_hash?: string;
					created_at?: string;
					engine_version?: string;
					id?: string;
					outlet?: string | null;
					published_on?: string | null;
					reading?: string | null;
					rights?: string;
					slug?: string;
					story?: string | null;
					story_place?: number | null;
					story_state?: string | null;
					title?: string;
					told?: Json | null;
					word_count?: number;
				};
				Relationships: [];
			};
			attempts: {
				Row: {
					answer: Json;
					confidence: string | null;
					created_at: string;
					credit: number;
					exercise_id: string;
					guest_id: string | null;
					hints_used: number;
					id: string;
					ordinal: number;
					parts: Json;
					points: number;
					submission_id: string;
					user_id: string | null;
				};
				Insert: {
					answer: Json;
					confidence?: string | null;
					created_at?: string;
					credit: number;
					exercise_id: string;
					guest_id?: string | null;
					hints_used?: number;
					id?: string;
					ordinal: number;
					parts: Json;
					points: number;
					submission_id: string;
					user_id?: string | null;
				};
				Update: {
					answer?: Json;
					confidence?: string | null;
					created_at?: string;
					credit?: number;
					exercise_id?: string;
					guest_id?: string | null;
					hints_used?: number;
					id?: string;
					ordinal?: number;
					parts?: Json;
					points?: number;
					submission_id?: string;
					user_id?: string | null;
				};
				Relationships: [
					{
						foreignKeyName: 'attempts_exercise_id_fkey';
						columns: ['exercise_id'];
						isOneToOne: false;
						referencedRelation: 'exercises';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'attempts_guest_id_fkey';
						columns: ['guest_id'];
						isOneToOne: false;
						referencedRelation: 'guests';
						referencedColumns: ['id'];
					}
				];
			};
			corrections: {
				Row: {
					article_id: string;
					change: Json | null;
					id: string;
					kind: string;
					made_at: string;
					made_by: string | null;
					note: string;
					span_end: number;
					span_start: number;
					verdict: string;
				};
				Insert: {
					article_id: string;
					change?: Json | null;
					id?: string;
					kind: string;
					made_at?: string;
					made_by?: string | null;
					note?: string;
					span_end: number;
					span_start: number;
					verdict: string;
				};
				Update: {
					article_id?: string;
					change?: Json | null;
					id?: string;
					kind?: string;
					made_at?: string;
					made_by?: string | null;
					note?: string;
					span_end?: number;
					span_start?: number;
					verdict?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'corrections_article_id_fkey';
						columns: ['article_id'];
						isOneToOne: false;
						referencedRelation: 'articles';
						referencedColumns: ['id'];
					}
				];
			};
			exercise_articles: {
				Row: { article_id: string; exercise_id: string; ordinal: number };
				Insert: { article_id: string; exercise_id: string; ordinal: number };
				Update: { article_id?: string; exercise_id?: string; ordinal?: number };
				Relationships: [
					{
						foreignKeyName: 'exercise_articles_article_id_fkey';
						columns: ['article_id'];
						isOneToOne: false;
						referencedRelation: 'articles';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'exercise_articles_exercise_id_fkey';
						columns: ['exercise_id'];
						isOneToOne: false;
						referencedRelation: 'exercises';
						referencedColumns: ['id'];
					}
				];
			};
			exercise_findings: {
				Row: { exercise_id: string; finding_id: string };
				Insert: { exercise_id: string; finding_id: string };
				Update: { exercise_id?: string; finding_id?: string };
				Relationships: [
					{
						foreignKeyName: 'exercise_findings_exercise_id_fkey';
						columns: ['exercise_id'];
						isOneToOne: false;
						referencedRelation: 'exercises';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'exercise_findings_finding_id_fkey';
						columns: ['finding_id'];
						isOneToOne: false;
						referencedRelation: 'findings';
						referencedColumns: ['id'];
					}
				];
			};
			exercise_keys: {
				Row: { evidence: Json; exercise_id: string; key: Json; seed: string };
				Insert: { evidence: Json; exercise_id: string; key: Json; seed: string };
				Update: { evidence?: Json; exercise_id?: string; key?: Json; seed?: string };
				Relationships: [
					{
						foreignKeyName: 'exercise_keys_exercise_id_fkey';
						columns: ['exercise_id'];
						isOneToOne: true;
						referencedRelation: 'exercises';
						referencedColumns: ['id'];
					}
				];
			};
			exercise_reviews: {
				Row: {
					article_id: string;
					fingerprint: string;
					id: string;
					kind: string;
					made_at: string;
					made_by: string | null;
					verdict: string;
				};
				Insert: {
					article_id: string;
					fingerprint: string;
					id?: string;
					kind: string;
					made_at?: string;
					made_by?: string | null;
					verdict: string;
				};
				Update: {
					article_id?: string;
					fingerprint?: string;
					id?: string;
					kind?: string;
					made_at?: string;
					made_by?: string | null;
					verdict?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'exercise_reviews_article_id_fkey';
						columns: ['article_id'];
						isOneToOne: false;
						referencedRelation: 'articles';
						referencedColumns: ['id'];
					}
				];
			};
			exercises: {
				Row: {
					article_id: string;
					created_at: string;
					difficulty: number;
					engine_version: string;
					fingerprint: string;
					id: string;
					kind: string;
					position: number;
					prompt: Json;
					status: string;
				};
				Insert: {
					article_id: string;
					created_at?: string;
					difficulty: number;
					engine_version: string;
					fingerprint?: never;
					id?: string;
					kind: string;
					position: number;
					prompt: Json;
					status?: string;
				};
				Update: {
					article_id?: string;
					created_at?: string;
					difficulty?: number;
					engine_version?: string;
					fingerprint?: never;
					id?: string;
					kind?: string;
					position?: number;
					prompt?: Json;
					status?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'exercises_article_id_fkey';
						columns: ['article_id'];
						isOneToOne: false;
						referencedRelation: 'articles';
						referencedColumns: ['id'];
					}
				];
			};
			failures: {
				Row: { id: string; occurred_at: string; scope: string; subject_hash: string };
				Insert: { id?: string; occurred_at?: string; scope: string; subject_hash: string };
				Update: { id?: string; occurred_at?: string; scope?: string; subject_hash?: string };
				Relationships: [];
			};
			findings: {
				Row: {
					article_id: string;
					confidence: number;
					created_at: string;
					detail: Json;
					engine_version: string;
					id: string;
					kind: string;
					ref: string | null;
					rules: string[];
					span_end: number;
					span_start: number;
					status: string;
				};
				Insert: {
					article_id: string;
					confidence: number;
					created_at?: string;
					detail: Json;
					engine_version: string;
					id?: string;
					kind: string;
					ref?: string | null;
					rules: string[];
					span_end: number;
					span_start: number;
					status?: string;
				};
				Update: {
					article_id?: string;
					confidence?: number;
					created_at?: string;
					detail?: Json;
					engine_version?: string;
					id?: string;
					kind?: string;
					ref?: string | null;
					rules?: string[];
					span_end?: number;
					span_start?: number;
					status?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'findings_article_id_fkey';
						columns: ['article_id'];
						isOneToOne: false;
						referencedRelation: 'articles';
						referencedColumns: ['id'];
					}
				];
			};
			guests: {
				Row: { created_at: string; id: string; last_seen_at: string; token_hash: string };
				Insert: { created_at?: string; id?: string; last_seen_at?: string; token_hash: string };
				Update: { created_at?: string; id?: string; last_seen_at?: string; token_hash?: string };
				Relationships: [];
			};
			hints: {
				Row: {
					created_at: string;
					exercise_id: string;
					guest_id: string | null;
					id: string;
					part_id: string;
					step: number;
					user_id: string | null;
				};
				Insert: {
					created_at?: string;
					exercise_id: string;
					guest_id?: string | null;
					id?: string;
					part_id: string;
					step: number;
					user_id?: string | null;
				};
				Update: {
					created_at?: string;
					exercise_id?: string;
					guest_id?: string | null;
					id?: string;
					part_id?: string;
					step?: number;
					user_id?: string | null;
				};
				Relationships: [
					{
						foreignKeyName: 'hints_exercise_id_fkey';
						columns: ['exercise_id'];
						isOneToOne: false;
						referencedRelation: 'exercises';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'hints_guest_id_fkey';
						columns: ['guest_id'];
						isOneToOne: false;
						referencedRelation: 'guests';
						referencedColumns: ['id'];
					}
				];
			};
			practice_series: {
				Row: {
					created_at: string;
					criteria: Json;
					exercise_ids: string[];
					guest_id: string | null;
					id: string;
					start_id: string;
					user_id: string | null;
				};
				Insert: {
					created_at?: string;
					criteria: Json;
					exercise_ids: string[];
					guest_id?: string | null;
					id: string;
					start_id: string;
					user_id?: string | null;
				};
				Update: {
					created_at?: string;
					criteria?: Json;
					exercise_ids?: string[];
					guest_id?: string | null;
					id?: string;
					start_id?: string;
					user_id?: string | null;
				};
				Relationships: [
					{
						foreignKeyName: 'practice_series_guest_id_fkey';
						columns: ['guest_id'];
						isOneToOne: false;
						referencedRelation: 'guests';
						referencedColumns: ['id'];
					}
				];
			};
			profiles: {
				Row: { created_at: string; display_name: string; id: string; is_editor: boolean; role: string };
				Insert: { created_at?: string; display_name: string; id: string; is_editor?: boolean; role?: string };
				Update: {
					created_at?: string;
					display_name?: string;
					id?: string;
					is_editor?: boolean;
					role?: string;
				};
				Relationships: [];
			};
			reports: {
				Row: {
					comment: string;
					created_at: string;
					exercise_id: string;
					guest_id: string | null;
					id: string;
					reason: string;
					settled_at: string | null;
					settled_by: string | null;
					status: string;
					user_id: string | null;
				};
				Insert: {
					comment?: string;
					created_at?: string;
					exercise_id: string;
					guest_id?: string | null;
					id?: string;
					reason: string;
					settled_at?: string | null;
					settled_by?: string | null;
					status?: string;
					user_id?: string | null;
				};
				Update: {
					comment?: string;
					created_at?: string;
					exercise_id?: string;
					guest_id?: string | null;
					id?: string;
					reason?: string;
					settled_at?: string | null;
					settled_by?: string | null;
					status?: string;
					user_id?: string | null;
				};
				Relationships: [
					{
						foreignKeyName: 'reports_exercise_id_fkey';
						columns: ['exercise_id'];
						isOneToOne: false;
						referencedRelation: 'exercises';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'reports_guest_id_fkey';
						columns: ['guest_id'];
						isOneToOne: false;
						referencedRelation: 'guests';
						referencedColumns: ['id'];
					}
				];
			};
			reveals: {
				Row: {
					created_at: string;
					exercise_id: string;
					guest_id: string | null;
					id: string;
					user_id: string | null;
				};
				Insert: {
					created_at?: string;
					exercise_id: string;
					guest_id?: string | null;
					id?: string;
					user_id?: string | null;
				};
				Update: {
					created_at?: string;
					exercise_id?: string;
					guest_id?: string | null;
					id?: string;
					user_id?: string | null;
				};
				Relationships: [
					{
						foreignKeyName: 'reveals_exercise_id_fkey';
						columns: ['exercise_id'];
						isOneToOne: false;
						referencedRelation: 'exercises';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'reveals_guest_id_fkey';
						columns: ['guest_id'];
						isOneToOne: false;
						referencedRelation: 'guests';
						referencedColumns: ['id'];
					}
				];
			};
		};
		Views: Record<never, never>;
		Functions: {
			claim_guest: { Args: { p_token_hash: string | null; p_user: string | null }; Returns: number };
			erase_account: { Args: { p_user: string | null }; Returns: undefined };
			fingerprint_exercise: { Args: { p_kind: string | null; p_prompt: Json | null }; Returns: string };
			forgive_failures: { Args: { p_ids: string[] | null }; Returns: undefined };
			is_editor: { Args: { p_user: string | null }; Returns: boolean };
			list_empty_exercises: { Args: { p_exercises: string[] | null }; Returns: string[] };
			lock_actor_exercise: {
				Args: { p_exercise: string | null; p_user: string | null; p_guest: string | null };
				Returns: undefined;
			};
			publish_article: { Args: { p: Json | null }; Returns: string };
			publish_correction: { Args: { p: Json | null }; Returns: string };
			publish_story: { Args: { p: Json | null }; Returns: string };
			purge_expired: { Args: Record<PropertyKey, never>; Returns: undefined };
			record_article_reveal: {
				Args: {
					p_article: string | null;
					p_user: string | null;
					p_guest: string | null;
					p_kinds: string[] | null;
					p_tries: number | null;
				};
				Returns: number;
			};
			record_attempt: {
				Args: {
					p_exercise: string | null;
					p_user: string | null;
					p_guest: string | null;
					p_submission: string | null;
					p_answer: Json | null;
					p_points: number | null;
					p_credits: number[] | null;
					p_parts: Json | null;
					p_confidence: string | null;
				};
				Returns: Json;
			};
			record_hint: {
				Args: {
					p_exercise: string | null;
					p_user: string | null;
					p_guest: string | null;
					p_part: string | null;
					p_steps: number | null;
				};
				Returns: number;
			};
			record_report: {
				Args: {
					p_exercise: string | null;
					p_user: string | null;
					p_guest: string | null;
					p_reason: string | null;
					p_comment: string | null;
				};
				Returns: undefined;
			};
			record_reveal: {
				Args: { p_exercise: string | null; p_user: string | null; p_guest: string | null };
				Returns: undefined;
			};
			report_installation: { Args: Record<PropertyKey, never>; Returns: Json };
			reserve_failure: {
				Args: { p_scope: string | null; p_subjects: Json | null; p_window: string | null };
				Returns: Json;
			};
			retire_story_exercises: { Args: { p_articles: string[] | null }; Returns: undefined };
			review_exercise: {
				Args: { p_editor: string | null; p_exercise: string | null; p_verdict: string | null };
				Returns: string;
			};
			set_editor: { Args: { p_email: string | null; p_editor: boolean | null }; Returns: string };
			settle_report: {
				Args: { p_report: string | null; p_editor: string | null; p_settled: boolean | null };
				Returns: string;
			};
			start_series: {
				Args: {
					p_id: string | null;
					p_user: string | null;
					p_guest: string | null;
					p_start: string | null;
					p_exercises: string[] | null;
					p_criteria: Json | null;
					p_most: number | null;
				};
				Returns: string;
			};
			store_exercises: {
				Args: { p_articles: string[] | null; p_engine_version: string | null; p_exercises: Json | null };
				Returns: undefined;
			};
			survey_bank: { Args: { p_sure: number | null }; Returns: Json };
		};
		Enums: Record<never, never>;
		CompositeTypes: Record<never, never>;
	};
};
