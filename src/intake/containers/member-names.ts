/** Names of files in archives. They are names only: nothing is written where they point to. */

/** Whether a name reaches out of its archive, as no honest one does. */
export const leavesArchive = (name: string): boolean => /^(?:[/\\]|[a-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/i.test(name);

/** Folders, hidden files, and what systems put beside files. */
export const isNoFile = (name: string): boolean => /\/$|(?:^|\/)(?:\.[^./]|__MACOSX\/)/.test(name);
