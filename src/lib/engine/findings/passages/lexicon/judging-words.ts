/**
 * Words that judge. Listed as a linguist lists them (appraisal: affect, judgement, appreciation), not by topic: "war",
 * "crisis", "threat" name things and judge nothing. Loaded words leave no doubt that somebody judges; judging words do so
 * more quietly and also stand in plain reports ("a difficult meeting"). Dictionary forms.
 */

const LOADED_ADJECTIVES =
	'abhorrent abominable absurd abysmal admirable appalling arrogant asinine atrocious awesome awful ' +
	'barbaric baseless beautiful bizarre blatant bogus brazen breathtaking brilliant callous catastrophic ' +
	'chaotic childish clueless clumsy commendable contemptible corrupt cowardly craven crazy cringeworthy ' +
	'cruel cynical daft damning dastardly deceitful delightful delusional delusory demented deplorable ' +
	'depraved deranged despicable devious diabolical disastrous disgraceful disgusting dishonest ' +
	'dishonourable disinformation disingenuous dismal draconian dreadful dreary dubious dumb egregious ' +
	'embarrassing evil excellent exquisite fabulous fake fanatical fantastic farcical fatuous feckless ' +
	'flagrant flawed flimsy foolhardy foolish fraudulent frivolous futile ghastly glorious gorgeous ' +
	'grandiose greedy grotesque gullible half-baked half-hearted ham-fisted harebrained heartless heinous ' +
	'hellish heroic hideous hilarious hollow hopeless horrendous horrible horrid horrific hypocritical ' +
	'hysterical idiotic ignoble ignorant ill-advised ill-conceived illogical immoral inane incoherent ' +
	'incompetent inconceivable indecent indefensible inept inexcusable infamous infuriating inhuman inhumane ' +
	'insane insidious insipid inspiring insufferable insulting intolerable irrational irresponsible ' +
	'jaw-dropping lame lamentable laudable laughable lazy lousy ludicrous lunatic mad magnificent malevolent ' +
	'malicious marvellous marvelous masterful masterly meaningless mediocre mendacious merciless mindless ' +
	'miserable misguided monstrous moronic myopic naive nasty nauseating nefarious nightmarish noble ' +
	'nonexistent nonsensical noxious obnoxious obscene odious outlandish outrageous outstanding overblown ' +
	'overrated pathetic patronising patronizing perfidious perverse petty phoney phony pitiful pointless ' +
	'poisonous pompous preposterous puerile rancid reckless repellent reprehensible repugnant ' +
	'repulsive ridiculous rigged rotten ruinous ruthless sanctimonious scandalous scurrilous self-defeating ' +
	'self-righteous self-serving selfish sensational senseless shabby shambolic shameful shameless shocking ' +
	'shoddy short-sighted shortsighted sickening silly sinister slimy sloppy smug sordid soulless specious ' +
	'spineless spiteful splendid spurious squalid staggering stunning stupid sublime superb superficial ' +
	'tasteless tawdry terrible terrific thoughtless tiresome tone-deaf toothless toxic tragic treacherous ' +
	'tyrannical ugly unbelievable unconscionable undeserved unfathomable unforgivable ungrateful unhinged ' +
	'unjust unjustifiable unprincipled unscientific unscrupulous unserious unspeakable unworthy useless ' +
	'vacuous vapid venal vicious vile vindictive vulgar wicked witless woeful wonderful worthless wretched ' +
	'wrong-headed wrongheaded';

