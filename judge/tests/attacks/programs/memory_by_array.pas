{ attack: arrays that are never given back }
{ verdicts: memory_limit runtime_error }
program bomb;
var block: ^byte;
begin
  while true do begin
    getmem(block, 1 shl 20);
    fillchar(block^, 1 shl 20, 1);
  end;
end.
