# The numbers are the words of the call, and each line that is printed is a number of the result.
running_totals() {
  local number total=0
  for number in "$@"; do
    total=$((total + number))
    echo "$total"
  done
}
