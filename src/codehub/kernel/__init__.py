"""What every layer may use: ids, time, errors, events, paging, actors. No Django here."""
