import script from '../../../entrypoints/controls/index.ts';

// What WXT's own entry does with the shipped part.
void script.main();
