export const root: string;
export const ownNode: string;
export function say(text: string): void;
export function step(title: string, command: string, args: string[], options?: object): Promise<void>;
export function install(): Promise<void>;
export function goOn(file: string, args?: string[]): Promise<void>;
export function main(work: () => Promise<void>): Promise<void>;
export function has(command: string): boolean;
