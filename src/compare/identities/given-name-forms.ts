/** Given names that are written in several ways [I4], and short forms that people are called by [I7]. */

const groups = (lines: string): readonly (readonly string[])[] =>
  lines
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/));

/** One name in the romanisations that news uses, and in the two languages that some bearers go by. A line is a name. */
const VARIANTS = groups(`
  mohammed mohamed muhammad mohammad muhammed mohamad muhamad mohamud
  ahmed ahmad
  hussein hussain husain husayn hossein hussien
  hassan hasan
  yusuf youssef yousef yusef yousuf youssouf
  omar umar
  othman osman uthman
  abdullah abdallah abdulla
  abdul abdel abdal
  ibrahim ebrahim
  khaled khalid
  saeed said saied
  sharif sherif shareef
  ismail ismael esmail
  mustafa mostafa moustafa
  suleiman sulaiman soleiman sulayman
  yasser yasir
  jamal gamal
  aleksandr alexander oleksandr aliaksandr
  vladimir volodymyr uladzimir
  sergei sergey serhii serhiy sergiy
  nikolai nikolay mykola
  dmitry dmitri dmitriy dmytro
  andrei andrey andrii andriy
  yevgeny evgeny yevgeniy yevhen evgeni
  mikhail mykhailo
  pavel pavlo
  yelena elena olena
  bin ibn ben
`);

const SHORT = groups(`
  michael mike mick mikey
  joseph joe joey
  robert bob rob bobby robbie
  william bill will billy
  anthony antony tony
  james jim jimmy jamie
  thomas tom tommy
  daniel dan danny
  david dave
  steven stephen steve
  christopher chris
  nicholas nick nicolas
  benjamin ben
  samuel sam
  edward ed ted eddie
  peter pete
  elizabeth liz beth betsy
  katherine catherine kathryn kate kathy cathy
  susan sue
  john jack
  jonathan jon
  matthew matt
  gregory greg
  andrew andy
  alexander alex
  timothy tim
  ronald ron
  donald don
  kenneth ken
  lawrence larry
  charles charlie chuck
  richard rick rich dick
  gerald jerry
  frederick fred
  patrick pat
  patricia pat patty
  raymond ray
  philip phillip phil
  douglas doug
  vincent vince
  jeffrey jeff
  joshua josh
  zachary zach
  margaret maggie peggy
  deborah debbie
  barbara barb
  rebecca becky
  jennifer jen jenny
  victoria vicky
  theodore ted
`);

const variants = new Map(VARIANTS.flatMap((group) => group.map((name) => [name, `~${group[0]}`] as const)));
const shortForms = new Map<string, string[]>();
for (const group of SHORT) for (const name of group) shortForms.set(name, [...(shortForms.get(name) ?? []), `^${group[0]}`]);

/** What stands for all spellings of a given name; null for names that the table has not. @param name without accents, in small letters */
export const variantOf = (name: string): string | null => variants.get(name) ?? null;

/** What stands for a given name and its short forms: several where a short form is of several names. */
export const calledOf = (name: string): readonly string[] => shortForms.get(name) ?? [];
