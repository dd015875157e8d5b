# attack: forks until it cannot, and again in every child
# verdicts: accepted time_limit wall_limit memory_limit runtime_error
loop do
  begin
    fork
  rescue SystemCallError
    break
  end
end
sleep
