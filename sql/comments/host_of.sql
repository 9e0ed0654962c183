comment on macro host_of is 'host_of(address): the host of an address without www., or null.';
