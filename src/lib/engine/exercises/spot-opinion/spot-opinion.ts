import type { ExerciseKind } from '../../types';
import { generateSpotOpinion } from './generate';
import { redactSpotOpinion } from './redact';
import { scoreSpotOpinion } from './score';
import { solveSpotOpinion } from './solve';
import { tellSpotOpinion } from './tell';
import type { SpotOpinionAnswer, SpotOpinionKey, SpotOpinionPrompt } from './types';
import { validateSpotOpinion } from './validate';

/** Mark the sentences that are the writer's own opinion, or say that none is. */
export const spotOpinion: ExerciseKind<'spot-opinion', SpotOpinionPrompt, SpotOpinionKey, SpotOpinionAnswer> =
	{
		kind: 'spot-opinion',
		generate: generateSpotOpinion,
		generateStory: null,
		redact: redactSpotOpinion,
		validate: validateSpotOpinion,
		score: scoreSpotOpinion,
		tell: tellSpotOpinion,
		solve: solveSpotOpinion
	};
