# attack: forks without end and ignores every signal that can be ignored
# verdicts: time_limit wall_limit memory_limit runtime_error
$SIG{$_} = 'IGNORE' for qw(TERM INT HUP QUIT XCPU CHLD);
fork while 1;
