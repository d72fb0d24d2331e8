/** Schema 15: profiles are found by their name, without which a list of people looked at all profiles for each name. */
import type { Migration } from "./types.js";

export const profileNames: Migration = () => ["create index profiles_name on profiles (name, identity)"];
