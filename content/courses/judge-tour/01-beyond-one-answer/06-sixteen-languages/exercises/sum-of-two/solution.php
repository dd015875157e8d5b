<?php
[$a, $b] = array_map('intval', explode(' ', fgets(STDIN)));
echo $a + $b, "\n";
