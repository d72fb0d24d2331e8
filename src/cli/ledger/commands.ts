/** The commands that work on a ledger, and their flags. What a command needs is loaded when it runs. */
import { type Command, Option } from "commander";
import { namedExtensions } from "../../intake/formats.js";
import { ACTOR_KINDS, AUTHORITY_KINDS, BASES, MODES, RULES, SENIORITIES, STANCES, TONES, VENUE_KINDS } from "../../records/vocabulary.js";
import type { Io } from "../io.js";
import { csvFile, fetching, given, linePattern, page, portNumber, several, strictly, wholeNumber } from "../values.js";

type Done = (code: number) => void;

/** A command on a ledger: `--ledger` and `--json` come with it. */
function onLedger(root: Command, name: string, description: string): Command {
  return root
    .command(name)
    .description(description)
    .addOption(new Option("--ledger <address>", "the ledger: a file, or postgres://…").env("READOUT_LEDGER").default("readout.db"))
    .option("--json", "print JSON");
}

/** A list that can be had as comma-separated values. */
const withCsv = (command: Command): Command =>
  command
    .addOption(
      new Option("--csv [file]", "print comma-separated values, or write them into a new file whose name ends in .csv")
        .argParser(csvFile)
        .conflicts("json"),
    )
    .addOption(
      new Option("--bom", "with --csv: begin with a byte order mark, as some spreadsheet programs need; a file has one").implies({
        csv: true,
      }),
    );

/** A list: pages, CSV. */
const paged = (command: Command): Command =>
  withCsv(command)
    .option("--limit <n>", "items a page (default: 50; find: 20; --csv: every row)", page)
    .option("--after <next>", 'go on after a page: the "next" that it gave');

const dated = (command: Command): Command =>
  command
    .option("--since <date>", "from this day, month or year on; what has no date is left out, and counted")
    .option("--until <date>", "up to this day, month or year, itself included")
    .addOption(new Option("--undated", "only what has no date").conflicts(["since", "until"]));

const ASKED = 'all of them, "words side by side", begin* for how a word begins, one OR another, -word to leave out, ( ) to group';

/** What statements are picked by. */
const picked = (command: Command): Command =>
  dated(command)
    .option("--speaker <name>", "words of the speaker's name or description in any order, begin* for how one begins; or an actor's id")
    .addOption(new Option("--authority <kind>", "on whose authority it rests").choices(AUTHORITY_KINDS))
    .addOption(new Option("--stance <stance>", "what the speaker does with the words").choices(STANCES))
    .option("--about <words>", `words of what was said: ${ASKED}`)
    .option("--dossier <name>", "in the reports of this dossier only")
    .option("--report <id>", "in this report only");

/** What of a time line is of statements alone. */
const STATEMENTS_ONLY = ["speaker", "authority", "stance", "about", "report", "since", "until", "undated", "csv"];

const asOf = (command: Command): Command =>
  command.option("--as-of <date>", "what was said by that day, month or year of what had begun by then");

const matterList = (command: Command): Command =>
  command
    .option("--dossier <name>", "in the reports of this dossier only")
    .option("--limit <n>", "items a page (default: 50)", page)
    .option("--after <next>", 'go on after a page: the "next" that it gave');

const signed = (command: Command): Command =>
  command.option("--by <name>", "who says so (default: READOUT_USER, or the name of the system's user)").option("--why <words>", "why");

/** Fields of closed lists, for the help of those who correct; docs/cli.md has all fields. Tests hold it to the schemas, which take long to load. */
export const CLOSED: Readonly<Record<"statement" | "actor", Readonly<Record<string, readonly string[]>>>> = {
  statement: {
    stance: STANCES,
    "authority.kind": AUTHORITY_KINDS,
    "authority.seniority": SENIORITIES,
    "authority.terms.rule": RULES,
    "authority.terms.basis": BASES,
    mode: MODES,
    tone: TONES,
    negated: ["true", "false"],
    "venue.kind": VENUE_KINDS,
  },
  actor: { kind: ACTOR_KINDS, named: ["true", "false"] },
};

