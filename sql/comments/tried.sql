comment on macro table tried is 'Inputs that a stage in this version has deferred, with the number of tries.';
