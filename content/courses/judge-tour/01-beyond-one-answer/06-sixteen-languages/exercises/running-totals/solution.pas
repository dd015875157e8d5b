type
  TIntegers = array of Int64;

function running_totals(const numbers: TIntegers): TIntegers;
var
  i: Integer;
  total: Int64;
begin
  SetLength(Result, Length(numbers));
  total := 0;
  for i := 0 to High(numbers) do
  begin
    total := total + numbers[i];
    Result[i] := total;
  end;
end;
