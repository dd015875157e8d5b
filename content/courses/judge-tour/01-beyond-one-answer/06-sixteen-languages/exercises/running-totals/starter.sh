# The numbers are the words of the call, and each line that is printed is a number of the result.
running_totals() {
  local number
  for number in "$@"; do
    echo "$number"
  done
}
