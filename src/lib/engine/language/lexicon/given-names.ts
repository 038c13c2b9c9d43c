import type { Gender } from './roles';

/**
 * Common given names of the languages English news writes about. They only support or forbid a pronoun's
 * antecedent and tell a person's name from a company's; names used for both sexes are left out.
 */
const MEN =
	'aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alejandro aleksandr alex alexander alexei alexey alfred ali allen ' +
	'amir anatoly anders andre andreas andrei andrew andrey andy angelo anthony antoine antonio antony arnold arthur august ' +
	'barack barry ben benjamin bernard bernie bill billy bob bobby boris brad brandon brendan brent brett brian bruce bryan carl carlos ' +
	'charles charlie chris christian christopher chuck clarence claude cliff colin craig dan daniel darren dave david dean ' +
	'dennis derek diego dieter dmitri dmitry dmytro don donald doug douglas duncan earl ed eddie edgar eduardo edward elijah elliot emmanuel ' +
	'enrique eric erik ernest ethan eugene felix fernando francesco francisco francois frank franz fred frederick friedrich ' +
	'gabriel gareth gary gavin geoff geoffrey george gerald gerard gerhard giovanni giuseppe glenn gordon graham greg gregory guido gustavo guy hank hans harold harry hassan heiko heinz ' +
	'helmut henri henrik henry herbert herman howard hugh hugo ian ibrahim igor imran isaac ivan jack jackson jacob jacques jake james jan jared jason javier ' +
	'jay jeff jeffrey jens jeremy jerome jerry jim jimmy joachim joao joe joel johan johannes john johnny jon jonas jonathan jorge jose josef joseph josh joshua ' +
	'juan julian jurgen justin karl keith ken kenneth kevin khalid klaus konstantin kurt kyle lars larry lawrence leo leon leonard leonid lloyd louis luca lucas luis ' +
	'luke magnus mahmoud manuel marc marcel marco marcus mario mark markus martin marvin matt matteo matthew maurice max maxim mehmet michael michel miguel mike mikhail milan mitch mitt mohamed mohammad ' +
	'mohammed moses muhammad mustafa narendra nathan neil nicholas nick nicolas nigel nikolai nikolay noah norman oleg oliver olivier omar oscar otto owen pablo ' +
	'paolo patrick paul pavel pedro per pete peter petro phil philip philippe phillip pierre pieter rafael ralph ramon rand randy raul ray raymond recep reinhard rene ' +
	'ricardo richard rick rob robert roberto rodrigo roger roland rolf roman ron ronald ross roy rudolf rudy rupert russell ryan salman sam samuel scott sean sebastian sergei sergey ' +
	'sergio seth shane simon stanley stefan stephen steve steven stuart sven ted terrence thomas tim timothy toby todd tom tommy tony travis trevor tyler ' +
	'vadim victor viktor viacheslav vyacheslav vincent vitaly vlad vladimir volodymyr walter warren wayne werner wilhelm will william winston wolfgang xavier yuri yury yusuf zachary';

const WOMEN =
	'abigail agnes aisha alexandra alice alicia alina amanda amber amelia amy ana anastasia andrea angela angelina anita anke ann anna annalena anne annette ' +
	'annie april ariana astrid audrey barbara beatrice becky belinda bernadette beth betsy betty beverly brenda bridget britta brittany camila carla carly carmen ' +
	'carol carolina caroline carolyn catherine cathy cecilia charlotte chelsea cheryl christina christine cindy claire clara claudia colleen condoleezza ' +
	'connie corinne cristina crystal cynthia daniela danielle dawn deborah debbie debra denise diana diane dolores donna doris dorothy edith eileen elaine ' +
	'eleanor elena elisabeth elise elizabeth ella ellen emily emma erika esther eva evelyn fatima fiona florence frances francesca franziska gabriela gabriella ' +
	'gail georgia geraldine gina giorgia gloria grace greta gretchen gwen hannah heather heidi helen helena hillary hilary huma ilaria ' +
	'ingrid irene irina iris isabel isabella ivanka jackie jacqueline jane janet janice jasmine jean jeanne jennifer jenny jessica jill joan joanna josephine joyce ' +
	'juanita judith judy julia juliana julie karen karin katarina kate katherine kathleen kathryn kathy katie katrin kayleigh kellyanne kim kirsten kristen kristin kristina ' +
	'larissa laura lauren lena leila leticia liliana lily linda lisa liz loretta lori louise lucia lucy ludmila lydia lynn lynne madeleine magdalena maggie mandy ' +
	'margaret margarita margot maria marie marina marjorie marsha martha martina mary maureen megan meghan melania melanie melissa mercedes meredith mia michelle mildred ' +
	'molly monica monika nadia nancy naomi natalia natalie natasha nicola nicole nina nora norma oana olena olga olivia oksana paige pamela patricia paula pauline ' +
	'penny petra phyllis priscilla rachel ramona rebecca regina renate renee rita roberta rosa rose rosemary ruth sabine sabrina sally samantha sandra sara sarah ' +
	'sheila shirley simone sofia sonia sophia sophie stacy stefanie stella stephanie sue susan susanne suzanne svetlana sylvia tamara tanya tara tatiana teresa theresa ' +
	'tiffany tina tracy ursula valentina valeria valerie vanessa vera veronica victoria viktoria viola virginia vivian wanda wendy yasmin yolanda yulia yvonne zoe';

const GENDERS = new Map<string, Gender>([
	...MEN.split(' ').map((name) => [name, 'm'] as const),
	...WOMEN.split(' ').map((name) => [name, 'f'] as const)
]);

export function genderOfGivenName(lower: string): Gender | null {
	return GENDERS.get(lower) ?? null;
}

export function isGivenName(lower: string): boolean {
	return GENDERS.has(lower);
}
