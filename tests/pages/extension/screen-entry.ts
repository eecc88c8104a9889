import script from '../../../entrypoints/screen/index.ts';

// What WXT's own entry does with the shipped part.
void script.main();
