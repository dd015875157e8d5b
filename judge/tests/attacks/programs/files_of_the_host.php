<?php
// attack: files of the host, by many names
// verdicts: accepted
$wanted = ["/etc/passwd", "/etc/shadow", "/root", "/home", "/var/log", "/var/lib/dpkg", "/var/lib/codehub", "/proc/1/root/etc/passwd", "/run", "/boot",
           "php://filter/read=convert.base64-encode/resource=/etc/passwd", "/etc/hostname", "/opt", "/srv", "/mnt"];
$lost = array_filter($wanted, fn($path) => @file_exists($path) || @file_get_contents($path) !== false);
echo $lost ? "lost: " . implode(" ", $lost) . "\n" : "held\n";
