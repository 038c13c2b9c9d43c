/**
 * Set phrases that carry a cue, one list a cue, phrases parted by commas. A phrase is a row of words in lower case;
 * contractions are two words as the tagger splits them ("does n't"). Longest phrase first.
 */
const PHRASES: Readonly<Record<string, string>> = {
	'first-person':
		'it seems to me, it seems to us, it looks to me, it strikes me, it appears to me, if you ask me, ' +
		'to my mind, in my view, in my opinion, in my book, in my judgement, in my judgment, in my experience, ' +
		'for my part, i think, i believe, i feel, i doubt, i suspect, i fear, i hope, i wonder, i suppose, ' +
		"i guess, i would say, i 'd say, i would argue, i 'd argue, i see, i find, i do n't think, " +
		"i do not think, i do n't believe, i do not believe, i must admit, i must confess, i am convinced, " +
		"i 'm convinced, i am sure, i 'm sure, i am afraid, i 'm afraid, as i see it, as far as i, my guess, " +
		'my view, my opinion, my hunch, my point, my bet, i bet, i for one, count me, call me, trust me, ' +
		'believe me, give me',
	'taking-sides':
		"he 's right, she 's right, they 're right, he is right, she is right, they are right, he 's wrong, " +
		"she 's wrong, they 're wrong, he is wrong, she is wrong, they are wrong, is dead wrong, are dead wrong, " +
		'is plain wrong, was right to, were right to, was wrong to, were wrong to, is right to, are right to, ' +
		'is wrong to, are wrong to, on the right side of, on the wrong side of, has a point, have a point',
	conclusion:
		'this shows, that shows, which shows, it shows, this proves, that proves, which proves, it proves, ' +
		'this means, that means, which means, this suggests, that suggests, which suggests, this reveals, ' +
		'that reveals, it reveals, this tells us, that tells us, that tells you, which tells you, goes to show, ' +
		'only goes to show, the truth is, the fact is, the reality is, the point is, the problem is, ' +
		'the trouble is, the question is, the answer is, the lesson is, the result is, the irony is, ' +
		'the real question, the real problem, the real reason, the real issue, make no mistake, in other words, ' +
		"that is why, that 's why, this is why, which is why, no wonder, small wonder, there is no doubt, " +
		"there 's no doubt, without a doubt, beyond doubt, no doubt, there is no question, there can be no, " +
		"there is no getting, it is clear, it 's clear, it is obvious, it is evident, it is no accident, " +
		'it is no coincidence, no coincidence, it turns out, in short, in sum, the bottom line, bottom line, ' +
		'at the end of the day, when all is said, truth be told, in truth, in reality, the upshot, ' +
		"speaks volumes, speaks for itself, the whole point, here is the thing, here 's the thing, the moral of, " +
		"this is about, it 's all about, it is all about, the only conclusion, as a sign of, in a sign of, " +
		'a sign that, a sure sign, a clear sign',
	attitude:
		'of course, to be sure, after all, as usual, as ever, needless to say, to be honest, to be fair, ' +
		'to say the least, not surprisingly, little wonder, thank goodness, thank god, for good reason, ' +
		'rightly so, for better or worse, like it or not, to put it mildly, at least, at best, at worst, ' +
		'so far so good, sad to say, strange to say, better still, worse still, worse yet, even worse, ' +
		"even better, it is a pity, it 's a pity, it is a shame, it 's a shame, what a shame, alas",
	sarcasm:
		'get this, so much for, yeah right, how convenient, how nice, how lovely, how touching, how noble, ' +
		'what a surprise, what a coincidence, surprise surprise, good luck with, big deal, nice try, go figure, ' +
		'you guessed it, no kidding, lucky us, thanks for nothing, god forbid, heaven forbid, spare us, ' +
		'spare me, who knew, who would have thought, who could have guessed, funny how, never let, if only, ' +
		"we are told, we 're told, wait for it, believe it or not, would you believe, sounds great, " +
		'sounds wonderful, sounds good, sounds familiar, well done, bravo, because of course, as if by magic, ' +
		'the usual suspects, or so they say',
	belittling:
		'nothing but, nothing more than, nothing less than, little more than, no more than a, not so much as, ' +
		'merely, mere, so-called, so - called, self-styled, self-proclaimed, self-appointed, only a, only an, ' +
		"just a, just an, just another, yet another, barely, hardly, scarcely, not even, did n't even, " +
		"does n't even, do n't even, could n't even, ca n't even, wo n't even, even bother, did n't bother, " +
		'at all, what passes for, lip service, too little, supposedly, little of, in name only',
	'sweeping-claim':
		'never ever, no one, nobody, everybody, everyone knows, everyone, everything, nothing, nowhere, ' +
		'everywhere, always, never, anyone, anybody, the only thing, the only way, the only reason, ' +
		'the one thing, every single, without exception, all of this, ' +
		'all of it, time and again, time and time, once again, over and over, again and again, as always, ' +
		'most people, people like, in this country, these days, these people, those people, the masses, ' +
		'the elite, the elites, ever again, whatsoever, ever',
	emphasis:
		'very, really, truly, utterly, absolutely, totally, completely, entirely, quite, so very, too, ' +
		'extremely, hugely, deeply, highly, vastly, enormously, perfectly, thoroughly, far more, far less, ' +
		'much more, much less, even more, even less, ever more, precisely, exactly, actually, in fact, indeed, ' +
		'simply, literally, surely, certainly, definitely, undoubtedly, undeniably, plain, plainly, downright, ' +
		'outright, sheer, utter, total, by far, such a, so many, so much, no less, all but, that very, the very, ' +
		'quite a, a lot, lots of, tons of, plenty of, a great deal, a good deal, heavily, badly, anything but, ' +
		'more than ever, in the first place, to the core',
	demand:
		'should, ought to, must not, must never, must be, must, need to, needs to, has to, have to, had better, ' +
		"it is time, it 's time, high time, it is imperative, it is essential, it is vital, it is crucial, " +
		'it is important, it is necessary, cannot continue, can not continue, can no longer, cannot afford, ' +
		"can not afford, ca n't afford, deserves to, deserve to, is no excuse, are no excuse, would do well to, " +
		'could do worse, the duty of, shall',
	prediction:
		'is bound to, are bound to, is sure to, are sure to, is doomed, are doomed, is certain to, will never, ' +
		'will surely, will inevitably, will only, will soon, will always, sooner or later, ' +
		'only a matter of time, a matter of time, mark my words, what comes next, ' +
		"comes next, it is only a, the day will come, is over, are over, is coming, wo n't, will not, " +
		"is going to, are going to, 's going to, going to be, remains to be seen, time will tell, " +
		'in the long run, in the end, expect to see, we can expect, would be a, would mean, would lead, ' +
		'no end in sight, on the brink, paves the way',
	speculation:
		'perhaps, maybe, possibly, presumably, apparently, seemingly, probably, arguably, conceivably, it seems, ' +
		'it seems like, it appears, it looks like, it feels like, seems to, may well, might well, could well, ' +
		'would seem, it may be, suppose, one can, one thinks',
	'reader-address':
		"you know, you see, mind you, you might, you may, you can, you could, you would, you 're, you are, " +
		"if you, your, yourself, yours, you, dear reader, let 's, " +
		"think again, do n't forget, do n't count, do n't be fooled, " +
		'ask yourself, take a look, wake up, guess what, guess who, bear in mind, keep in mind, note that, ' +
		"stop and, do n't expect, do n't worry, read on, make of that, brace yourself",
	'shared-we': "we, us, our, ours, ourselves, let us, we 've, we 're, we 'll",
	motive:
		'trying to, in an attempt, an attempt to, an attempt by, desperate to, under the guise, in the name of, ' +
		'knows that, knew that, he knows, she knows, they know, he knew, she knew, ' +
		"they knew, bent on, could n't care less, does n't care, do n't care, the real aim, the real goal, " +
		'buy time, buying time, save face, on a whim',
	argument:
		'because, therefore, thus, hence, thereby, yet, nonetheless, nevertheless, moreover, furthermore, ' +
		'rather than, not only, but also, even though, even if, if so, if not, so long as, on the contrary, ' +
		'by contrast, as a matter of fact, namely, not because, in principle, in theory, in practice, in itself, ' +
		'by definition, the more, precisely because, of its own, for its own sake, far from, it follows, ' +
		'the idea that, the notion that, the fact that, the belief that, the kind of, a kind of, a form of, ' +
		'the question of, are not',
	'informal-tone':
		"gonna, wanna, gotta, ai n't, kinda, sorta, dunno, guys, folks, ok, okay, yeah, yep, nope, hey, wow, oh, " +
		"ah, ugh, huh, lol, omg, btw, bloody, crap, heck, gosh, y'all, 'em, big time, " +
		'by the way, no way, come on, oh well, duh, cuz, thing is, pretty much, bunch of, a bunch, ' +
		'whole lot, tons of, a ton of, or something, and all that, anyway, hang on',
	'figure-of-speech':
		'before the storm, the elephant in, tip of the iceberg, hot air, house of cards, slippery slope, ' +
		'a far cry, smoke and mirrors, playing with fire, a slap in the face, a drop in the ocean, ' +
		'out of the window, like wildfire, back to square one, a can of worms, the writing on the wall, ' +
		'rubber stamp, a wolf in, a paper tiger, kick the can, can down the road, a ticking, time bomb, ' +
		'a house divided, in the driving seat, a double-edged, in bed with, a recipe for, on steroids, ' +
		'on its head, window dressing, red herring, a dead end, dead on arrival, cat and mouse, up in smoke, ' +
		'hold your breath, rolling the dice, a vicious circle, a vicious cycle, the last straw, at a crossroads, ' +
		'moving the goalposts, move the goalposts, cherry-picking, the bigger picture, ' +
		'as if, as though, like a, like an, a sea of, a flood of, a storm of, ' +
		'an avalanche of, a mountain of, a wave of, mask slips, lift the lid, stranglehold, ' +
		'straitjacket, bandwagon, gravy train, pork barrel, poisoned chalice, trojan horse, pandora, ' +
		'a bitter pill, sitting duck, scraping the barrel, turn a blind eye, turned a blind eye, beating heart, ' +
		'cold water on, ' +
		'a thorn in, dog whistle, dog whistles, in the foot, nail in the coffin'
};

/** A phrase and the cue it carries. */
export interface Phrase {
	readonly cue: string;
	readonly words: readonly string[];
}

function buildIndex(): ReadonlyMap<string, readonly Phrase[]> {
	const index = new Map<string, Phrase[]>();
	for (const [cue, list] of Object.entries(PHRASES)) {
		for (const phrase of list.split(',')) {
			const words = phrase.trim().split(' ');
			const known = index.get(words[0]!) ?? [];
			known.push({ cue, words });
			index.set(words[0]!, known);
		}
	}
	for (const phrases of index.values()) phrases.sort((left, right) => right.words.length - left.words.length);
	return index;
}

const INDEX = buildIndex();

/** The phrases that begin with a word, longest first. */
export function phrasesFrom(lower: string): readonly Phrase[] {
	return INDEX.get(lower) ?? [];
}