const JUDGING_ADJECTIVES =
	'absent-minded admirable adorable alarming amazing ambitious amusing annoying appealing appropriate ' +
	'arbitrary astonishing astounding astute attractive audacious authoritarian awkward bad balanced ' +
	'banal best better bitter bizarre bland bleak bloated blunt bold boring brave bright captivating ' +
	'careless charming charmless cheap clear-cut clever clichéd coherent comfortable comic compelling ' +
	'complacent confused confusing contrived controversial convenient convincing costly cosy courageous ' +
	'cozy crass crucial crude cunning curious damaging dangerous dazzling decent deep-seated defiant ' +
	'dehumanising dehumanizing desirable desperate destructive devastating difficult dignified dire ' +
	'dirty disappointing disenchanted disheartening disproportionate distasteful disturbing divisive ' +
	'dodgy doomed doubtful dramatic dull dysfunctional effective elegant embattled empty enchanting ' +
	'encouraging endearing engaging enjoyable entertaining enthralling entrenched essential excessive ' +
	'exciting exemplary exhilarating extraordinary extravagant extreme fair false far-fetched ' +
	'fascinating fatal faulty fearful feeble ferocious fierce fine flattering flawless forgettable ' +
	'formidable fragile frightening frustrating funny generous genuine glaring gloomy good graceful ' +
	'grand grave great greatest grim gripping gross hard-won harmful harsh hasty haunting healthy ' +
	'heartbreaking heartwarming heavy-handed hellbent helpless honest honorable honourable horrifying ' +
	'humane humble humiliating humourless ideal ill illuminating imaginative impeccable impossible ' +
	'impressive inadequate inappropriate inconvenient incredible indispensable ineffective inefficient ' +
	'inevitable inexorable inhospitable insightful insignificant intelligent intriguing invaluable ' +
	'ironic irrelevant irresistible joyless justified laboured lacklustre lamentable lavish lifeless ' +
	'likeable listless logical lovely lucid lucky lucrative luminous majestic memorable messy mighty ' +
	'misleading modest monumental moral muddled mysterious naughty nebulous needless nice nostalgic ' +
	'notable notorious obscure obsessive obvious odd ominous oppressive optimistic ordinary overbearing ' +
	'overdue overlong overpriced overwhelming painful paltry paranoid peculiar perfect perilous ' +
	'pernicious persuasive phenomenal plausible pleasant poignant poor powerful precious predictable ' +
	'premature pretentious problematic profound promising proud provocative quaint questionable radiant ' +
	'rampant reasonable refreshing regrettable relentless remarkable respectable revealing rich right ' +
	'risky riveting rocky romantic rude sad sane satisfying scary sensible sentimental shaky sheer ' +
	'simple simplistic sincere sinister skewed skilful sluggish smart solemn sorry sound spectacular ' +
	'splendid stagnant stale stilted stingy strange striking strong stubborn subtle suitable superior ' +
	'supposed surprising suspicious sweeping tame tedious tempting tense terrifying thorny thorough ' +
	'thrilling timid tired touching tough traumatic trite trivial troubled troubling true truthful ' +
	'turgid ugly ultimate unacceptable unaccountable unavoidable uncertain uncomfortable unconvincing ' +
	'undeniable underwhelming uneasy unethical unfair unforgettable unfortunate unhappy unhealthy ' +
	'unimaginable unimpressive uninspired uninspiring unique unjustified unlikely unnecessary unnerving ' +
	'unpleasant unprecedented unrealistic unreasonable unreliable unsatisfactory unsettling ' +
	'unsustainable untenable unthinkable untrue unwatchable unwelcome unwise upsetting useful vague ' +
	'vain valuable vaunted vibrant vital vulnerable weak weird well-meaning wholesome wild wise witty ' +
	'wooden worrisome worrying worse worst worthwhile worthy wrong zealous';

