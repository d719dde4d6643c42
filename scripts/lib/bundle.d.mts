/** Joins a script and the project's files it imports into plain files. @returns where the script to run is. */
export function bundle(entry: string): Promise<string>;
