comment on macro table settled is 'Inputs that a stage in this version need not see at this moment.';