const LOADED_NOUNS =
	'abomination absurdity apologist arrogance atrocity bigot bigotry bluster bombast boondoggle ' +
	'brainwashing buffoon bullshit bully bunk cabal calamity catastrophe cesspool charade charlatan claptrap ' +
	'clown con cop-out corruption coward cowardice crap cronyism crook cynicism debacle deceit deception ' +
	'delusion demagogue demagoguery despot despotism disaster disgrace disinformation dogma double-speak ' +
	'doublespeak drivel dupe duplicity elitist embarrassment evil fairytale fake fallacy falsehood fanatic ' +
	'fantasy farce fearmongering fiasco fib figment folly fool foolishness fraud fraudster garbage gibberish ' +
	'gimmick gobbledygook goon greed grift grifter hack haters hatred hoax hogwash horror hubris humbug ' +
	'humiliation hypocrisy hypocrite hysteria idiocy idiot ignorance illusion imbecile incompetence ' +
	'indoctrination infamy injustice insanity insult irony joke junk knave lackey laughingstock liar lie ' +
	'lunacy lunatic lust madness malice masterpiece megalomania menace mendacity miracle mischief misery ' +
	'mockery monstrosity moron muddle myth naivety newspeak nightmare nonsense obscenity outrage pandering ' +
	'paradox paranoia parasite perversion ploy poison pretence pretense pretext propaganda puppet quackery ' +
	'quagmire racket rant rip-off rubbish ruse sabre-rattling scam scandal scapegoat schemer scourge sham ' +
	'shambles shame shill smear smokescreen snake-oil spin squalor stupidity sycophant tantrum thug thuggery ' +
	'travesty treachery trickery tripe twaddle tyranny tyrant vanity vendetta vice vileness villain ' +
	'warmonger whim whitewash windbag wishful-thinking witch-hunt wretchedness zealot';

const JUDGING_NOUNS =
	'achievement ambition backwater bargain beauty bellwether best blame blessing blunder bore bravery ' +
	'breakthrough chaos cheat clarity confusion contempt courage creed crusade curse danger delight ' +
	'dignity dilemma disadvantage disappointment disaster disrespect drama dream dud elite euphemism ' +
	'excess excuse failing failure faith fantasy flaw flop formality frenzy frustration gem genius ' +
	'glory godsend gospel grandeur gripe grudge harm hell honesty honor honour horror hot-air hype ' +
	'ideology imbecility impasse imperative inconvenience irony joy justice kindness lesson letdown ' +
	'loser luck mantra marvel mastery mess misconception misfortune mistake mood muddle necessity ' +
	'obsession omen ordeal overreach panic peril perk pittance pity pleasure plight populism posturing ' +
	'power-grab prejudice pretender pride privilege puzzle quirk rage reality regret respect revelation ' +
	'rhetoric riddle ruin sacrifice sanity scaremongering self-interest shortfall sin slog slogan ' +
	'specter spectre stunt suffering suspicion temptation tragedy trap treasure treat triumph truth ' +
	'uncertainty virtue wake-up wisdom wonder worry worst zeal';

const LOADED_VERBS =
	'bamboozle besmirch betray botch brainwash bungle butcher con concoct connive conspire cower crow ' +
	'deceive defile degrade dehumanise dehumanize delude demean demonise demonize despise detest devalue ' +
	'devour disgrace disgust diss dupe exploit fabricate feign flaunt flout foist fool fumble gaslight gloat ' +
	'grandstand grovel hate hoodwink humiliate indoctrinate insult kowtow loathe lust malign mangle ' +
	'manipulate meddle mislead mock obfuscate pander parrot peddle perpetrate pervert pillage pillory ' +
	'plunder poison pontificate posture prattle pretend profane ram ravage regurgitate ruin sabotage ' +
	'scapegoat scaremonger scheme screw shame shirk smear spew squander stink stoop suck swindle tarnish ' +
	'terrorise terrorize trample trivialise trivialize vilify wallow weaponise weaponize whine whitewash ' +
	'wreck';

const JUDGING_VERBS =
	'afford aggravate alienate balk boast bother brag breach cherish cling confuse cripple dare deserve ' +
	'destroy dictate dignify distort distract dodge dwarf dwindle embarrass enrage erode evade exacerbate ' +
	'exaggerate excel excuse fail falter flatter flounder flourish fret glorify harm hinder ignore impress ' +
	'inflict inspire jeopardise jeopardize lament languish lure masquerade misjudge misread misrepresent ' +
	'misunderstand neglect obscure outshine overlook overreact overshadow overstate overstep persist plunge ' +
	'ponder preach provoke punish ridicule romanticise saddle scramble shatter shrug shun sidestep simplify ' +
	'smack sneer spoil stagnate stifle stoke struggle stumble succeed succumb suffice surrender thrive ' +
	'thwart tolerate trust underestimate undermine upset violate weaken wither worsen yearn';