const fieldValues = (...kinds: ("statement" | "actor")[]): string =>
  kinds
    .map((kind) => {
      const fields = Object.entries(CLOSED[kind]).map(([field, values]) => `  ${field}: ${values.join(", ")}`);
      return `\nFields of ${kind === "actor" ? "an" : "a"} ${kind} that have values of their own (docs/cli.md lists all fields):\n${fields.join("\n")}\n`;
    })
    .join("");

export function ledgerCommands(root: Command, io: Io, done: Done): void {
  adding(root, io, done);
  watching(root, io, done);
  lists(root, io, done);
  people(root, io, done);
  care(root, io, done);
  serving(root, io, done);
}

function adding(root: Command, io: Io, done: Done): void {
  fetching(
    given(
      onLedger(root, "add", "read reports and keep them in the ledger, each in one transaction; what is there already is not read again"),
    ),
  )
    .argument("[input...]", `files (${namedExtensions()}), folders, patterns, addresses (https://…), or - for standard input`)
    .option("--dossier <name>", "put them in this dossier")
    .addOption(new Option("--jsonl", "print one JSON line a report, as soon as it is on disk").conflicts("json"))
    .option("--jsonl-in", "the inputs hold one report a line, as JSON")
    .option("--force", "look for statements in texts that are not English too")
    .option("--threads <n>", "threads of the network (default: 1), no more than there are cores", wholeNumber)
    .option(
      "--jobs <n>",
      "reports read at once, each with its own copy of the weights in memory (default: 1), no more than there are cores and inputs",
      wholeNumber,
    )
    .action(async (inputs: string[], flags, command: Command) => {
      if (inputs.length === 0 && !flags.jsonlIn)
        command.error("error: no input: give files, folders or patterns, or - for standard input", { exitCode: 2 });
      done(await (await import("./add.js")).addCommand(inputs, flags, io));
    });
}

function watching(root: Command, io: Io, done: Done): void {
  strictly(
    fetching(
      onLedger(root, "watch", "follow feeds and folders: read what is new in them, keep what changed as revisions, note what is gone"),
    ),
  )
    .argument("[feed...]", "feeds (https://… of RSS, Atom or JSON Feed) and folders; none for all that were watched before")
    .option("--once", "look at those whose time has come, and end")
    .option("--every <minutes>", "minutes between two looks (default: 60 for a feed, 1 for a folder)", wholeNumber)
    .option("--feed-text", "take the words that a feed has of its items; do not fetch their pages")
    .option("--dossier <name>", "put what is read in this dossier")
    .option(
      "--ignore <pattern>",
      "leave out what changed in lines that this regular expression fits; may be given several times, and to `readout diff` too",
      linePattern,
    )
    .option("--forget", "watch those that are named no more; their reports stay")
    .option("--force", "look for statements in texts that are not English too")
    .option("--threads <n>", "threads of the network (default: 1), no more than there are cores", wholeNumber)
    .option("--jobs <n>", "reports read at once, each with its own copy of the weights in memory (default: 1)", wholeNumber)
    .action(async (given: string[], flags) => done(await (await import("./watch.js")).watchCommand(given, flags, io)));
  onLedger(
    root,
    "warc",
    "write what servers sent of a report that was fetched into a new web archive (WARC), for any tool that shows those",
  )
    .argument("<report>", "its id")
    .argument("<file>", "that is not there yet")
    .action(async (report: string, file: string, flags) => done(await (await import("./warc.js")).warcCommand(report, file, flags, io)));
}

