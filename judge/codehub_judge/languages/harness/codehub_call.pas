{ Reads the arguments on descriptor 3 and replies on descriptor 4, in the form that calls/reply.py describes. What is
  expected never comes here: a program that forges a reply has to know the right value, and then it may as well return it.
  calls/pascal.py writes what calls the learner's function in the words below. }
{$mode objfpc}{$H+}
unit codehub_call;

interface

{ Reads a value; which of them it is, the type of the learner's parameter says. }
procedure codehub_take_integer(var value: ShortInt); overload;
procedure codehub_take_integer(var value: SmallInt); overload;
procedure codehub_take_integer(var value: LongInt); overload;
procedure codehub_take_integer(var value: Int64); overload;
procedure codehub_take_integer(var value: Byte); overload;
procedure codehub_take_integer(var value: Word); overload;
procedure codehub_take_integer(var value: LongWord); overload;
procedure codehub_take_integer(var value: QWord); overload;
procedure codehub_take_integer(var value: Single); overload;
procedure codehub_take_integer(var value: Double); overload;
procedure codehub_take_number(var value: Single); overload;
procedure codehub_take_number(var value: Double); overload;
{$ifdef FPC_HAS_TYPE_EXTENDED}
procedure codehub_take_integer(var value: Extended); overload;
procedure codehub_take_number(var value: Extended); overload;
{$endif}
procedure codehub_take_boolean(var value: Boolean);
procedure codehub_take_text(var value: ShortString); overload;
procedure codehub_take_text(var value: AnsiString); overload;
procedure codehub_take_text(var value: UnicodeString); overload;

{ Begins a list and tells how many values it has. }
function codehub_open: SizeInt;
procedure codehub_close;

{ Write a value; lists have their brackets, and commas between the values. }
procedure codehub_give_integer(value: Int64); overload;
procedure codehub_give_integer(value: QWord); overload;
procedure codehub_give_number(value: Double);
procedure codehub_give_boolean(value: Boolean);
procedure codehub_give_text(const value: RawByteString); overload;
procedure codehub_give_text(const value: UnicodeString); overload;
procedure codehub_give_open;
procedure codehub_give_close;

{ Replies and ends the program at once: what the learner's code would do at its end comes too late. }
procedure codehub_reply;

implementation

uses BaseUnix, Math, SysUtils;

var
  input, given: RawByteString;
  at, size: SizeInt;
  longest: Int64;
  own: TPid;
  format: TFormatSettings;

procedure answer(const text: RawByteString; length: SizeInt);
var
  start: SizeInt = 0;
  part: TSsize;
begin
  Flush(System.Output);
  { A copy that the learner's code has forked replies nothing. }
  if FpGetPid = own then
    while start < length do begin
      part := FpWrite(4, text[start + 1], length - start);
      if part <= 0 then Break;
      Inc(start, part);
    end;
  FpExit(0);
end;

procedure add(const text: RawByteString);
begin
  if size + Length(text) > longest then answer('large'#10, 6);
  if size + Length(text) > Length(given) then SetLength(given, 2 * (size + Length(text)));
  if text <> '' then Move(text[1], given[size + 1], Length(text));
  Inc(size, Length(text));
end;

procedure add_value(const text: RawByteString);
begin
  if given[size] in ['"', '0'..'9', 'a'..'z', 'N', ']'] then add(', ');
  add(text);
end;

procedure seek;
begin
  while input[at] in [' ', ',', ':'] do Inc(at);
end;

{ The next word: a number, or a truth value. }
function next_word: RawByteString;
var
  start: SizeInt;
begin
  seek;
  start := at;
  while (at <= Length(input)) and not (input[at] in [',', ']', '}']) do Inc(at);
  Result := Copy(input, start, at - start);
end;

procedure does_not_fit(const digits: RawByteString);
var
  text: RawByteString;
begin
  text := 'error'#10'The argument ' + digits + ' does not fit into the type of your parameter.';
  answer(text, Length(text));
end;

function whole(least, most: Int64): Int64;
var
  digits: RawByteString;
begin
  digits := next_word;
  Result := StrToInt64(digits);
  if (Result < least) or (Result > most) then does_not_fit(digits);
end;

function fraction: Double;
var
  code: Word;
begin
  Val(next_word, Result, code);
end;

procedure codehub_take_integer(var value: ShortInt); begin value := whole(Low(value), High(value)); end;
procedure codehub_take_integer(var value: SmallInt); begin value := whole(Low(value), High(value)); end;
procedure codehub_take_integer(var value: LongInt); begin value := whole(Low(value), High(value)); end;
procedure codehub_take_integer(var value: Int64); begin value := whole(Low(value), High(value)); end;
procedure codehub_take_integer(var value: Byte); begin value := whole(Low(value), High(value)); end;
procedure codehub_take_integer(var value: Word); begin value := whole(Low(value), High(value)); end;
procedure codehub_take_integer(var value: LongWord); begin value := whole(Low(value), High(value)); end;
procedure codehub_take_integer(var value: QWord); begin value := whole(0, High(Int64)); end;
procedure codehub_take_integer(var value: Single); begin value := fraction; end;
procedure codehub_take_integer(var value: Double); begin value := fraction; end;
procedure codehub_take_number(var value: Single); begin value := fraction; end;
procedure codehub_take_number(var value: Double); begin value := fraction; end;
{$ifdef FPC_HAS_TYPE_EXTENDED}
procedure codehub_take_integer(var value: Extended); begin value := fraction; end;
procedure codehub_take_number(var value: Extended); begin value := fraction; end;
{$endif}

procedure codehub_take_boolean(var value: Boolean);
begin
  value := next_word = 'true';
end;

function escaped: Char;
begin
  Inc(at);
  case input[at] of
    'b': Result := #8;
    'f': Result := #12;
    'n': Result := #10;
    'r': Result := #13;
    't': Result := #9;
    'u': begin { of control characters alone: all others are UTF-8 }
      Result := Chr(StrToInt('$' + Copy(input, at + 3, 2)));
      Inc(at, 4);
    end;
    else Result := input[at];
  end;
end;

{ A text has no more bytes than its JSON. }
procedure codehub_take_text(var value: AnsiString);
var
  finish: SizeInt;
  count: SizeInt = 0;
begin
  seek;
  Inc(at);
  finish := at;
  while input[finish] <> '"' do
    if input[finish] = '\' then Inc(finish, 2) else Inc(finish);
  SetLength(value, finish - at);
  while input[at] <> '"' do begin
    Inc(count);
    if input[at] = '\' then value[count] := escaped else value[count] := input[at];
    Inc(at);
  end;
  Inc(at);
  SetLength(value, count);
end;

procedure codehub_take_text(var value: ShortString);
var
  text: AnsiString;
begin
  codehub_take_text(text);
  if Length(text) > High(value) then does_not_fit('"' + Copy(text, 1, 20) + '..."');
  value := text;
end;

procedure codehub_take_text(var value: UnicodeString);
var
  text: AnsiString;
begin
  codehub_take_text(text);
  value := UTF8Decode(text);
end;

function codehub_open: SizeInt;
var
  place: SizeInt;
  depth: SizeInt = 0;
  inside: Boolean = False;
begin
  seek;
  Inc(at);
  place := at;
  Result := Ord(input[at] <> ']');
  while (depth > 0) or inside or (input[place] <> ']') do begin
    case input[place] of
      '\': Inc(place);
      '"': inside := not inside;
      '[', '{': if not inside then Inc(depth);
      ']', '}': if not inside then Dec(depth);
      ',': if not inside and (depth = 0) then Inc(Result);
    end;
    Inc(place);
  end;
end;

procedure codehub_close;
begin
  seek;
  Inc(at);
end;

procedure codehub_give_integer(value: Int64); begin add_value(IntToStr(value)); end;
procedure codehub_give_integer(value: QWord); begin add_value(IntToStr(value)); end;

procedure codehub_give_boolean(value: Boolean);
begin
  if value then add_value('true') else add_value('false');
end;

{ Writes as few digits as tell the number from all others; of the largest ones, fewer would be too large. }
function in_digits(value: Double): ShortString;
var
  digits: Integer = 15;
  code: Integer;
  again: Double;
begin
  if Abs(value) > 1e300 then digits := 17;
  for digits := digits to 17 do begin
    Result := FloatToStrF(value, ffGeneral, digits, 0, format);
    if digits < 17 then begin
      Val(Result, again, code);
      if again = value then Break;
    end;
  end;
end;

procedure codehub_give_number(value: Double);
begin
  if IsNan(value) then add_value('NaN')
  else if IsInfinite(value) and (value < 0) then add_value('-Infinity')
  else if IsInfinite(value) then add_value('Infinity')
  else add_value(in_digits(value));
end;

procedure codehub_give_text(const value: RawByteString);
const
  hexadecimal: array[0..15] of Char = '0123456789abcdef';
var
  text: RawByteString;
  count: SizeInt = 0;
  character: Char;

  procedure put(const part: ShortString);
  begin
    Move(part[1], text[count + 1], Length(part));
    Inc(count, Length(part));
  end;

begin
  SetLength(text, 6 * Length(value) + 2);
  put('"');
  for character in value do
    case character of
      '"', '\': put('\' + character);
      #0..#31: put('\u00' + hexadecimal[Ord(character) div 16] + hexadecimal[Ord(character) mod 16]);
      else put(character);
    end;
  put('"');
  SetLength(text, count);
  add_value(text);
end;

procedure codehub_give_text(const value: UnicodeString);
begin
  codehub_give_text(RawByteString(UTF8Encode(value)));
end;

procedure codehub_give_open; begin add_value('['); end;
procedure codehub_give_close; begin add(']'); end;

procedure codehub_reply;
begin
  answer(given, size);
end;

var
  part: TSsize;

initialization
  format := DefaultFormatSettings;
  format.DecimalSeparator := '.';
  own := FpGetPid;
  longest := StrToInt64(ParamStr(1));
  repeat
    if Length(input) - size < 4096 then SetLength(input, 2 * Length(input) + 8192);
    part := FpRead(3, input[size + 1], Length(input) - size);
    if part > 0 then Inc(size, part);
  until part <= 0;
  FpClose(3);
  SetLength(input, size);
  at := Length('{"arguments": [') + 1;
  size := 0;
  add('returned'#10);
end.
