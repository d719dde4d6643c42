export function packagesToRun(packages: Record<string, object>, building?: string[]): Set<string>;
export function unread(file: string): boolean;
export function trimPackages(): { note: string };
export function trimBuild(): void;
