# attack: kills all it may, by groups too
# verdicts: accepted runtime_error
kill 'KILL', 1, -1;
kill -9, 1;
print "held\n";