function lists(root: Command, io: Io, done: Done): void {
  picked(paged(onLedger(root, "statements", "list statements, newest first: who said what, on whose authority, in which report"))).action(
    async (flags) => done(await (await import("./lists.js")).statementsCommand(flags, io)),
  );
  picked(
    paged(onLedger(root, "timeline", "list statements in the order in which they were made; with --states what was asserted of matters")),
  )
    .addOption(new Option("--states", "the states of a dossier's matters, in the order in which they held").conflicts(STATEMENTS_ONLY))
    .addOption(new Option("--said", "with --states: in the order in which they were said").implies({ states: true }))
    .action(async (flags, command: Command) => {
      if (!flags.states) return done(await (await import("./lists.js")).timelineCommand(flags, io));
      if (flags.dossier === undefined) command.error("error: say of which dossier: --dossier NAME", { exitCode: 2 });
      return done(await (await import("./matters.js")).statesCommand(flags, io));
    });
  asOf(
    matterList(onLedger(root, "matters", "list what is followed through reports and where it stands, what was told of last first")),
  ).action(async (flags) => done(await (await import("./matters.js")).mattersCommand(flags, io)));
  asOf(onLedger(root, "matter", "show one of them: where it stands by each account, its history with the words, who contradicts whom"))
    .argument("<id>", "as `readout matters` shows it")
    .action(async (id: string, flags) => done(await (await import("./matters.js")).matterCommand(id, flags, io)));
  asOf(matterList(onLedger(root, "conflicts", "list accounts of matters that cannot all hold, side by side"))).action(async (flags) =>
    done(await (await import("./matters.js")).conflictsCommand(flags, io)),
  );
  dated(paged(onLedger(root, "find", "search the words of reports, and of statements with the names of those who made them, newest first")))
    .argument("<words...>", `${ASKED}; in single quotes, so that the shell leaves them as they are`)
    .action(async (words: string[], flags) => done(await (await import("./lists.js")).findCommand(words.join(" "), flags, io)));
  paged(onLedger(root, "actors", "list people and bodies, those who say most first"))
    .option("--name <words>", "words of the name in any order, begin* for how one begins")
    .addOption(new Option("--kind <kind>", "of this kind only").choices(ACTOR_KINDS))
    .option("--unnamed", "those without a name too")
    .option("--dossier <name>", "in the reports of this dossier only")
    .action(async (flags) => done(await (await import("./lists.js")).actorsCommand(flags, io)));
  withCsv(onLedger(root, "actor", "show one of them: roles, other names, what they said last; with --csv all that they said"))
    .argument("<who>", "an id, or a name that one alone has")
    .action(async (who: string, flags) => done(await (await import("./lists.js")).actorCommand(who, flags, io)));
  withCsv(onLedger(root, "revisions", "list the versions of what was published at a report's address"))
    .argument("<report>", "id of any of them")
    .action(async (report: string, flags) => done(await (await import("./lists.js")).revisionsCommand(report, flags, io)));
  strictly(
    fetching(onLedger(root, "diff", "say what changed from one version of a report to another: in meaning first, then word by word")),
  )
    .argument("<before>", "the earlier version: a report's id, or a file or address to read")
    .argument("<after>", "the later version: likewise")
    .option("--noise", 'show marks, capitals, furniture and times such as "5 min ago" among the words too')
    .option(
      "--ignore <pattern>",
      "leave out what changed in lines that this regular expression fits; may be given several times, and to `readout watch` too",
      linePattern,
    )
    .action(async (before: string, after: string, flags) => done(await (await import("./diff.js")).diffCommand(before, after, flags, io)));
  strictly(
    fetching(onLedger(root, "trace", "show where each paragraph of a report stands in what came in: element, page and box, or bytes")),
  )
    .argument("<report>", "a report's id, or a file or address to read")
    .argument("[span]", "only those that have a part of this stretch of the text: 120,240")
    .action(async (report: string, span: string | undefined, flags) =>
      done(await (await import("./trace.js")).traceCommand(report, span, flags, io)),
    );
  onLedger(root, "origins", "list which reports share one first source, newest first, and the words by which that is told")
    .option("--dossier <name>", "of the reports of this dossier only")
    .option("--all", "those of one report alone, too")
    .option("--limit <n>", "items a page (default: 50)", page)
    .option("--after <next>", 'go on after a page: the "next" that it gave')
    .action(async (flags) => done(await (await import("./origins.js")).originsCommand(flags, io)));
  asOf(onLedger(root, "dossier", "show a dossier: its reports, where its matters stand, who contradicts whom, and who speaks"))
    .argument("<name>", "its name")
    .action(async (name: string, flags) => done(await (await import("./dossier.js")).dossierCommand(name, flags, io)));
}

