/**
 * Words that judge. Listed as a linguist lists them (appraisal: affect, judgement, appreciation), not by topic: "war",
 * "crisis", "threat" name things and judge nothing. Loaded words leave no doubt that somebody judges; judging words do so
 * more quietly and also stand in plain reports ("a difficult meeting"). Dictionary forms.
 */

const LOADED_ADJECTIVES =
	'absurd abysmal abominable abhorrent appalling atrocious arrogant asinine awful awesome barbaric baseless bizarre blatant ' +
	'bogus brazen breathtaking brilliant callous catastrophic chaotic childish clueless clumsy contemptible cowardly craven ' +
	'crazy cringeworthy cruel cynical damning daft dastardly deceitful delightful delusional demented deplorable despicable ' +
	'devious diabolical disastrous disgraceful disgusting dishonest disingenuous dismal dishonourable draconian dreadful dreary ' +
	'dubious dumb egregious embarrassing evil excellent exquisite fabulous fake fanatical fantastic farcical fatuous feckless ' +
	'flagrant flawed flimsy foolish foolhardy frivolous futile ghastly glorious gorgeous grotesque gullible half-baked ' +
	'half-hearted ham-fisted harebrained heartless heinous hellish hideous hilarious hopeless horrendous horrible horrid horrific ' +
	'hypocritical hysterical idiotic ignoble ignorant ill-advised ill-conceived illogical immoral inane incompetent ' +
	'incoherent inconceivable indefensible inept inexcusable infamous infuriating inhuman inhumane insane insidious insipid ' +
	'insufferable insulting intolerable irrational irresponsible jaw-dropping lame lamentable laughable lousy ludicrous ' +
	'lunatic mad magnificent malevolent malicious marvellous marvelous mediocre meaningless mendacious merciless mindless ' +
	'miserable misguided monstrous moronic myopic naive nasty nauseating nefarious nightmarish nonsensical noxious obnoxious ' +
	'obscene odious outlandish outrageous outstanding pathetic patronising patronizing perverse petty phoney phony pitiful pointless ' +
	'poisonous pompous preposterous puerile rancid reckless repellent reprehensible repugnant repulsive ridiculous rotten ' +
	'ruinous ruthless sanctimonious scandalous scurrilous self-defeating self-righteous self-serving senseless shabby shambolic ' +
	'shameful shameless shocking short-sighted shortsighted sickening silly sinister slimy smug sordid specious spineless ' +
	'spiteful splendid spurious squalid staggering stunning stupid sublime superb superficial tasteless tawdry terrible terrific ' +
	'thoughtless toothless toxic tragic treacherous unbelievable unconscionable undeserved unfathomable unforgivable ungrateful ' +
	'unhinged unjust unjustifiable unprincipled unscrupulous unspeakable unworthy useless vacuous vapid venal vicious vile ' +
	'vindictive wicked wonderful woeful worthless wretched wrongheaded wrong-headed disinformation soulless ' +
	'delusory deranged fraudulent grandiose hollow overblown overrated purblind rigged tone-deaf tyrannical tiresome vulgar ' +
	'nonexistent witless unserious unscientific perfidious indecent depraved sensational masterful masterly admirable ' +
	'laudable commendable inspiring heroic noble shoddy sloppy lazy selfish greedy corrupt ugly beautiful';

