// Stands for the module "piu/MC", which on a device makes Piu's globals: on the page and in tests installPiu makes them.
export {};