/** How a speaker is given whom no report names yet, and who is no person. */
const BODY = `for a body that no report names, speaker='{"name":"Port Office","kind":"organisation"}'`;

function people(root: Command, io: Io, done: Done): void {
  signed(onLedger(root, "correct", "correct fields of a record; what was read stays, the correction lies over it"))
    .argument("<id>", "of a statement, actor, time, place or report")
    .argument("<field=value...>", `stance=deny, speaker="Ana Novak", authority.kind=spokesperson …; ${BODY}`)
    .addHelpText("after", fieldValues("statement", "actor"))
    .action(async (id: string, pairs: string[], flags) => done(await (await import("./people.js")).correctCommand(id, pairs, flags, io)));
  signed(onLedger(root, "reject", "take a record out of what is shown"))
    .argument("<id>", "of a statement, actor, time or place")
    .action(async (id: string, flags) => done(await (await import("./people.js")).rejectCommand(id, flags, io)));
  signed(onLedger(root, "add-statement", "add a statement that was not found"))
    .argument("<report>", "id of the report")
    .argument("[field=value...]", "what it means: stance=deny, authority.kind=spokesperson …, as for correct")
    .option("--words <words>", "the words said, as they stand in the report; several times where they stand in pieces", several)
    .option("--source-words <words>", "the words of the source: where they stand nearest to what was said", several)
    .option("--cue-words <words>", "the words of the cue: likewise", several)
    .option("--nth <n>", "which of the places that have the words, where there are several", wholeNumber)
    .option("--speaker <name>", `who says it: a name or id; ${BODY.replace("speaker=", "")}`)
    .option("--content <start,end>", "in place of --words: offsets of the words said, in UTF-16 units of the text", several)
    .option("--source <start,end>", "offsets of the source", several)
    .option("--cue <start,end>", "offsets of the cue", several)
    .addHelpText("after", fieldValues("statement"))
    .action(async (report: string, pairs: string[], flags, command: Command) => {
      if (!flags.words && !flags.content) command.error('error: give the words that were said with --words "…"', { exitCode: 2 });
      done(await (await import("./people.js")).addStatementCommand(report, pairs, flags, io));
    });
  signed(onLedger(root, "undo", "take a correction back"))
    .argument("<number>", "of the correction", wholeNumber)
    .action(async (number: number, flags) => done(await (await import("./people.js")).undoCommand(number, flags, io)));
  signed(onLedger(root, "queue", "list pairs of actors that may be one; or say of one: queue yes N, queue no N, queue unsure N"))
    .argument("[answer]", "yes, no or unsure")
    .argument("[number]", "of the pair", wholeNumber)
    .option("--alike", "answer all pairs of the same two names alike: a surname of many reports, and whom it may mean")
    .option("--limit <n>", "items a page (default: 50)", page)
    .option("--after <next>", 'go on after a page: the "next" that it gave')
    .action(async (answer: string | undefined, number: number | undefined, flags, command: Command) => {
      const { decideCommand, queueCommand } = await import("./queue.js");
      if (answer === undefined) return done(await queueCommand(flags, io));
      if (number === undefined) command.error("error: say of which pair: the number that `readout queue` shows", { exitCode: 2 });
      return done(await decideCommand(answer, number, flags, io));
    });
  signed(onLedger(root, "merge", "say that two matters are one"))
    .argument("<matter>", "as `readout matters` shows it")
    .argument("<other>", "likewise")
    .action(async (one: string, other: string, flags) =>
      done(await (await import("./matter-corrections.js")).mergeCommand(one, other, flags, io)),
    );
  signed(onLedger(root, "split", "say that developments of a matter are of another"))
    .argument("<matter>", "as `readout matters` shows it")
    .argument("<development...>", "ids, as `readout matter --json` shows them")
    .action(async (one: string, developments: string[], flags) =>
      done(await (await import("./matter-corrections.js")).splitCommand(one, developments, flags, io)),
    );
  signed(onLedger(root, "relabel", "say what a matter is called"))
    .argument("<matter>", "as `readout matters` shows it")
    .argument("<words...>", "its label")
    .action(async (one: string, words: string[], flags) =>
      done(await (await import("./matter-corrections.js")).relabelCommand(one, words.join(" "), flags, io)),
    );
  signed(onLedger(root, "confirm", "say that a matter is told rightly"))
    .argument("<matter>", "as `readout matters` shows it")
    .action(async (one: string, flags) => done(await (await import("./matter-corrections.js")).confirmCommand(one, flags, io)));
  signed(onLedger(root, "retract", "say that what is told as a matter is none; it is listed no more"))
    .argument("<matter>", "as `readout matters` shows it")
    .action(async (one: string, flags) => done(await (await import("./matter-corrections.js")).retractCommand(one, flags, io)));
  withCsv(onLedger(root, "corrections", "list people's corrections, and where each lies now")).action(async (flags) =>
    done(await (await import("./people.js")).correctionsCommand(flags, io)),
  );
}

