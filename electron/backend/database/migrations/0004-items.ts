/** Item bank: forms, options with points, misconceptions, and keys that were changed after the import. */
export const itemTables = ``
