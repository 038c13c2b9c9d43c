import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { createCaller } from '$lib/server/auth/caller';
import { getBackend } from '$lib/server/backend/current-backend';
import { resolveActor } from '$lib/server/auth/resolve-actor';
import { readFormData } from '$lib/server/read-form-data';
import {
	revealAnswer,
	submitAnswer,
	takeHint,
	type AttemptOutcome
} from '$lib/server/usecases/attempt-exercise';
import { viewExercise } from '$lib/server/usecases/view-exercise';
import { viewWayOn } from '$lib/server/usecases/view-practice';
import type { AttemptProblem } from '$lib/server/usecases/views';
import { leadInto } from '$lib/ui/exercises/lead-into';
import { countParts, nameKind } from '$lib/ui/exercises/name-kind';
import { readDraft, readHintForm, readSubmitForm, writeDraft } from '$lib/schemas/attempt-forms';
import { m } from '$messages';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { service } = getBackend();
	const actor = await resolveActor(service, event);
	const exercise = await viewExercise(service, actor, event.params.id);
	if (!exercise) error(404);
	const { searchParams } = event.url;
	// `?again` asks for the form of the next try; it means nothing once there is none.
	return {
		exercise,
		// In words, from here: all kinds' words would weigh more than the page of one needs.
		words: {
			kind: nameKind(exercise.kind),
			title: m.exercise_title({ kind: nameKind(exercise.kind), opening: exercise.opening }),
			description: m.exercise_description({ title: exercise.article.title }),
			report: m.report_open(),
			lead: leadInto(exercise),
			parts: countParts(exercise.kind, exercise.partCount)
		},
		way: await viewWayOn(service, actor, exercise),
		again: exercise.phase === 'tried' && searchParams.has('again'),
		draft: readDraft(searchParams)
	};
};

const STATUS = { incomplete: 400, malformed: 400, closed: 409, limited: 429 } as const;

function refuse(problem: AttemptProblem) {
	return fail(STATUS[problem.problem], problem);
}

/** Sends the browser to the result, or tells why nothing changed. */
function answer(event: RequestEvent<{ id: string }>, outcome: AttemptOutcome, query = new URLSearchParams()) {
	switch (outcome.status) {
		case 'done':
			redirect(303, `/exercise/${event.params.id}?${query}#${outcome.anchor}`.replace('?#', '#'));
		// eslint-disable-next-line no-fallthrough -- redirect() never returns
		case 'unknown-exercise':
			error(404);
		// eslint-disable-next-line no-fallthrough -- error() never returns
		case 'refused':
			return refuse(outcome.problem);
	}
}

export const actions: Actions = {
	submit: async (event) => {
		const backend = getBackend();
		const caller = await createCaller(backend, event);
		const form = readSubmitForm(await readFormData(event.request));
		return answer(event, await submitAnswer(backend.service, caller, event.params.id, form));
	},
	reveal: async (event) => {
		const backend = getBackend();
		const caller = await createCaller(backend, event);
		return answer(event, await revealAnswer(backend.service, caller, event.params.id));
	},
	hint: async (event) => {
		const backend = getBackend();
		const caller = await createCaller(backend, event);
		const data = await readFormData(event.request);
		const outcome = await takeHint(backend.service, caller, event.params.id, readHintForm(data));
		// Without JavaScript the page is made anew: what was chosen so far comes along in its address.
		const query = writeDraft(readDraft(data));
		if (data.has('again')) query.set('again', '');
		return answer(event, outcome, query);
	}
};
