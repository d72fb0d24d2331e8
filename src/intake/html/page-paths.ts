/** How paths lead through a page, whether its tree or its characters are gone through. */

/** Elements whose text is no words of the page. */
export const UNSHOWN: ReadonlySet<string> = new Set(["SCRIPT", "STYLE", "TEMPLATE"]);

/** The step to an element: the how-manieth of its name it is in its parent, or among all where its name is none for a path. */
export const stepTo = (name: string, ofName: number, ofAll: number): string =>
  /^[a-z][\w-]*$/.test(name) ? `${name}[${ofName}]` : `*[${ofAll}]`;
