{ The checks of unit tests in Pascal, and what reports an outcome, as unit_tests/outcomes.py describes. Descriptors: 3, the
  secret of this run; 4, a socket for the report. This unit begins before any code of the learner's, and all names that begin
  with codehub_ are made anew for every file of theirs by unit_tests/pascal.py. }
{$mode objfpc}{$H+}
unit codehub_checks;

interface

procedure codehub_CheckEquals(expected, actual: Int64; const said: string = ''); overload;
procedure codehub_CheckEquals(const expected, actual: string; const said: string = ''); overload;
procedure codehub_CheckEquals(expected, actual: Boolean; const said: string = ''); overload;
procedure codehub_CheckEquals(expected, actual, tolerance: Double; const said: string = ''); overload;
procedure codehub_CheckTrue(holds: Boolean; const said: string = '');
procedure codehub_CheckFalse(holds: Boolean; const said: string = '');
procedure codehub_passed;

implementation

uses BaseUnix, SysUtils;

var
  secret: string;
  own: TPid;

procedure report(const nonce, word, message: string);
var
  text: string;
begin
  Flush(Output);
  text := nonce + #10 + word + #10 + Copy(message, 1, 2000);
  { A copy that the learner's code has forked reports nothing. }
  if FpGetPid = own then FpWrite(4, PChar(text), Length(text));
  FpExit(0);
end;

{ Ends the run: the test has not passed. Half of the secret will do. }
procedure fail(const said: string);
begin
  report(Copy(secret, 1, Length(secret) div 2), 'failed', said);
end;

procedure differ(const said, actual, expected: string);
begin
  if said = '' then fail('got ' + actual + ', expected ' + expected)
  else fail(said + #10 + 'got ' + actual + ', expected ' + expected);
end;

procedure codehub_CheckEquals(expected, actual: Int64; const said: string);
begin
  if expected <> actual then differ(said, IntToStr(actual), IntToStr(expected));
end;

procedure codehub_CheckEquals(const expected, actual: string; const said: string);
begin
  if expected <> actual then
    differ(said, QuotedStr(Copy(actual, 1, 200)), QuotedStr(Copy(expected, 1, 200)));
end;

procedure codehub_CheckEquals(expected, actual: Boolean; const said: string);
begin
  if expected <> actual then differ(said, BoolToStr(actual, 'True', 'False'), BoolToStr(expected, 'True', 'False'));
end;

procedure codehub_CheckEquals(expected, actual, tolerance: Double; const said: string);
begin
  if not ((expected = actual) or (Abs(expected - actual) <= tolerance)) then
    differ(said, FloatToStr(actual), 'about ' + FloatToStr(expected));
end;

procedure codehub_CheckTrue(holds: Boolean; const said: string);
begin
  if not holds then differ(said, 'False', 'True');
end;

procedure codehub_CheckFalse(holds: Boolean; const said: string);
begin
  if holds then differ(said, 'True', 'False');
end;

procedure codehub_passed;
begin
  report(secret, 'passed', '');
end;

initialization
  SetLength(secret, 64);
  SetLength(secret, FpRead(3, secret[1], 64));
  FpClose(3);
  own := FpGetPid;
end.