function care(root: Command, io: Io, done: Done): void {
  onLedger(root, "verify", "check every stored span, hash and quote, the audit log, all that is worked out from them, and the store itself")
    .option("--head <digest>", "a head of the audit log that was noted before: it must still be there")
    .action(async (flags) => done(await (await import("./care.js")).verifyCommand(flags, io)));
  onLedger(root, "reread", "read all that is kept again with this engine, and show what differs; it counts once accepted")
    .option("--force", "what this engine read before too")
    .option("--accept", "from now on show what was read last")
    .option("--by <name>", "who accepts it (default: READOUT_USER, or the name of the system's user)")
    .action(async (flags) => done(await (await import("./care.js")).rereadCommand(flags, io)));
  onLedger(root, "backup", "copy the ledger into a new file, whichever store it is in")
    .argument("<file>", "that is not there yet")
    .action(async (file: string, flags) => done(await (await import("./care.js")).backupCommand(file, flags, io)));
  onLedger(root, "restore", "make a ledger out of a backup; one that holds reports is never written over")
    .argument("<file>", "a backup, or any ledger file")
    .action(async (file: string, flags) => done(await (await import("./care.js")).restoreCommand(file, flags, io)));
  onLedger(root, "info", "say how much the ledger holds, and of what versions").action(async (flags) =>
    done(await (await import("./care.js")).infoCommand(flags, io)),
  );
  onLedger(root, "doctor", "say what is installed, what is missing, and how to mend it").action(async (flags) =>
    done(await (await import("./doctor.js")).doctorCommand(flags, io)),
  );
}

function serving(root: Command, io: Io, done: Done): void {
  fetching(onLedger(root, "serve", "open the page and the HTTP API over a ledger, on this machine alone unless another --host is given"))
    .option("--port <n>", "where to listen (default: 7450, or a free one where another program has that)", portNumber)
    .option("--host <address>", "what to bind to; any other than 127.0.0.1, ::1 and localhost needs a token", "127.0.0.1")
    .addOption(
      new Option("--token <words>", "what all who connect must know, 16 letters or more (default: made up at each start)").env(
        "READOUT_TOKEN",
      ),
    )
    .option("--allow-host <name>", "a further name under which it is reached: a proxy's, this machine's", several)
    .option("--read-only", "let nobody add or correct anything")
    .option("--paths", "let those who are connected add files of this machine by their paths (as on 127.0.0.1), whatever it is bound to")
    .option("--jobs <n>", "reports read at once, each with its own copy of the weights in memory (default: 1)", wholeNumber)
    .option("--requests <n>", "requests a second that one client may make (default: 2000)", wholeNumber)
    .option("--by <name>", "who corrections are by where the page does not say (default: READOUT_USER, or the name of the system's user)")
    .option("--open", "open the page in the browser")
    .action(async (flags) => done(await (await import("./serve.js")).serveCommand(flags, io)));
}
