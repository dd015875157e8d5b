# attack: the fork bomb of every shell
# verdicts: accepted time_limit wall_limit memory_limit runtime_error
# quick
bomb() { bomb | bomb & }
bomb
wait
echo held
