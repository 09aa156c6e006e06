select nothing from no_such_table;