const JUDGING_ADJECTIVES =
	'alarming ambitious amazing annoying appropriate astonishing astounding attractive awkward bad balanced basic better best ' +
	'bleak blunt bold boring brave bright broken careless charming cheap clear-cut clever comfortable comic compelling ' +
	'complacent confused confusing contrived controversial convenient convincing costly courageous crucial crude curious ' +
	'damaging dangerous deadly decent deep-seated defiant desirable desperate destructive difficult dire dirty disappointing ' +
	'disturbing divisive doomed doubtful dramatic dull dysfunctional easy effective elegant empty encouraging enormous ' +
	'entertaining essential excessive exciting extraordinary extravagant extreme fair false fascinating fatal faulty fearful feeble ' +
	'ferocious fierce fine formidable fragile frightening frustrating fundamental funny generous genuine giant glaring gloomy good ' +
	'grand grave great greatest grim gross hard-won harmful harsh hasty healthy heavy-handed helpless historic honest honourable ' +
	'honorable horrifying huge humane humble humiliating ideal ill immense impossible impressive inadequate inappropriate ' +
	'inconvenient incredible indispensable ineffective inefficient inevitable insignificant intelligent intriguing ' +
	'ironic irrelevant justified keen lavish legitimate logical lucky lucrative massive mean memorable messy mighty misleading ' +
	'modest monumental moral mysterious natural naughty needless nice notable notorious obscure obsessive obvious odd offensive ' +
	'ominous oppressive optimistic ordinary overdue painful paltry paranoid peculiar perfect persuasive pernicious plausible ' +
	'pleasant poor powerful precious premature pretty problematic profound promising proper proud provocative questionable ' +
	'radical real reasonable refreshing regrettable relentless remarkable respectable revealing rich right risky romantic rude ' +
	'sad sane satisfying scary sensible sentimental serious severe sharp sheer simple simplistic sincere skewed skilful smart ' +
	'solemn sorry sound spectacular splendid steep strange striking strong stubborn substantial subtle successful sufficient ' +
	'suitable superior supposed surprising suspicious sweeping sweet tame tempting tense terrifying thorny thorough timid tough ' +
	'traumatic trivial troubled troubling true truthful ugly ultimate unacceptable unaccountable unavoidable uncomfortable ' +
	'unconvincing undeniable uneasy unethical unfair unfortunate unhappy unhealthy unimaginable unimpressive unique ' +
	'unjustified unlikely unnecessary unnerving unpleasant unprecedented unrealistic unreasonable unreliable unsatisfactory ' +
	'unsustainable unthinkable unwelcome unwise upsetting useful vague vain valuable vast vibrant vital vulnerable warm weak ' +
	'weird wild wise worrying worrisome worse worst worthwhile worthy wrong absent-minded arbitrary authoritarian awash bitter ' +
	'bloated cosy cozy dehumanizing dehumanising disenchanted embattled entrenched far-fetched flattering hellbent inhospitable ' +
	'lamentable nebulous overbearing perilous rampant rocky shaky sinister stagnant stale tired unsettling untenable vaunted ' +
	'well-meaning wholesome zealous disproportionate overwhelming inexorable irresistible coherent bizarre nostalgic admirable';

const LOADED_NOUNS =
	'absurdity abomination apologist arrogance atrocity bigot bigotry bluster boondoggle bullshit buffoon bunk cabal ' +
	'calamity charade charlatan clown con cop-out corruption coward cowardice crap crook cynicism deceit deception delusion ' +
	'demagogue demagoguery despot disgrace disinformation drivel dupe duplicity elitist embarrassment evil ' +
	'fairytale fake fallacy falsehood fanatic farce fearmongering fiasco fib figment folly fool foolishness fraud fraudster ' +
	'garbage gibberish gimmick greed grift grifter gobbledygook hack hatred haters hogwash hoax horror humbug humiliation ' +
	'hypocrisy hypocrite hysteria idiocy idiot ignorance illusion imbecile incompetence indoctrination infamy injustice ' +
	'insanity insult joke junk knave lackey laughingstock liar lie lunacy lunatic lust madness malice megalomania menace ' +
	'mendacity mischief misery mockery monstrosity moron muddle myth naivety nightmare nonsense obscenity outrage ' +
	'pandering paranoia parasite perversion ploy poison pretence pretense pretext propaganda puppet quackery quagmire ' +
	'racket rant rip-off rubbish ruse sabre-rattling scam scandal scapegoat schemer scourge shambles sham shame shill ' +
	'smear smokescreen snake-oil spin squalor stupidity sycophant tantrum thug thuggery travesty treachery tripe trickery ' +
	'twaddle tyranny tyrant vanity vendetta vice vileness villain warmonger whim whitewash windbag witch-hunt wretchedness ' +
	'zealot goon bully bombast claptrap cronyism debacle despotism dogma double-speak doublespeak newspeak fantasy ' +
	'hubris masterpiece miracle paradox irony newspeak wishful-thinking brainwashing apostle cesspool catastrophe disaster';

