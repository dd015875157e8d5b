type
  TIntegers = array of Int64;

function running_totals(const numbers: TIntegers): TIntegers;
var
  i: Integer;
begin
  SetLength(Result, Length(numbers));
  for i := 0 to High(numbers) do
    Result[i] := numbers[i];
end;
