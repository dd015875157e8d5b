# attack: programs that make root of everybody
# verdicts: accepted runtime_error
for program in su sudo passwd mount umount newgrp chsh pkexec; do
    path=/usr/bin/$program
    [ -x $path ] && $path </dev/null >/dev/null 2>&1
done
grep -q 'NoNewPrivs:.1' /proc/self/status && [ "$(id -u)" != 0 ] && echo held