const JUDGING_NOUNS =
	'achievement advantage ambition anger anxiety beauty benefit blame blunder bravery breakthrough burden chaos clarity ' +
	'confusion contempt courage creed crusade curse danger decline defect dignity dilemma disadvantage disappointment ' +
	'disaster disrespect drama dream elite excess excuse failure failing fantasy faith fate fault fear flaw formality freedom ' +
	'frenzy frustration genius glory grandeur gripe grudge harm hell honesty honour honor hope horror hype ideology imbecility ' +
	'imperative impasse inconvenience integrity irony justice kindness lesson loser luck luxury mastery mess misconception ' +
	'misfortune mistake mood muddle necessity obsession omen ordeal panic peril perk pity pleasure plight posturing power-grab ' +
	'prejudice pride privilege problem promise prospect rage reality regret respect revelation rhetoric risk ruin sacrifice ' +
	'sanity self-interest sense sin slogan stunt success suffering suspicion temptation tragedy trap treasure trouble truth ' +
	'uncertainty victim virtue wisdom wonder worry worst best zeal pittance gem backlash bellwether populism radical ' +
	'hot-air euphemism scaremongering shortfall wishful spectre specter mantra gospel overreach backwater quirk pretender ' +
	'puzzle riddle wake-up';

const LOADED_VERBS =
	'bamboozle besmirch betray botch brainwash bungle butcher con concoct connive cower crow deceive defile degrade delude ' +
	'demean demonise demonize despise devalue disgrace disgust dupe exploit fabricate feign flaunt flout foist fool fumble ' +
	'gloat grandstand grovel hoodwink humiliate indoctrinate insult kowtow loathe lust malign mangle manipulate meddle mislead ' +
	'mock obfuscate pander parrot peddle perpetrate pervert pillage pillory plunder poison pontificate posture prattle ' +
	'pretend profane ram ravage regurgitate ruin sabotage scaremonger scapegoat scheme screw shame shirk smear spew squander ' +
	'stink stoop suck swindle tarnish terrorise terrorize trample trivialise trivialize vilify wallow weaponise weaponize ' +
	'whine whitewash wreck hate detest dehumanise dehumanize devour gaslight conspire diss';

const JUDGING_VERBS =
	'afford aggravate alienate bother breach cherish cling collapse confuse cripple dare deserve destroy dictate dignify ' +
	'distort distract dodge dwarf embarrass enrage erode evade exacerbate exaggerate excel excuse fail falter flatter flounder ' +
	'flourish fret glorify hamper harm hide hinder ignore impress impose inflict inspire jeopardise jeopardize lack lament ' +
	'languish lure matter misjudge misread misrepresent misunderstand neglect obscure outshine overlook overreact overshadow ' +
	'overstate persist plague plunge ponder preach provoke punish reek regret ridicule risk romanticise scramble shatter ' +
	'shun shrug sidestep simplify sneer spoil stagnate stifle stoke struggle stumble succeed succumb suffer suffice surrender ' +
	'thrive thwart tolerate trust undermine underestimate undo upset violate waste weaken wither worsen yearn boast brag ' +
	'masquerade saddle smack balk overstep dwindle';

const LOADED_ADVERBS =
	'absurdly appallingly arrogantly atrociously awfully blatantly brazenly brilliantly callously carelessly cruelly cynically ' +
	'dangerously disastrously disgracefully disgustingly dishonestly dreadfully egregiously embarrassingly excellently ' +
	'fabulously falsely foolishly grotesquely hideously hopelessly horribly horrifically hypocritically idiotically illegally ' +
	'immorally incompetently inexcusably insanely laughably ludicrously magnificently maliciously miserably monstrously ' +
	'needlessly outrageously painfully pathetically perversely pointlessly preposterously recklessly ridiculously ruthlessly ' +
	'scandalously senselessly shamefully shamelessly shockingly stupidly superbly terribly terrifically tragically unfairly ' +
	'unjustly unwisely viciously wonderfully woefully wrongly wrongfully badly splendidly beautifully pitifully ' +
	'irresponsibly naively miraculously';

const JUDGING_ADVERBS =
	'alarmingly amazingly appropriately astonishingly bizarrely boldly bravely cleverly comfortably controversially ' +
	'conveniently crucially curiously deliberately desperately disappointingly disproportionately dramatically easily ' +
	'effectively elegantly excessively famously fiercely frankly generously gratuitously honestly impressively inappropriately ' +
	'incredibly inevitably infamously inherently inordinately ironically legitimately massively mysteriously nicely oddly ominously ' +
	'overwhelmingly poorly powerfully predictably profoundly promptly rashly reasonably relentlessly remarkably rightfully ' +
	'rightly sadly seemingly seriously severely simplistically skilfully smartly strangely strikingly successfully ' +
	'supposedly surprisingly suspiciously systematically tellingly unacceptably unbelievably unduly unexpectedly unnecessarily ' +
	'unreasonably vainly vaguely weakly weirdly well wisely worryingly inexorably rampantly irresistibly notoriously';

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