const LOADED_ADVERBS =
	'absurdly appallingly arrogantly atrociously awfully badly beautifully blatantly brazenly brilliantly ' +
	'callously carelessly cruelly cynically dangerously disastrously disgracefully disgustingly dishonestly ' +
	'dreadfully egregiously embarrassingly excellently fabulously falsely foolishly grotesquely hideously ' +
	'hopelessly horribly horrifically hypocritically idiotically immorally incompetently ' +
	'inexcusably insanely irresponsibly laughably ludicrously magnificently maliciously miraculously ' +
	'miserably monstrously naively needlessly outrageously painfully pathetically perversely pitifully ' +
	'pointlessly preposterously recklessly ridiculously ruthlessly scandalously senselessly shamefully ' +
	'shamelessly shockingly splendidly stupidly superbly terribly terrifically tragically unfairly unjustly ' +
	'unwisely viciously woefully wonderfully wrongfully wrongly';

const JUDGING_ADVERBS =
	'alarmingly amazingly appropriately astonishingly bizarrely boldly bravely cleverly comfortably ' +
	'controversially conveniently crucially curiously desperately disappointingly disproportionately ' +
	'dramatically elegantly excessively famously fiercely generously gratuitously honestly impressively ' +
	'inappropriately incredibly inevitably inexorably infamously inherently inordinately ironically ' +
	'irresistibly legitimately massively mysteriously nicely notoriously oddly ominously overwhelmingly ' +
	'poorly powerfully predictably profoundly rampantly rashly reasonably relentlessly remarkably rightfully ' +
	'rightly sadly seemingly simplistically skilfully smartly strangely strikingly successfully supposedly ' +
	'surprisingly suspiciously tellingly unacceptably unbelievably unduly unexpectedly unnecessarily ' +
	'unreasonably vaguely vainly weakly weirdly wisely worryingly';

export type Strength = 'loaded' | 'judging';
export type WordClass = 'adjective' | 'noun' | 'verb' | 'adverb';

const LISTS: readonly (readonly [list: string, wordClass: WordClass, strength: Strength])[] = [
	[JUDGING_ADJECTIVES, 'adjective', 'judging'],
	[LOADED_ADJECTIVES, 'adjective', 'loaded'],
	[JUDGING_NOUNS, 'noun', 'judging'],
	[LOADED_NOUNS, 'noun', 'loaded'],
	[JUDGING_VERBS, 'verb', 'judging'],
	[LOADED_VERBS, 'verb', 'loaded'],
	[JUDGING_ADVERBS, 'adverb', 'judging'],
	[LOADED_ADVERBS, 'adverb', 'loaded']
];

function buildIndex(): ReadonlyMap<string, ReadonlyMap<WordClass, Strength>> {
	const index = new Map<string, Map<WordClass, Strength>>();
	for (const [list, wordClass, strength] of LISTS) {
		for (const word of list.split(' ')) {
			const known = index.get(word) ?? new Map<WordClass, Strength>();
			known.set(wordClass, strength);
			index.set(word, known);
		}
	}
	return index;
}

const INDEX = buildIndex();

/** How strongly a word judges as the part of speech it is used as; undefined where it does not. Lower case. */
export function findJudgement(word: string, wordClass: WordClass): Strength | undefined {
	return INDEX.get(word)?.get(wordClass);
}

/** Whether any reading of a word judges: cheap look before the parts of speech are asked. */
export function mayJudge(word: string): boolean {
	return INDEX.has(word);
}
