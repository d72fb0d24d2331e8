/** Every main view of the page, over what a server has. */

/** An answer of the API. @param body posts it @throws Error with what it answered else */
export async function asked<T>(origin: string, token: string, path: string, body?: object): Promise<T> {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const response = await fetch(`${origin}/api/v1${path}`, { headers, ...(body ? { method: "POST", body: JSON.stringify(body) } : {}) });
  if (!response.ok) throw new Error(`${path} was answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}

/** Names and paths. @param search a word that its reports have */
export async function viewsOf(
  origin: string,
  token: string,
  dossier: string,
  search: string,
): Promise<readonly (readonly [name: string, path: string])[]> {
  const first = async (list: string) => (await asked<{ items: { id: string }[] }>(origin, token, list)).items[0]?.id as string;
  return [
    ["start", "/"],
    ["dossier", `/dossiers/${encodeURIComponent(dossier)}`],
    ["report", `/reports/${await first("/reports")}`],
    ["matters", "/matters"],
    ["matter", `/matters/${await first("/matters")}`],
    ["people", "/people"],
    ["person", `/people/${await first("/actors")}`],
    ["origins", "/origins"],
    ["queue", "/queue"],
    ["search", `/search?q=${search}`],
    ["corrections", "/corrections"],
  ];
}
